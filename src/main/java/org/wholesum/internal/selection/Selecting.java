package org.wholesum.internal.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A rule that selects cases by their cost.
 *
 * @param inWords the rule in words
 * @param cases the selected cases, by id
 */
public record Selecting(String inWords, Function<CaseCosts, Set<String>> cases) {
    public static Selecting top(double share) {
        top(1, share);
        return new Selecting(
                "the costliest " + NumberText.plain(share * 100) + "% of the cases with a record, rounded up",
                costs -> costliest(costs, share));
    }

    public static Selecting from(Money least, CurrencyUnit currency) {
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
    public static Set<String> costliest(CaseCosts costs, double share) {
        long[] pence = costs.pence();
        long[] sorted = pence.clone();
        Arrays.sort(sorted);
        int wanted = top(pence.length, share);
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

    /** The costliest share of some cases by their indices; of equal costs, those with the lowest indices. */
    public static BitSet costliest(long[] pence, BitSet some, double share) {
        long[] sorted = some.stream().mapToLong(i -> pence[i]).sorted().toArray();
        int wanted = top(sorted.length, share);
        BitSet top = new BitSet();
        if (wanted > 0) {
            long least = sorted[sorted.length - wanted];
            int equal = wanted
                    - (int) Arrays.stream(sorted).filter(cost -> cost > least).count();
            for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
                if (pence[i] > least || (pence[i] == least && equal-- > 0)) {
                    top.set(i);
                }
            }
        }
        return top;
    }

    /** The number of cases in a share of them, rounded up. */
    public static int top(int cases, double share) {
        if (!(share > 0 && share <= 1)) {
            throw InvalidInputException.of(
                    "share " + NumberText.plain(share) + " of cases: expected more than 0 and at most 1",
                    "0.05, for 5%");
        }
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(cases))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
