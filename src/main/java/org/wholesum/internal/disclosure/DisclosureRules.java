package org.wholesum.internal.disclosure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The rules for what may be published.
 *
 * @param ids what becomes of the ids of cases
 * @param minimum the least count of people, contacts or cases that is published, and the fewest cases in a sum; 1 or more
 * @param dominance the (n, k) rule of sums, if it applies
 * @param margin the p% rule as a share, 0.1 for 10%, from 0 to 1
 * @param amounts the base in major units to which amounts are rounded, more than zero, or empty
 * @param counts the base to which counts are rounded, 1 or more
 */
public record DisclosureRules(
        Ids ids,
        int minimum,
        Optional<Dominance> dominance,
        BigDecimal margin,
        Optional<BigDecimal> amounts,
        int counts) {
    private static final int MINIMUM = 5;
    private static final BigDecimal MARGIN = new BigDecimal("0.1");

    /** What becomes of ids. */
    public enum Ids {
        /** Numbers in an order that says nothing. */
        PSEUDONYMS,
        /** They are left out. */
        LEFT_OUT
    }

    /**
     * The (n, k) rule: a sum is sensitive if its n largest contributors hold more than a share of it.
     *
     * @param n how many contributors, 1 or more
     * @param share 0.85 for k = 85%, more than 0 and at most 1
     */
    public record Dominance(int n, BigDecimal share) {
        /**
         * Checks both numbers, and leaves out zeros at the end of the share.
         *
         * @throws IllegalArgumentException if n is less than 1, or the share is not more than 0 and at most 1
         */
        public Dominance {
            check(n >= 1, "n = " + n + ", expected 1 or more");
            check(
                    share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                    "k = " + share + ", expected a share of more than 0% and at most 100%");
            share = share.stripTrailingZeros();
        }
    }

    /**
     * Checks the numbers, and leaves out zeros at the end of those with decimals.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public DisclosureRules {
        check(minimum >= 1, "minimum count " + minimum + ", expected 1 or more");
        check(
                margin.signum() >= 0 && margin.compareTo(BigDecimal.ONE) <= 0,
                "p = " + margin + ", expected a share from 0% to 100%");
        check(amounts.map(BigDecimal::signum).orElse(1) > 0, "amounts are rounded to 0, expected more");
        check(counts >= 1, "counts are rounded to " + counts + ", expected 1 or more");
        margin = margin.stripTrailingZeros();
        amounts = amounts.map(BigDecimal::stripTrailingZeros);
    }

    private static void check(boolean accepted, String problem) {
        if (!accepted) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** {@return ids left out, a minimum count of 5, no (n, k) rule, the p% rule with 10%, nothing rounded} */
    public static DisclosureRules standard() {
        return new DisclosureRules(Ids.LEFT_OUT, MINIMUM, Optional.empty(), MARGIN, Optional.empty(), 1);
    }

    /** {@return whether a count may not be published: it is of someone, and less than the minimum} */
    public boolean isSmall(long count) {
        return count > 0 && count < minimum;
    }
}
