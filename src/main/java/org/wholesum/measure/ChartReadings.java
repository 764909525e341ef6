package org.wholesum.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The readings of a {@link ControlChart}, checked and in order. */
final class ChartReadings {
    private static final int LEAST = 2;

    private final String name;
    private final ChartKind kind;
    private final List<ControlChart.Reading> readings;

    ChartReadings(String name, ChartKind kind, Collection<ControlChart.Reading> readings) {
        this.name = name;
        this.kind = kind;
        this.readings = readings.stream()
                .sorted(Comparator.comparing(ControlChart.Reading::month))
                .toList();
    }

    static List<ControlChart.Reading> of(String name, Months months, double[] values) {
        if (values.length != months.count()) {
            throw InvalidInputException.of(Problem.of(
                    name + ": " + values.length + " readings for " + months + ", expected one for each month"));
        }
        return IntStream.range(0, values.length)
                .mapToObj(i -> new ControlChart.Reading(months.month(i), values[i], 1))
                .toList();
    }

    static List<ControlChart.Reading> of(Measure measure, String area) {
        if (!measure.areas().contains(area)) {
            throw InvalidInputException.of(
                    measure.name() + " has no reading of area \"" + area + "\"", Suggestions.to(area, measure.areas()));
        }
        return measure.readings().stream()
                .filter(reading -> reading.area().equals(area))
                .map(reading -> new ControlChart.Reading(reading.month(), reading.value(), 1))
                .toList();
    }

    /** The numerators and denominators of a measure. */
    static List<ControlChart.Reading> counted(Measure measure, String area) {
        of(measure, area);
        if (!ReadingChecks.isCounted(measure.readings())) {
            throw InvalidInputException.of(
                    measure.name() + " has no numerators and denominators, which a chart of shares or rates needs",
                    "use a chart of individual readings, xmr");
        }
        return measure.readings().stream()
                .filter(reading -> reading.area().equals(area))
                .map(reading -> new ControlChart.Reading(reading.month(), reading.numerator(), reading.denominator()))
                .toList();
    }

    /**
     * Checks them.
     *
     * @throws InvalidInputException with every problem
     */
    List<ControlChart.Reading> inOrder() {
        List<Problem> problems = new ArrayList<>();
        if (readings.size() < LEAST) {
            problems.add(problem("there " + counted(readings.size()) + ", expected two or more"));
        }
        for (ControlChart.Reading reading : readings) {
            kind.problem(reading).ifPresent(wrong -> problems.add(problem(reading.month() + " " + wrong)));
        }
        checkMonths(problems);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return readings;
    }

    private static String counted(int n) {
        return n == 0 ? "is no reading" : n == 1 ? "is one reading" : "are " + n + " readings";
    }

    private void checkMonths(List<Problem> problems) {
        Set<YearMonth> seen = new TreeSet<>();
        Set<YearMonth> repeated = readings.stream()
                .map(ControlChart.Reading::month)
                .filter(month -> !seen.add(month))
                .collect(Collectors.toCollection(TreeSet::new));
        repeated.forEach(month -> problems.add(problem(month + " has two readings or more, expected one")));
        if (seen.size() >= LEAST) {
            Months all = Months.between(
                    readings.get(0).month(), readings.get(readings.size() - 1).month());
            all.stream()
                    .filter(month -> !seen.contains(month))
                    .forEach(month -> problems.add(problem(month + " has no reading, expected one for each month from "
                            + all.first() + " to " + all.last())));
        }
    }

    private Problem problem(String what) {
        return Problem.of(name + ": " + what);
    }

    /** The readings before and from a break on, or all. */
    List<List<ControlChart.Reading>> sides(Optional<YearMonth> breakAt) {
        return breakAt.map(this::sides).orElse(List.of(readings));
    }

    private List<List<ControlChart.Reading>> sides(YearMonth breakAt) {
        List<ControlChart.Reading> before = readings.stream()
                .filter(reading -> reading.month().isBefore(breakAt))
                .toList();
        List<ControlChart.Reading> after = readings.subList(before.size(), readings.size());
        if (before.size() < LEAST || after.size() < LEAST) {
            throw InvalidInputException.of(problem("break at " + breakAt + ": " + before.size()
                    + " readings before it and " + after.size() + " from it on, expected two or more on each side"));
        }
        return List.of(before, after);
    }
}
