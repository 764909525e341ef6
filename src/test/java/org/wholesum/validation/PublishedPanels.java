package org.wholesum.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.wholesum.design.DifferenceInDifferences;
import org.wholesum.design.GroupMean;
import org.wholesum.design.GroupTimeEffects;
import org.wholesum.design.InterruptedTimeSeries;
import org.wholesum.design.Observation;
import org.wholesum.design.Panel;
import org.wholesum.design.SyntheticControl;
import org.wholesum.inference.Effect;

/** Evaluations of published data sets, which are not included. */
final class PublishedPanels {
    private PublishedPanels() {}

    static List<ValidationCase> cases() {
        return List.of(smokingBan(), minimumWage(), proposition99());
    }

    private static ValidationCase smokingBan() {
        Once<InterruptedTimeSeries> plain = new Once<>(() -> sicily().overdispersion(false));
        Once<InterruptedTimeSeries> seasons = new Once<>(() -> sicily().harmonics(2, 12));
        return ValidationCase.of(
                        "smoking-ban",
                        "Sicily's smoking ban",
                        "evaluation",
                        "J. Lopez Bernal, S. Cummins and A. Gasparrini, Interrupted Time Series Regression for the Evaluation of"
                                + " Public Health Interventions: a Tutorial, International Journal of Epidemiology 46 (2017),"
                                + " pages 348 to 355, with its supplementary data.",
                        "Hospital admissions for acute coronary events by month, 2002 to 2006; Poisson regression with the"
                                + " standardised population as the exposure, the ban and a trend; and the same with two pairs of"
                                + " harmonics and overdispersion.",
                        plain.figure("intercept", "−6.243151", s -> s.coefficients()
                                .get(0)
                                .value()),
                        plain.figure("ban", "−0.1116284", s -> s.coefficients()
                                .get(1)
                                .value()),
                        plain.figure("trend", "0.004944992", s -> s.coefficients()
                                .get(2)
                                .value()),
                        plain.figure(
                                "rate ratio",
                                "0.894",
                                s -> StrictMath.exp(s.level().value())),
                        plain.figure(
                                "its lower end",
                                "0.865",
                                s -> StrictMath.exp(s.level().lower(0.95))),
                        plain.figure(
                                "its upper end",
                                "0.925",
                                s -> StrictMath.exp(s.level().upper(0.95))),
                        plain.figure("dispersion", "3.559", InterruptedTimeSeries::dispersion),
                        seasons.figure(
                                "rate ratio with seasons",
                                "0.885",
                                s -> StrictMath.exp(s.level().value())),
                        seasons.figure(
                                "its lower end, seasons",
                                "0.839",
                                s -> StrictMath.exp(s.level().lower(0.95))),
                        seasons.figure(
                                "its upper end, seasons",
                                "0.933",
                                s -> StrictMath.exp(s.level().upper(0.95))),
                        seasons.figure("dispersion with seasons", "2.262", InterruptedTimeSeries::dispersion))
                .withData("sicily.csv");
    }

    private static InterruptedTimeSeries sicily() {
        List<String[]> rows = ValidationData.rows("sicily.csv", ",");
        double[] counts = column(rows, 2);
        int start = (int) rows.stream().filter(row -> row[4].equals("0")).count();
        return InterruptedTimeSeries.counts(counts, column(rows, 6), start).levelOnly();
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }

    private static ValidationCase minimumWage() {
        Once<GroupTimeEffects> wages = new Once<>(() -> GroupTimeEffects.of(counties()));
        List<ValidationFigure> figures = new ArrayList<>();
        Map.of(
                        2004,
                        List.of("−0.0105", "−0.0704", "−0.1373", "−0.1008"),
                        2006,
                        List.of("0.0065", "−0.0028", "−0.0046", "−0.0412"),
                        2007,
                        List.of("0.0305", "−0.0027", "−0.0311", "−0.0261"))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(group -> {
                    for (int i = 0; i < 4; i++) {
                        int year = 2004 + i;
                        figures.add(wages.figure(
                                "starting in " + group.getKey() + ", in " + year,
                                group.getValue().get(i),
                                e -> e.effects().get(group.getKey()).get(year).value()));
                    }
                });
        List<String> dynamic = List.of("−0.0199", "−0.0510", "−0.1373", "−0.1008");
        for (int i = 0; i < 4; i++) {
            int after = i;
            figures.add(wages.figure("years after the start: " + after, dynamic.get(i), e -> e.byEventTime()
                    .get(after)
                    .value()));
        }
        figures.add(wages.figure("overall", "−0.0772", e -> e.overall().value()));
        figures.add(
                wages.figure("standard error overall", "0.0219", e -> e.overall()
                                .standardError())
                        .otherMethod(
                                0.0025,
                                "the publication's error is from a multiplier bootstrap, the library's from influence functions"));
        return ValidationCase.of(
                        "minimum-wage",
                        "Minimum wages and teenage employment",
                        "evaluation",
                        "B. Callaway and P. H. C. Sant'Anna, Difference-in-Differences with Multiple Time Periods, Journal of"
                                + " Econometrics 225 (2021), pages 200 to 230; data set mpdta of their R package did.",
                        "500 counties, 2003 to 2007, in groups that start in 2004, 2006 and 2007 and one that never does; logarithm"
                                + " of teenage employment, without covariates, never-treated controls.",
                        figures.toArray(ValidationFigure[]::new))
                .withData("mpdta.csv");
    }

