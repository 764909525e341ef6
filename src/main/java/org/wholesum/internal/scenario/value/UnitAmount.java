package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;

/**
 * A cost of one person or thing as a scenario writes it, in major units, zero or more; it can have more decimals than the
 * currency, as it is multiplied before it is rounded: {@code 147.833333}.
 *
 * @param value in major units, at most six decimals where it is written as a number
 */
public record UnitAmount(BigDecimal value) {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if the value is negative
     */
    public UnitAmount {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("expected zero or more");
        }
    }

    /**
     * Reads an amount.
     *
     * @param text digits, with a point and one to six decimals where needed
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static UnitAmount parse(String text) {
        return new UnitAmount(PlainNumber.parse(text.strip(), PlainNumber.OF_NUMBER));
    }

    /** {@return the amounts by agency in a currency} */
    public static SortedMap<Agency, BigMoney> in(CurrencyUnit currency, Map<Agency, UnitAmount> amounts) {
        SortedMap<Agency, BigMoney> money = new TreeMap<>();
        amounts.forEach((agency, amount) -> money.put(agency, BigMoney.of(currency, amount.value())));
        return money;
    }
}
