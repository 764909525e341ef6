package org.wholesum.internal.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;

/** Checks of amounts, and ratios of them. */
public final class Amounts {
    private Amounts() {}

    /**
     * Checks that no amount is negative.
     *
     * @param what the name of the amounts in a message
     * @param amounts by agency
     * @throws IllegalArgumentException if one is negative
     */
    public static void checkNotNegative(String what, Map<?, ? extends BigMoneyProvider> amounts) {
        amounts.forEach((agency, amount) -> {
            if (amount.toBigMoney().isNegative()) {
                throw new IllegalArgumentException(agency + ": " + what + " is " + MoneyText.exact(amount.toBigMoney())
                        + ", expected zero or more");
            }
        });
    }

    /**
     * Checks that every amount is in the currency of the history.
     *
     * @param what the name of the amounts in a message
     * @param amounts by agency
     * @param currency that of the history
     * @throws IllegalArgumentException if one is in another currency
     */
    public static void checkCurrency(String what, Map<?, ? extends BigMoneyProvider> amounts, CurrencyUnit currency) {
        amounts.forEach((agency, amount) -> {
            CurrencyUnit its = amount.toBigMoney().getCurrencyUnit();
            if (!its.equals(currency)) {
                throw new IllegalArgumentException(
                        agency + ": " + what + " is in " + its + ", expected " + currency + " as the history");
            }
        });
    }

    /**
     * One amount ÷ another.
     *
     * @param part the dividend
     * @param whole the divisor, in the same currency
     * @return the quotient to 16 digits; empty if the divisor is zero
     */
    public static Optional<BigDecimal> ratio(Money part, Money whole) {
        return whole.isZero()
                ? Optional.empty()
                : Optional.of(part.getAmount().divide(whole.getAmount(), MathContext.DECIMAL64));
    }

    /**
     * The relative change from one amount to another.
     *
     * @param old the amount before
     * @param pilot the amount after
     * @return −0.309 for 30.9% less; empty if the amount before is zero or negative
     */
    public static Optional<BigDecimal> change(Money old, Money pilot) {
        return old.isNegative() ? Optional.empty() : ratio(pilot.minus(old), old);
    }
}
