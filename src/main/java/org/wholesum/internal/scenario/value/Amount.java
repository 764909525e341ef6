package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/**
 * A cost as a scenario writes it, in major units, zero or more: {@code 337000.00}.
 *
 * @param value in major units, at most two decimals
 */
public record Amount(BigDecimal value) {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if the value is negative
     */
    public Amount {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("expected zero or more");
        }
    }

    /**
     * Reads an amount.
     *
     * @param text digits, with a point and one or two decimals where needed
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Amount parse(String text) {
        return new Amount(PlainNumber.parse(text.strip(), PlainNumber.OF_MONEY));
    }

    /** {@return the amount in a currency that has enough decimals for it} */
    public Money in(CurrencyUnit currency) {
        return Money.of(currency, value.stripTrailingZeros(), RoundingMode.UNNECESSARY);
    }

    /** {@return the amounts by agency in a currency that has enough decimals for each} */
    public static SortedMap<Agency, Money> in(CurrencyUnit currency, Map<Agency, Amount> amounts) {
        SortedMap<Agency, Money> money = new TreeMap<>();
        amounts.forEach((agency, amount) -> money.put(agency, amount.in(currency)));
        return money;
    }
}
