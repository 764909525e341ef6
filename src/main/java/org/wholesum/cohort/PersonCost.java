package org.wholesum.cohort;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.text.MoneyText;

/**
 * What a person of a needs group costs each agency in some unit of time. Amounts can have more decimals than the currency:
 * they are rounded only where the cohort's cumulative cost is. A thousand people at {@code aYear} £1,774.00 cost
 * £1,774,000.00 in twelve months, while £147.83 a month would be £1,773,960.00.
 */
public final class PersonCost {
    private static final int CYCLE = 0;

    private final ImmutableSortedMap<Agency, BigMoney> amounts;
    private final int months;

    private PersonCost(Map<Agency, ? extends BigMoneyProvider> amounts, int months) {
        SortedMap<Agency, BigMoney> copy = new TreeMap<>();
        amounts.forEach((agency, amount) -> copy.put(agency, amount.toBigMoney()));
        this.amounts = ImmutableSortedMap.copyOf(copy);
        this.months = months;
        Amounts.checkNotNegative("cost" + unit(), copy);
    }

    /**
     * A cost a month.
     *
     * @param amounts by agency, 0 or more
     * @return the cost
     * @throws IllegalArgumentException if an amount is negative
     */
    public static PersonCost aMonth(Map<Agency, ? extends BigMoneyProvider> amounts) {
        return every(1, amounts);
    }

    /**
     * A cost a year, a twelfth of which is paid each month.
     *
     * @param amounts by agency, 0 or more
     * @return the cost
     * @throws IllegalArgumentException if an amount is negative
     */
    public static PersonCost aYear(Map<Agency, ? extends BigMoneyProvider> amounts) {
        return every(Months.IN_YEAR, amounts);
    }

    /**
     * A cost a cycle, whatever the length of the cohort's cycles.
     *
     * @param amounts by agency, 0 or more
     * @return the cost
     * @throws IllegalArgumentException if an amount is negative
     */
    public static PersonCost aCycle(Map<Agency, ? extends BigMoneyProvider> amounts) {
        return new PersonCost(amounts, CYCLE);
    }

    /**
     * A cost in some number of months, paid evenly over them.
     *
     * @param months how many, from 1
     * @param amounts by agency, 0 or more
     * @return the cost
     * @throws IllegalArgumentException if the number of months is less than 1, or an amount is negative
     */
    public static PersonCost every(int months, Map<Agency, ? extends BigMoneyProvider> amounts) {
        if (months < 1) {
            throw new IllegalArgumentException("cost every " + months + " months: expected 1 or more");
        }
        return new PersonCost(amounts, months);
    }

    /** {@return the amounts by agency} */
    public SortedMap<Agency, BigMoney> amounts() {
        return amounts;
    }

    /** What an amount of this cost is for a cycle of some months. */
    double inCycle(double amount, int cycleMonths) {
        return months == CYCLE ? amount : amount * cycleMonths / months;
    }

    /** Whether it is a cost of a cycle, and not of a time. */
    boolean isACycle() {
        return months == CYCLE;
    }

    /** The cost for an agency, as {@code £1,774.00 a year}; nothing if it has none. */
    String text(Agency agency) {
        BigMoney amount = amounts.get(agency);
        return amount == null ? "nothing" : MoneyText.exact(amount) + unit();
    }

    private String unit() {
        return switch (months) {
            case CYCLE -> " a cycle";
            case 1 -> " a month";
            case Months.IN_YEAR -> " a year";
            default -> " every " + months + " months";
        };
    }

    /** The amounts and their unit of time. */
    @Override
    public String toString() {
        return amounts + unit();
    }
}
