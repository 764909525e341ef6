package org.wholesum.validation;

import java.util.List;
import java.util.stream.Stream;

/** Every published worked example that the library computes, and those that it can't. */
final class ValidationCases {
    /** An example that isn't in the pack, and why. */
    record NotExpressed(String title, String source, String reason) {}

    private ValidationCases() {}

    static List<ValidationCase> all() {
        return Stream.of(
                        HealthCohorts.cases(),
                        Decisions.cases(),
                        Appraisals.cases(),
                        Prices.cases(),
                        Designs.cases(),
                        PublishedPanels.cases(),
                        ControlCharts.cases(),
                        Samples.cases(),
                        Populations.cases(),
                        Sharing.cases())
                .flatMap(List::stream)
                .toList();
    }

    static List<NotExpressed> notExpressed() {
        return List.of(
                new NotExpressed(
                        "Synthetic control with predictors",
                        "A. Abadie, A. Diamond and J. Hainmueller (2010), Proposition 99, weights of Utah 0.334, Nevada 0.234"
                                + " and others",
                        "the library's synthetic control is weighted by the outcome before the start alone, without"
                                + " predictors such as income or the price of cigarettes"),
                new NotExpressed(
                        "Group-time effects with covariates",
                        "B. Callaway and P. H. C. Sant'Anna (2021), mpdta with the logarithm of population",
                        "group-time effects are estimated without covariates; the doubly robust estimator is not offered"),
                new NotExpressed(
                        "Certified values of linear regression",
                        "NIST, Statistical Reference Datasets, such as Norris and Longley",
                        "a general regression is not offered; regressions are a part of interrupted time series, panels and"
                                + " regression estimates, whose coefficients of this kind are not exported"),
                new NotExpressed(
                        "Survival models",
                        "A. Briggs and others (2006), exercise 3.4, fitting the Weibull risk of revision",
                        "the library takes risks by the time since entry as inputs (as in total hip replacement here), and fits"
                                + " no survival models"),
                new NotExpressed(
                        "Random results of single runs",
                        "A. Briggs and others (2006), exercise 4.7, 1,000 recorded draws",
                        "draws of another generator can't be repeated; the library's own are compared with closed forms"));
    }
}
