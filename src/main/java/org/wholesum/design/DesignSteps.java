package org.wholesum.design;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.NumberText;

/** The explanations of designs, each with the source of its method. */
final class DesignSteps {
    private DesignSteps() {}

    static Explanation of(Design.Difference design) {
        PanelRegression regression = design.regression();
        List<String> steps = new ArrayList<>();
        steps.add("what was measured: " + design.outcome());
        steps.addAll(regression.model());
        design.effect()
                .ifPresentOrElse(
                        effect -> steps.addAll(effect.steps()),
                        () -> steps.add("effect of the pilot: " + NumberText.of(design.value())));
        steps.add(p(design));
        steps.add(
                "method: O. Ashenfelter, D. Card, 1985; J. D. Angrist, J.-S. Pischke, Mostly Harmless Econometrics, 2009,"
                        + " §5.2; errors: J. G. MacKinnon, H. White, 1985 (HC1); A. C. Cameron, D. L. Miller, Journal of Human"
                        + " Resources 50, 2015 (clusters); A. C. Cameron, J. B. Gelbach, D. L. Miller, 2008, and M. D. Webb, 2014"
                        + " (wild cluster bootstrap)");
        design.study().ifPresent(bands -> {
            bands.study().effects().values().forEach(effect -> steps.add(effect.toString()));
            steps.add("simultaneous 95% bands: each interval at " + NumberText.of(100 * bands.level())
                    + "%, sup-t critical value (J. L. Montiel Olea, M. Plagborg-Møller, Journal of Applied Econometrics 34,"
                    + " 2019)");
            steps.add("no effect before the start: "
                    + (bands.preTrend().isPresent()
                            ? "p = " + NumberText.p(bands.preTrend().getAsDouble())
                                    + " (Wald's test; J. Roth, American Economic Review: Insights 4, 2022)"
                            : "not tested: " + bands.preTrendReason()));
        });
        if (design.placebos()) {
            regression
                    .placeboDates()
                    .forEach((period, effect) -> steps.add("placebo start in "
                            + regression.panel().periodName(period) + ": " + NumberText.of(effect)));
            if (regression.panel().controls().size() > 1) {
                regression
                        .placeboAreas()
                        .forEach((unit, effect) -> steps.add("placebo pilot " + unit + ": " + NumberText.of(effect)));
            }
        }
        steps.addAll(design.cautions());
        return new Explanation(steps);
    }

    static Explanation of(Design.GroupTime design) {
        return with(
                design,
                design.effects().explain(),
                "method: B. Callaway, P. H. C. Sant'Anna, Difference-in-differences with multiple time periods, Journal of"
                        + " Econometrics 225, 2021; each interval is for one effect alone");
    }

    static Explanation of(Design.Series design) {
        return with(
                design,
                design.series().explain(),
                design.series().isCounts()
                        ? "method: J. Lopez Bernal, S. Cummins, A. Gasparrini, International Journal of Epidemiology 46, 2017;"
                                + " R. W. M. Wedderburn, Biometrika 61, 1974 (quasi-Poisson)"
                        : "method: A. K. Wagner and others, 2002; W. K. Newey, K. D. West, Econometrica 55, 1987 (errors)");
    }

    static Explanation of(Design.Synthetic design) {
        return with(
                design,
                design.control().explain(),
                "method: A. Abadie, A. Diamond, J. Hainmueller, Journal of the American Statistical Association 105, 2010,"
                        + " matched on outcomes only");
    }

    private static Explanation with(Design design, Explanation explanation, String source) {
        List<String> steps = new ArrayList<>();
        steps.add("what was measured: " + design.outcome());
        steps.addAll(explanation.steps());
        steps.add(source);
        steps.addAll(design.cautions());
        return new Explanation(steps);
    }

    private static String p(Design design) {
        OptionalDouble p = design.pValue();
        return p.isPresent() ? "p = " + NumberText.p(p.getAsDouble()) + " (" + design.basis() + ")" : design.basis();
    }
}
