package org.wholesum.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.Decimals;

/**
 * An amount of money as a scenario writes it, in major units: {@code 337000.00}.
 *
 * @param value at most two decimals
 */
public record Amount(BigDecimal value) {
    /**
     * Reads an amount.
     *
     * @param text digits, and a point with two digits if need be
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Amount parse(String text) {
        return new Amount(Decimals.parse(text.strip(), 2));
    }

    /** Whether a currency has as many decimals as the amount needs. */
    public boolean fits(CurrencyUnit currency) {
        return value.stripTrailingZeros().scale() <= currency.getDecimalPlaces();
    }

    /** The amount in a currency that it fits. */
    public Money in(CurrencyUnit currency) {
        return Money.of(currency, value.stripTrailingZeros(), RoundingMode.UNNECESSARY);
    }
}
