package org.wholesum.internal.numeric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Arithmetic on whole pence that doesn't overflow silently. It is that of {@link Math}, with exceptions that say what is too
 * large.
 */
public final class Exact {
    private static final String LARGEST =
            "too large: an amount would be more than 9,223,372,036,854,775,807 pence (minor units of the currency)";
    /** The messages of the JDK and of libraries that don't say what overflows. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)((long|integer|int) )?overflow(: .*)?|BigInteger out of \\w+ range|value too large.*|null");

    private Exact() {}

    /**
     * A sum.
     *
     * @param a pence
     * @param b pence
     * @return a + b
     * @throws ArithmeticException on overflow
     */
    public static long add(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    /**
     * A difference.
     *
     * @param a pence
     * @param b pence
     * @return a − b
     * @throws ArithmeticException on overflow
     */
    public static long subtract(long a, long b) {
        try {
            return Math.subtractExact(a, b);
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    /**
     * A product.
     *
     * @param pence pence
     * @param times a number
     * @return pence × times
     * @throws ArithmeticException on overflow
     */
    public static long multiply(long pence, long times) {
        try {
            return Math.multiplyExact(pence, times);
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
    }

    /**
     * A whole number of pence.
     *
     * @param pence a number without decimals
     * @return the number
     * @throws ArithmeticException if it doesn't fit into a long, or has decimals
     */
    public static long whole(BigDecimal pence) {
        BigDecimal whole = pence.setScale(0, RoundingMode.UNNECESSARY);
        if (whole.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw tooLarge();
        }
        return whole.longValueExact();
    }

    /**
     * Why a calculation failed.
     *
     * @param e its exception
     * @return its message if that says more than that something overflows, or else that an amount is too large
     */
    public static String reason(ArithmeticException e) {
        String message = String.valueOf(e.getMessage());
        return BARE.matcher(message).matches() ? LARGEST : message;
    }

    /**
     * A failure with what the amount is of.
     *
     * @param of as {@code agency police}
     * @param e the failure
     * @return the same reason, then a comma and what it is of
     */
    public static ArithmeticException named(String of, ArithmeticException e) {
        return new ArithmeticException(reason(e) + ", " + of);
    }

    private static ArithmeticException tooLarge() {
        return new ArithmeticException(LARGEST);
    }
}
