package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;

/** How a cohort's cost came about, for an auditor with a calculator. */
final class CohortSteps {
    private static final int SHOWN = 24;

    private final NeedsGroupCohort model;
    private final Cohort cohort;

    CohortSteps(NeedsGroupCohort model, Cohort cohort) {
        this.model = model;
        this.cohort = cohort;
    }

    List<String> of(Agency agency, MonthlyCosts costs) {
        List<String> lines = new ArrayList<>();
        lines.add(agency + ": " + model.describe());
        model.groups().forEach(group -> group.rates().forEach(rate -> rate(agency, group, rate, lines)));
        model.moves().forEach(move -> move(agency, move, lines));
        matrices(agency, lines);
        cycles(agency, lines);
        lines.add(agency + ": all cycles = " + MoneyText.of(costs.total(agency))
                + ", a cycle's cost spread evenly over its months, cumulative cost rounded half up to the penny");
        return List.copyOf(lines);
    }

    private static void rate(Agency agency, NeedsGroup group, NeedsGroup.Rate rate, List<String> lines) {
        Money cost = rate.aMonth().get(agency);
        if (cost != null || group.rates().size() > 1) {
            lines.add(agency + ": a person in group " + group.name() + " costs "
                    + (cost == null ? "nothing" : MoneyText.of(cost) + " a month") + since(rate));
        }
    }

    private static String since(NeedsGroup.Rate rate) {
        return (rate.cycle() > 0 ? ", from cycle " + rate.cycle() + " since entering" : "")
                + (rate.inGroup() > 0 ? ", after " + rate.inGroup() + " cycles in the group" : "");
    }

    private static void move(Agency agency, NeedsGroupCohort.Move move, List<String> lines) {
        Money cost = move.cost().get(agency);
        if (cost != null) {
            lines.add(agency + ": moving from " + move.from() + " to " + move.to() + " costs " + MoneyText.of(cost)
                    + " once");
        }
    }

    private void matrices(Agency agency, List<String> lines) {
        SortedMap<Integer, TransitionMatrix> matrices = new TreeMap<>();
        for (int cycle = 0; cycle < cohort.trace().cycles(); cycle++) {
            if (cycle == 0 || !model.matrix(cycle - 1).equals(model.matrix(cycle))) {
                matrices.put(cycle, model.matrix(cycle));
            }
        }
        matrices.forEach((cycle, matrix) -> {
            for (String from : model.names()) {
                lines.add(agency + ": from cycle " + cycle + " since entering, of those in " + from + " "
                        + IntStream.range(0, model.names().size())
                                .filter(to -> matrix.row(from)[to] > 0)
                                .mapToObj(to -> number(matrix.row(from)[to]) + " are in "
                                        + model.names().get(to))
                                .collect(Collectors.joining(", "))
                        + " a cycle later");
            }
        });
    }

    private void cycles(Agency agency, List<String> lines) {
        Trace trace = cohort.trace();
        double[] costs = cohort.costs(agency);
        for (int cycle = 0; cycle < Math.min(costs.length, SHOWN); cycle++) {
            lines.add(agency + ": cycle " + cycle + ", at its start " + people(trace, cycle) + ", at its end "
                    + people(trace, cycle + 1) + ": "
                    + String.format(Locale.ROOT, "%,.4f", costs[cycle]));
        }
        if (costs.length > SHOWN) {
            lines.add(agency + ": and so on, for " + costs.length + " cycles");
        }
    }

    private String people(Trace trace, int cycle) {
        return model.names().stream()
                .map(group -> number(trace.people(group, cycle)) + " " + group)
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
    }
}