    private static Panel counties() {
        List<Observation> rows = new ArrayList<>();
        Map<String, Integer> starts = new HashMap<>();
        for (String[] row : ValidationData.rows("mpdta.csv", ",")) {
            rows.add(Observation.of(row[1], Integer.parseInt(row[0]), Double.parseDouble(row[3])));
            if (!row[4].equals("0")) {
                starts.put(row[1], Integer.parseInt(row[4]));
            }
        }
        return Panel.of(rows, starts);
    }

    private static ValidationCase proposition99() {
        Once<SyntheticControl> control = new Once<>(() -> SyntheticControl.of(states()));
        return ValidationCase.of(
                        "proposition-99",
                        "California's tax on cigarettes",
                        "evaluation",
                        "D. Arkhangelsky and others, Synthetic Difference-in-Differences, American Economic Review 111 (2021), pages"
                                + " 4088 to 4118, table 1; data after A. Abadie, A. Diamond and J. Hainmueller, Journal of the"
                                + " American Statistical Association 105 (2010).",
                        "Packs of cigarettes a person a year in California and 38 other states, 1970 to 2000; the tax from 1989.",
                        ValidationFigure.of("California before", "116.2105", () -> mean(true, false)),
                        ValidationFigure.of("California after", "60.3500", () -> mean(true, true)),
                        ValidationFigure.of("the others before", "130.5695", () -> mean(false, false)),
                        ValidationFigure.of("the others after", "102.0581", () -> mean(false, true)),
                        ValidationFigure.of("difference-in-differences", "−27.349", PublishedPanels::difference),
                        control.figure("synthetic control", "−19.6", SyntheticControl::effect)
                                .otherMethod(
                                        0.1,
                                        "the paper's weights have a small penalty, the library's are at the least squared"
                                                + " difference before the start"))
                .withData("california_prop99.csv");
    }

    private static List<String[]> packs() {
        return ValidationData.rows("california_prop99.csv", ";");
    }

    private static Panel states() {
        return Panel.of(
                packs().stream()
                        .map(row -> Observation.of(row[0], Integer.parseInt(row[1]), Double.parseDouble(row[2])))
                        .toList(),
                Map.of("California", 1989));
    }

    private static double mean(boolean california, boolean after) {
        return packs().stream()
                .filter(row -> row[0].equals("California") == california)
                .filter(row -> Integer.parseInt(row[1]) >= 1989 == after)
                .mapToDouble(row -> Double.parseDouble(row[2]))
                .average()
                .orElseThrow();
    }

    private static double difference() {
        DifferenceInDifferences means = DifferenceInDifferences.ofMeans(
                group(true, false), group(true, true), group(false, false), group(false, true));
        Effect effect = means.effect();
        return effect.value();
    }

    private static GroupMean group(boolean california, boolean after) {
        return new GroupMean(mean(california, after), 0);
    }

    /** Something that is computed when a figure of it is first asked for. */
    private static final class Once<T> {
        private final Supplier<T> compute;
        private T value;

        Once(Supplier<T> compute) {
            this.compute = compute;
        }

        private synchronized T get() {
            if (value == null) {
                value = compute.get();
            }
            return value;
        }

        ValidationFigure figure(String quantity, String published, ToDoubleFunction<T> of) {
            DoubleSupplier ours = () -> of.applyAsDouble(get());
            return ValidationFigure.of(quantity, published, ours);
        }
    }
}
