package org.wholesum.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;

/**
 * Where a quantity lies, as far as a sample tells.
 *
 * @param lower its lower end, in the unit of what was sampled (pence, for costs)
 * @param upper its upper end
 * @param confidence its level, 0.95 for 95%
 * @param method how it was made
 * @param n the size of the sample
 */
public record Interval(double lower, double upper, double confidence, String method, int n) {
    /**
     * Checks the ends and the level.
     *
     * @throws IllegalArgumentException if the lower end is not at most the upper, or the level not between 0 and 1
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval from " + lower + " to " + upper + ": expected lower ≤ upper");
        }
        checkLevel(confidence);
    }

    public static void checkLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ": expected between 0 and 1, as 0.95");
        }
    }

    /**
     * The interval of a multiple.
     *
     * @param factor not negative
     * @return both ends times the factor
     */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor, confidence, method, n);
    }

    /**
     * The lower end as money.
     *
     * @param currency of pence
     * @return rounded half up to the penny
     */
    public Money lower(CurrencyUnit currency) {
        return money(currency, lower);
    }

    /**
     * The upper end as money.
     *
     * @param currency of pence
     * @return rounded half up to the penny
     */
    public Money upper(CurrencyUnit currency) {
        return money(currency, upper);
    }

    private static Money money(CurrencyUnit currency, double pence) {
        return Money.ofMinor(
                currency,
                new BigDecimal(pence).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /**
     * The interval in words.
     *
     * @param currency of pence
     * @return as {@code £10.20 to £30.40 (95%, exact bootstrap, percentile, n = 7)}
     */
    public String describe(CurrencyUnit currency) {
        return MoneyText.of(lower(currency)) + " to " + MoneyText.of(upper(currency)) + " (" + level() + ", " + method
                + ", n = " + n + ")";
    }

    /** {@return the level as a percentage, as {@code 95%}} */
    public String level() {
        return BigDecimal.valueOf(confidence)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
