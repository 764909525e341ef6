package org.wholesum.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.Table;

/** A calibration in words. */
final class CalibrationText {
    private static final double OFF = 0.01;

    private final Calibration fit;

    CalibrationText(Calibration fit) {
        this.fit = fit;
    }

    List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        String flat = String.join(", ", fit.unidentified());
        if (!flat.isEmpty()) {
            cautions.add("The observed numbers do not identify these transitions: " + flat
                    + ". They can change together without any change of the fitted numbers, and their values are one choice"
                    + " of many.");
        }
        if (fit.optima() > 1) {
            cautions.add("At least " + fit.optima()
                    + " clearly different sets of transitions fit the observed numbers nearly as"
                    + " well as each other.");
        }
        if (fit.degreesOfFreedom() == 0) {
            cautions.add(
                    "There are as many free numbers as independent observations, so that the fit has no residual by"
                            + " which it could be judged.");
        }
        cautions.addAll(sums());
        return List.copyOf(cautions);
    }

    /** Times at which all groups are observed, and their sum is not that of the cohort. */
    private List<String> sums() {
        Trace trace = fit.model().trace(fit.matrix());
        List<String> sums = new ArrayList<>();
        fit.model().observed().stream()
                .collect(Collectors.groupingBy(ObservedCount::cycle, TreeMap::new, Collectors.toList()))
                .forEach((cycle, counts) -> {
                    double observed =
                            counts.stream().mapToDouble(ObservedCount::people).sum();
                    double all = trace.people().get(cycle).stream()
                            .mapToDouble(Double::doubleValue)
                            .sum();
                    if (counts.size() == trace.groups().size() && Math.abs(observed - all) > OFF * all) {
                        sums.add("After " + cycles(cycle) + " " + number(observed)
                                + " people were observed in all groups, and" + " the cohort has " + number(all)
                                + ": people who enter or leave it are missing.");
                    }
                });
        return sums;
    }

    Explanation explain() {
        List<String> lines = new ArrayList<>();
        UnknownTransitions unknown = fit.model().unknown();
        lines.add(
                unknown.cells().size() + " unknown transitions in cycles of " + unknown.cycle() + ", " + unknown.free()
                        + " of them free, as each row adds up to 1; least squares of the numbers of people, "
                        + fit.weighting().inWords() + "; " + fit.searches());
        for (FittedCount count : fit.counts()) {
            lines.add(count.observed().group() + " after "
                    + cycles(count.observed().cycle()) + ": observed "
                    + number(count.observed().people()) + ", fitted " + number(count.fitted()) + ", residual "
                    + number(count.residual()) + ", weight " + number(count.weight()));
        }
        lines.add("sum of weighted squared residuals " + number(fit.sumOfSquares()) + ", "
                + fit.degreesOfFreedom() + " degrees of freedom; sets with at most " + number(fit.tolerance())
                + " more fit nearly as well");
        for (FittedTransition one : fit.transitions()) {
            lines.add(move(one) + ": " + number(one.value()) + ", from " + number(one.lowest()) + " to "
                    + number(one.highest()) + " over " + fit.sets().size() + " sets that fit nearly as well"
                    + (one.identified() ? "" : ", not identified by the observations"));
        }
        return new Explanation(lines);
    }

    private static String move(FittedTransition one) {
        return one.from() + " to " + one.to();
    }

    private static String cycles(int count) {
        return count == 1 ? "1 cycle" : count + " cycles";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }

    /** The fitted probabilities as a table. */
    private Table table() {
        Table.Builder table = Table.titled(
                        "Fitted transitions in a cycle of " + fit.matrix().cycle())
                .words("from", "to")
                .figures("fitted", "lowest", "highest");
        fit.transitions()
                .forEach(one -> table.row(
                        one.from(), one.to(), number(one.value()), number(one.lowest()), number(one.highest())));
        return table.build();
    }

    @Override
    public String toString() {
        return table() + "\n" + String.join("\n", cautions());
    }
}
