package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.CaseTotals;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * The costs of control cases in two windows.
 *
 * @param currency of every amount
 * @param before the first window
 * @param after the second
 * @param all agencies together
 * @param byAgency the agencies that the cases cost something before
 * @param leftOut how many cases are left out, as not observed throughout
 */
record ControlCosts(
        CurrencyUnit currency,
        Months before,
        Months after,
        RatioChange all,
        SortedMap<Agency, RatioChange> byAgency,
        int leftOut) {
    /** Checks windows, with every problem at once. */
    static void checkWindows(Ledger control, Months before, Months after) {
        List<Problem> problems = new ArrayList<>();
        if (!after.first().isAfter(before.last())) {
            problems.add(Problem.of("the window after is " + after
                    + ": expected a window after that begins when the one before, " + before + ", has ended"));
        }
        without(control, before, "before", problems);
        without(control, after, "after", problems);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
    }

    private static void without(Ledger control, Months window, String which, List<Problem> problems) {
        if (!control.hasAny(window)) {
            problems.add(Problem.of("the control has no record in the window " + which + ", " + window
                    + "; its records are of " + control.window()));
        }
    }

    static ControlCosts of(CaseTable before, CaseTable after) {
        if (!before.cases().equals(after.cases())) {
            throw new IllegalArgumentException("the windows have other cases, expected two views of the same ledger");
        }
        int[] seen = IntStream.range(0, before.size())
                .filter(i -> before.window(i).equals(before.window())
                        && after.window(i).equals(after.window()))
                .toArray();
        if (seen.length < 2) {
            throw InvalidInputException.of(Problem.of(
                    "the control has " + (seen.length == 1 ? "one case" : "no case") + ", expected two or more"));
        }
        double months = (double) before.window().count() / after.window().count();
        CaseTotals first = before.totals(Execution.onOneThread());
        CaseTotals second = after.totals(Execution.onOneThread());
        SortedMap<Agency, RatioChange> agencies = new TreeMap<>();
        long[] allBefore = new long[seen.length];
        long[] allAfter = new long[seen.length];
        for (int agency = 0; agency < before.agencies().size(); agency++) {
            long[] itsBefore = column(first, seen, agency);
            long[] itsAfter = column(second, seen, agency);
            add(itsBefore, allBefore);
            add(itsAfter, allAfter);
            RatioChange its = new RatioChange(itsBefore, itsAfter, months);
            if (its.before() > 0) {
                agencies.put(before.agencies().get(agency), its);
            }
        }
        RatioChange all = new RatioChange(allBefore, allAfter, months);
        if (all.before() <= 0) {
            throw InvalidInputException.of(Problem.of("the control cost "
                    + MoneyText.of(before.currency(), all.before())
                    + " in the window before, expected more than zero"));
        }
        return new ControlCosts(
                before.currency(), before.window(), after.window(), all, agencies, before.size() - seen.length);
    }

    private static long[] column(CaseTotals totals, int[] cases, int agency) {
        return IntStream.of(cases).mapToLong(i -> totals.pence(i, agency)).toArray();
    }

    private static void add(long[] from, long[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Exact.add(to[i], from[i]);
        }
    }

    int size() {
        return all.size();
    }

    /** The standard error of costs × (1 + change), in pence; changes of several agencies vary together, case by case. */
    double standardError(MonthlyCosts costs, boolean eachAgency) {
        double[] parts = new double[size()];
        for (Agency agency : costs.agencies()) {
            double[] its = (eachAgency ? byAgency.getOrDefault(agency, all) : all).influences();
            double weight = costs.pence(agency);
            for (int i = 0; i < parts.length; i++) {
                parts[i] += weight * its[i];
            }
        }
        return RatioChange.standardError(parts);
    }
}
