package org.wholesum.internal.numeric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Computed amounts in pence (a currency's minor unit), rounded to the penny in one way: half up, away from zero. */
public final class Pence {
    private Pence() {}

    /**
     * Whole pence: 2.5 is rounded to 3, and −2.5 to −3.
     *
     * @param pence a finite number
     * @return rounded half up
     * @throws ArithmeticException if it is beyond a long
     */
    public static long rounded(double pence) {
        return rounded(new BigDecimal(pence));
    }

    /**
     * Whole pence.
     *
     * @param pence any number
     * @return rounded half up
     * @throws ArithmeticException if it is beyond a long
     */
    public static long rounded(BigDecimal pence) {
        return Exact.whole(pence.setScale(0, RoundingMode.HALF_UP));
    }

    /**
     * An amount of money.
     *
     * @param currency its currency
     * @param pence a finite number of its minor units
     * @return rounded half up to the penny
     * @throws ArithmeticException if it is beyond a long
     */
    public static Money money(CurrencyUnit currency, double pence) {
        return Money.ofMinor(currency, rounded(pence));
    }

    /**
     * An amount of money.
     *
     * @param currency its currency
     * @param pence any number of its minor units
     * @return rounded half up to the penny
     * @throws ArithmeticException if it is beyond a long
     */
    public static Money money(CurrencyUnit currency, BigDecimal pence) {
        return Money.ofMinor(currency, rounded(pence));
    }
}
