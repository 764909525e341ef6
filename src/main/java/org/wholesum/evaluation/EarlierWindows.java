package org.wholesum.evaluation;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.selection.Selecting;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The costs of selected cases in the windows before a pilot, and in the windows after each of those. */
final class EarlierWindows {
    private final String rule;
    private final List<Months> months;
    private final int leftOut;
    private final int everyone;
    private final NormalRegression normal;
    private final Collection<Sums> sums;
    private final long before;
    private final long after;

    /** The costs of one case in the windows in which it was selected, and in those after. */
    private record Sums(long before, long after) {
        Sums plus(Sums other) {
            return new Sums(Exact.add(before, other.before), Exact.add(after, other.after));
        }
    }

    private EarlierWindows(
            String rule,
            List<Months> months,
            int leftOut,
            int everyone,
            NormalRegression normal,
            Collection<Sums> sums) {
        this.rule = rule;
        this.months = List.copyOf(months);
        this.leftOut = leftOut;
        this.everyone = everyone;
        this.normal = normal;
        this.sums = List.copyOf(sums);
        Sums all = sums.stream().reduce(new Sums(0, 0), Sums::plus);
        this.before = all.before;
        this.after = all.after;
    }

    static EarlierWindows of(Ledger ledger, YearMonth start, int length, Selecting rule) {
        List<Months> months = months(ledger.window(), start, length);
        Set<String> partly = ledger.casesWithObservedMonths();
        Ledger whole = partly.isEmpty() ? ledger : ledger.without(partly);
        List<CaseCosts> costs =
                months.stream().map(window -> costs(whole, window)).toList();
        SortedMap<String, Sums> byCase = new TreeMap<>();
        for (int i = 0; i + 1 < costs.size(); i++) {
            add(costs.get(i), costs.get(i + 1), rule, byCase);
        }
        if (byCase.size() < 2) {
            throw InvalidInputException.of(
                    Problem.of("regression to the mean: " + (byCase.isEmpty() ? "no case is" : "one case is")
                            + " selected by the rule \"" + rule.inWords() + "\", expected two or more"));
        }
        CaseCosts first = costs.get(costs.size() - 2);
        CaseCosts second = costs.get(costs.size() - 1);
        NormalRegression normal =
                NormalRegression.of(first, second, rule.cases().apply(first));
        EarlierWindows all = new EarlierWindows(
                rule.inWords(), months, partly.size(), whole.cases().size(), normal, byCase.values());
        if (all.before <= 0) {
            throw InvalidInputException.of(
                    Problem.of("regression to the mean: the selected cases cost nothing, expected more than zero"));
        }
        return all;
    }

    /** The windows that end before a month, one after another, the earliest first. */
    private static List<Months> months(Months known, YearMonth start, int length) {
        Deque<Months> windows = new ArrayDeque<>();
        if (length >= 1) {
            YearMonth first = start.minusMonths(length);
            while (!first.isBefore(known.first()) && windows.size() < Months.MOST) {
                windows.addFirst(Months.of(first, length));
                first = first.minusMonths(length);
            }
        }
        if (windows.size() < 2) {
            throw InvalidInputException.of(
                    "regression to the mean: windows of " + WholeNumber.counted(length, "month") + " before " + start
                            + ": expected two or more, but the ledger has " + known,
                    "a shorter window");
        }
        return new ArrayList<>(windows);
    }

    private static CaseCosts costs(Ledger ledger, Months window) {
        return ledger.hasAny(window)
                ? ledger.during(window).costByCase()
                : CaseCosts.ofMinor(ledger.currency(), ledger.prices(), Map.of());
    }

    private static void add(CaseCosts first, CaseCosts second, Selecting rule, Map<String, Sums> byCase) {
        Set<String> known = Set.copyOf(second.cases());
        for (String id : rule.cases().apply(first)) {
            Sums its = new Sums(first.pence(id), known.contains(id) ? second.pence(id) : 0);
            byCase.merge(id, its, Sums::plus);
        }
    }

    /** Σ later ÷ Σ earlier. */
    double ratio() {
        return (double) after / before;
    }

    /** Of the ratio: √(n ÷ (n − 1) × Σ(later − ratio × earlier)²) ÷ Σ earlier, over cases. */
    double standardError() {
        double ratio = ratio();
        double squares = sums.stream()
                .mapToDouble(of -> of.after - ratio * of.before)
                .map(rest -> rest * rest)
                .sorted()
                .sum();
        return Math.sqrt(squares * selected() / (selected() - 1)) / before;
    }

    int selected() {
        return sums.size();
    }

    long before() {
        return before;
    }

    long after() {
        return after;
    }

    String rule() {
        return rule;
    }

    List<Months> months() {
        return months;
    }

    int leftOut() {
        return leftOut;
    }

    int everyone() {
        return everyone;
    }

    NormalRegression normal() {
        return normal;
    }
}
