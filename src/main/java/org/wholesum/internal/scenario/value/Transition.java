package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of people who move, as a scenario writes it: {@code 40%}, {@code unknown} or {@code "?"}, or with bounds
 * {@code unknown 5% to 60%}.
 *
 * @param known 0.4 for 40%; empty if it is unknown
 * @param low the least that it can be
 * @param high the most that it can be
 */
public record Transition(Optional<BigDecimal> known, BigDecimal low, BigDecimal high) {
    private static final Pattern UNKNOWN = Pattern.compile("(?:unknown|\\?)(?:\\s+(\\S+)\\s+to\\s+(\\S+))?");

    /**
     * Reads a share.
     *
     * @param text a number and a percent sign, or {@code unknown}
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise, or the bounds are not from 0% to 100% in order
     */
    public static Transition parse(String text) {
        Matcher unknown = UNKNOWN.matcher(text.strip());
        if (!unknown.matches()) {
            return of(Percentage.parse(text).fraction());
        }
        if (unknown.group(1) == null) {
            return new Transition(Optional.empty(), BigDecimal.ZERO, BigDecimal.ONE);
        }
        BigDecimal low = Percentage.parse(unknown.group(1)).fraction();
        BigDecimal high = Percentage.parse(unknown.group(2)).fraction();
        if (low.signum() < 0 || low.compareTo(high) > 0 || high.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("expected bounds from 0% to 100% in order, as unknown 5% to 60%");
        }
        return new Transition(Optional.empty(), low, high);
    }

    /** {@return a share that is known} */
    public static Transition of(BigDecimal fraction) {
        return new Transition(Optional.of(fraction), fraction, fraction);
    }

    /** {@return the share, 0.4 for 40%; an error if it is unknown} */
    public BigDecimal fraction() {
        return known.orElseThrow();
    }
}
