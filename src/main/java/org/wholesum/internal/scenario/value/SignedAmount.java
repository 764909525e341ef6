package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A saving or a loss as a scenario writes it, in major units: {@code -337000.00}.
 *
 * @param value in major units, at most two decimals
 */
public record SignedAmount(BigDecimal value) {
    /**
     * Reads an amount.
     *
     * @param text digits, with a minus sign before and a point and one or two decimals where needed
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static SignedAmount parse(String text) {
        return new SignedAmount(PlainNumber.parse(text.strip(), PlainNumber.OF_MONEY));
    }

    /** {@return the amount in a currency that has enough decimals for it} */
    public Money in(CurrencyUnit currency) {
        return Money.of(currency, value.stripTrailingZeros(), RoundingMode.UNNECESSARY);
    }
}
