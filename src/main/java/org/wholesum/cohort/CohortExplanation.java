package org.wholesum.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/** The calculation of a cohort's cost, step by step, so that an auditor can repeat it with a calculator. */
final class CohortExplanation {
    private static final int SHOWN = 24;

    private final NeedsGroupCohort model;
    private final CohortProjection projection;
    private final CohortRun cohort;

    CohortExplanation(NeedsGroupCohort model, CohortProjection projection) {
        this.model = model;
        this.projection = projection;
        this.cohort = projection.run();
    }

    List<String> of(Agency agency, MonthlyCosts projected) {
        List<String> lines = new ArrayList<>();
        lines.add(agency + ": " + model.describe());
        for (String group : model.groups()) {
            GroupCosts costs = model.groupCosts().get(model.groups().index(group));
            costs.rates().forEach(rate -> rate(agency, group, costs, rate, lines));
            BigMoney onEntry = costs.onEntry().get(agency);
            if (onEntry != null) {
                lines.add(agency + ": entering group " + group + ", at the start or from another group, costs "
                        + MoneyText.exact(onEntry) + " once, however people are counted");
            }
        }
        model.moves().forEach(move -> move(agency, move, lines));
        matrices(agency, lines);
        if (model.counting() == CycleCounting.SIMPSON) {
            lines.add(agency
                    + ": a pair of cycles has the weights 1/3, 4/3 and 1/3 for its start, middle and end, and the"
                    + " last three of an odd number 3/8, 9/8, 9/8 and 3/8, from when people enter");
        }
        cycles(agency, lines);
        lines.add(
                agency + ": all cycles = " + MoneyText.of(projected.total(agency))
                        + (model.cycle().isWeeks()
                                ? ", a month's cost paid by the days of the cycle in each month, other costs evenly over a cycle's"
                                        + " days, cumulative cost rounded half up to the penny"
                                : ", a cycle's cost spread evenly over its months, cumulative cost rounded half up to the penny"));
        return List.copyOf(lines);
    }

    private static void rate(Agency agency, String group, GroupCosts costs, GroupCosts.Rate rate, List<String> lines) {
        BigMoney cost = rate.cost().amounts().get(agency);
        if (cost != null || costs.rates().size() > 1) {
            lines.add(agency + ": a person in group " + group + " costs "
                    + rate.cost().text(agency) + since(rate));
        }
    }

    private static String since(GroupCosts.Rate rate) {
        return (rate.cycle() > 0 ? ", from cycle " + rate.cycle() + " since entering" : "")
                + (rate.inGroup() > 0
                        ? ", after " + WholeNumber.counted(rate.inGroup(), "cycle") + " in the group"
                        : "");
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
        int cycles = cohort.trace().cycles();
        for (int cycle = 0; cycle < cycles; cycle++) {
            Interruption.check("explaining a cohort");
            if (cycle == 0 || !model.matrix(cycle - 1).equals(model.matrix(cycle))) {
                matrices.put(cycle, model.matrix(cycle));
            }
        }
        matrices.forEach((cycle, matrix) -> {
            for (String from : model.groups()) {
                lines.add(agency + ": from cycle " + cycle + " since entering, of those in " + from + " "
                        + model.groups().names().stream()
                                .filter(to -> matrix.probability(from, to) > 0)
                                .map(to -> number(matrix.probability(from, to)) + " are in " + to)
                                .collect(Collectors.joining(", "))
                        + " a cycle later");
            }
        });
    }

    private void cycles(Agency agency, List<String> lines) {
        Trace trace = cohort.trace();
        double[] costs = projection.byCycle(agency);
        double[] entered = cohort.atStart(agency);
        for (int cycle = 0; cycle < Math.min(costs.length, SHOWN); cycle++) {
            lines.add(agency + ": cycle " + cycle + ", at its start " + people(trace, cycle) + ", at its end "
                    + people(trace, cycle + 1) + ": "
                    + String.format(Locale.ROOT, "%,.4f", costs[cycle])
                    + (entered[cycle] == 0
                            ? ""
                            : String.format(Locale.ROOT, ", and %,.4f on entry in its first month", entered[cycle])));
        }
        if (costs.length > SHOWN) {
            lines.add(agency + ": and so on, for " + costs.length + " cycles");
        }
    }

    private String people(Trace trace, int cycle) {
        return model.groups().names().stream()
                .map(group -> number(trace.people(group, cycle)) + " " + group)
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
    }
}
