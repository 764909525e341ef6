package org.wholesum.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.problem.InvalidInputException;

/** Fractions as percentages: {@code -95.0%}, {@code +150.0%}, and shares that add up to {@code 100.0%}. */
public final class Percent {
    /** The text of a percentage of zero. */
    public static final String NONE = "n/a";

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}([.]\\d{1,30})?");
    private static final Pattern PERCENTAGE = Pattern.compile("\\s*([+-]?\\d{1,18}([.]\\d{1,30})?)\\s*%\\s*");
    private static final BigDecimal LEAST_SLIP = new BigDecimal("1.2");
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    private Percent() {}

    /**
     * A fraction as a percentage with one decimal, rounded half up. {@code Percent.of(new BigDecimal("0.30861"))} is
     * {@code "30.9%"}.
     *
     * @param fraction one is 100%
     * @return as {@code 30.9%}
     */
    public static String of(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /**
     * A change as a percentage with its sign.
     *
     * @param fraction −0.95 is 95% less
     * @return as {@code -95.0%} or {@code +150.0%}
     */
    public static String change(BigDecimal fraction) {
        String percent = of(fraction);
        return fraction.signum() > 0 && !percent.equals(of(BigDecimal.ZERO)) ? "+" + percent : percent;
    }

    /**
     * A fraction that is written as a decimal. {@code Percent.fraction("growth", "0.235")} is {@code 0.235}.
     *
     * @param what its name in a message
     * @param text digits with a point, one is 100%
     * @return the number
     * @throws org.wholesum.problem.InvalidInputException if the text is not a decimal
     */
    public static BigDecimal fraction(String what, String text) {
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher percentage = PERCENTAGE.matcher(text);
        throw InvalidInputException.of(
                what + " is \"" + text + "\", expected a decimal, as 0.2 for 20%",
                percentage.matches()
                        ? Optional.of(new BigDecimal(percentage.group(1))
                                .movePointLeft(2)
                                .toPlainString())
                        : Optional.empty());
    }

    /**
     * Checks that a fraction is a share of a whole.
     *
     * @param what its name in messages
     * @param share from 0 to 1
     * @throws IllegalArgumentException if it is less or more
     */
    public static void checkShare(String what, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInputException.of(
                    what + " is " + share.toPlainString() + ", expected a share from 0 to 1, as 0.2 for 20%",
                    meant(share));
        }
    }

    /**
     * Checks that a fraction is a rate a year.
     *
     * @param what its name in messages
     * @param rate more than −1, and at most 1
     * @throws IllegalArgumentException if it is −100% or less, or more than 100%, as a percentage without its sign would be
     */
    public static void checkRate(String what, BigDecimal rate) {
        if (rate.compareTo(BigDecimal.ONE.negate()) <= 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInputException.of(
                    what + " is " + rate.toPlainString()
                            + " a year, expected more than -1 and at most 1, as 0.035 for 3.5%",
                    meant(rate));
        }
    }

    /**
     * The fraction that was probably meant by a percentage without its sign. {@code Percent.meant(new BigDecimal("3.5"))} is
     * {@code Optional[0.035]}.
     *
     * @param fraction a fraction that can't be used
     * @return a hundredth of it; empty if it is at most 1.2 from zero, and so more
     *     probably a little too large, or more than 100
     */
    public static Optional<String> meant(BigDecimal fraction) {
        BigDecimal size = fraction.abs();
        return size.compareTo(LEAST_SLIP) > 0 && size.compareTo(BigDecimal.valueOf(100)) <= 0
                ? Optional.of(fraction.movePointLeft(2).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    /**
     * The share of each part in the sum of the parts. {@code Percent.shares(List.of(1L, 1L, 1L))} is
     * {@code [33.4%, 33.3%, 33.3%]}.
     *
     * @param parts amounts of the same sign
     * @return a percentage with one decimal for each part, which add up to 100.0%; all {@link #NONE} if the sum is zero
     */
    public static List<String> shares(List<Long> parts) {
        BigDecimal sum = parts.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return parts.stream().map(part -> NONE).toList();
        }
        List<BigDecimal> tenths = parts.stream()
                .map(part -> BigDecimal.valueOf(part).movePointRight(3).divide(sum, EXACT_ENOUGH))
                .toList();
        return Arrays.stream(LargestRemainder.round(tenths, 1000))
                .mapToObj(tenth -> BigDecimal.valueOf(tenth, 1).toPlainString() + "%")
                .toList();
    }
}
