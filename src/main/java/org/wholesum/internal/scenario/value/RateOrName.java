package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A flat rate, or the name of a table of rates: {@code 3.5%} or {@code green-book}.
 *
 * @param name as it was written
 * @param rate 0.035 for 3.5%; empty for the name of a table
 */
public record RateOrName(String name, Optional<BigDecimal> rate) {
    private static final Pattern RATE = Pattern.compile("[+-]?[\\d.]+\\s?%");

    /**
     * Reads either.
     *
     * @param text a percentage, or any other text as a name
     * @return the rate or the name
     * @throws IllegalArgumentException if it ends in a percent sign after digits and points, and is no percentage
     */
    public static RateOrName parse(String text) {
        return new RateOrName(
                text,
                RATE.matcher(text).matches()
                        ? Optional.of(Percentage.parse(text).fraction())
                        : Optional.empty());
    }

    /** {@return a flat rate that was not read from text} */
    public static RateOrName of(BigDecimal rate) {
        return new RateOrName(PlainNumber.text(rate.movePointRight(2)) + "%", Optional.of(rate));
    }
}
