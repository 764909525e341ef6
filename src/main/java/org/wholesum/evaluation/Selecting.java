package org.wholesum.evaluation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A rule that selects cases by their cost.
 *
 * @param inWords the rule in words
 * @param cases the selected cases, by id
 */
record Selecting(String inWords, Function<CaseCosts, Set<String>> cases) {
    static Selecting top(double share) {
        Concentration.top(1, share);
        return new Selecting(
                "the costliest " + Rounded.plain(share * 100) + "% of the cases with a record, rounded up",
                costs -> costliest(costs, share));
    }

    static Selecting from(Money least, CurrencyUnit currency) {
        if (!least.isPositive() || !least.getCurrencyUnit().equals(currency)) {
            throw InvalidInputException.of(
                    Problem.of("least cost " + least + ": expected more than zero in " + currency));
        }
        long pence = least.getAmountMinorLong();
        return new Selecting("cases that cost " + MoneyText.of(least) + " or more", costs -> {
            Set<String> selected = new HashSet<>();
            long[] each = costs.pence();
            for (int i = 0; i < each.length; i++) {
                if (each[i] >= pence) {
                    selected.add(costs.cases().get(i));
                }
            }
            return selected;
        });
    }

    /** The costliest share of cases; of equal costs, the first by id. */
    static Set<String> costliest(CaseCosts costs, double share) {
        long[] pence = costs.pence();
        long[] sorted = pence.clone();
        Arrays.sort(sorted);
        int wanted = Concentration.top(pence.length, share);
        Set<String> top = new HashSet<>();
        if (wanted > 0) {
            long least = sorted[sorted.length - wanted];
            int equal = wanted
                    - (int) Arrays.stream(pence).filter(cost -> cost > least).count();
            for (int i = 0; i < pence.length; i++) {
                if (pence[i] > least || (pence[i] == least && equal-- > 0)) {
                    top.add(costs.cases().get(i));
                }
            }
        }
        return top;
    }
}
