package org.wholesum.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;

/**
 * Decimal numbers in files: a minus sign if negative, digits, and optionally a point with a limited number of decimals;
 * {@code 1000.00}, but not {@code £1,000.00} or {@code 1e3}.
 */
public final class Decimals {
    /** The result of {@link #scaled} for text that is not such a number; no number of up to 17 digits has this value. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 17;

    /** The last two of eight bytes, the first byte lowest. */
    private static final long DECIMALS = 0xFFFF_0000_0000_0000L;

    private static final long ZEROS = 0x3030303030303030L;
    /** Added to a digit above 9 sets a bit of the higher half. */
    private static final long ABOVE_NINE = 0x0606060606060606L;

    private static final long HIGH_HALVES = 0xF0F0F0F0F0F0F0F0L;

    private Decimals() {}

    /**
     * The number times 10^places, without an object. It has at most 17 digits, so that it cannot overflow.
     *
     * @param text a buffer that has the number, in UTF-8
     * @param from the index of its first byte
     * @param length the number of its bytes
     * @param places the most decimals that it may have
     * @return the scaled number, or {@link #INVALID}
     */
    public static long scaled(byte[] text, int from, int length, int places) {
        int end = from + length;
        if (places == 2 && length <= Long.BYTES && length > 3 && end >= Long.BYTES && text[end - 3] == '.') {
            long scaled = withTwoDecimals(text, end, length);
            if (scaled >= 0) {
                return scaled;
            }
        }
        int i = from;
        boolean negative = length > 0 && text[i] == '-';
        i += negative ? 1 : 0;
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; i < end; i++) {
            byte c = text[i];
            if (c == '.' && decimals < 0 && digits > 0) {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9' || ++digits > MOST_DIGITS || decimals == places) {
                return INVALID;
            }
            value = value * 10 + (c - '0');
            decimals += decimals < 0 ? 0 : 1;
        }
        if (digits == 0 || decimals == 0) {
            return INVALID;
        }
        return scaleUp(negative ? -value : value, places - Math.max(decimals, 0), digits);
    }

    /**
     * A number of four to eight characters, two of which are decimals, in hundredths; -1 if a character is no digit. The
     * eight bytes before its end are read at once, because a loop over the digits costs a mispredicted branch.
     */
    private static long withTwoDecimals(byte[] text, int end, int length) {
        long eight = LongBytes.at(text, end - Long.BYTES);
        // without the point: the bytes before it move up by one, and zeros take the places below the first digit
        long joined = (eight & DECIMALS) | ((eight << Byte.SIZE) & ~DECIMALS);
        long digits = (joined ^ ZEROS) & (-1L << (Byte.SIZE * (Long.BYTES + 1 - length)));
        if (((digits | (digits + ABOVE_NINE)) & HIGH_HALVES) != 0) {
            return -1;
        }
        long pairs = (digits * 10 + (digits >>> Byte.SIZE)) & 0x00FF00FF00FF00FFL;
        long fours = (pairs * 100 + (pairs >>> Short.SIZE)) & 0x0000FFFF0000FFFFL;
        return (fours * 10_000 + (fours >>> Integer.SIZE)) & 0xFFFF_FFFFL;
    }

    /**
     * The number times 10^places.
     *
     * @param text the number
     * @param places the most decimals that it may have
     * @return the scaled number, or {@link #INVALID}
     */
    public static long scaled(String text, int places) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return scaled(utf8, 0, utf8.length, places);
    }

    private static long scaleUp(long value, int zeros, int digits) {
        if (digits + zeros > MOST_DIGITS) {
            return INVALID;
        }
        long scaled = value;
        for (int i = 0; i < zeros; i++) {
            scaled *= 10;
        }
        return scaled;
    }

    /**
     * The number as a decimal.
     *
     * @param text the number
     * @param places the most decimals that it may have
     * @return its value, with that scale
     * @throws InvalidInputException with what was expected and a suggestion, if the text is not such a number
     */
    public static BigDecimal parse(String text, int places) {
        long scaled = scaled(text, places);
        if (scaled == INVALID) {
            throw InvalidInputException.of(expected(text, places), guess(text, places));
        }
        return BigDecimal.valueOf(scaled, places);
    }

    /**
     * The expected form of text that is not such a number.
     *
     * @param text text that {@link #scaled} refused
     * @param places the most decimals that it may have
     * @return what was expected
     */
    public static String expected(String text, int places) {
        String form = "expected a number such as 1000" + (places > 0 ? "." + "0".repeat(Math.min(places, 2)) : "");
        Optional<BigDecimal> number = lenient(text);
        if (number.isEmpty()) {
            return form;
        }
        if (number.get().precision() - number.get().scale() > MOST_DIGITS - places) {
            return "too large, expected at most " + (MOST_DIGITS - places) + " digits before the point";
        }
        return number.get().scale() > places && plain(text)
                ? "expected at most " + places + " decimals"
                : form
                        + (negative(text)
                                ? ", with a minus sign before it if negative"
                                : ", without a currency sign, commas or an exponent");
    }

    /**
     * The number that was probably meant.
     *
     * @param text text that {@link #scaled} refused
     * @param places the most decimals that it may have
     * @return the number as it should be written, or empty if that is ambiguous
     */
    public static Optional<String> guess(String text, int places) {
        return lenient(text)
                .filter(n -> n.abs().compareTo(BigDecimal.TEN.pow(MOST_DIGITS - places)) < 0)
                .map(n -> n.setScale(Math.min(places, Math.max(n.scale(), 2)), RoundingMode.HALF_UP)
                        .toPlainString());
    }

    /** Whether a number is marked as negative in another way than by a hyphen before it. */
    private static boolean negative(String text) {
        return text.strip().matches("(?s)\\(.*\\)|.*[-\u2212]|.*[Cc][Rr]|\u2212.*");
    }

    private static boolean plain(String text) {
        return text.matches("-?\\d+\\.\\d+");
    }

    /**
     * Commas are read as thousands separators only if three digits follow each: 12,50 and 1.000,00 are ambiguous. A number
     * in parentheses, with its minus sign at the end or a true minus sign, or with CR for credit is negative, as in
     * accounts.
     */
    private static Optional<BigDecimal> lenient(String text) {
        String bare = text.replaceAll("[£$€\\s\u00a0]|GBP|EUR|USD|(?<![.]\\d{0,20}),(?=\\d{3}(?!\\d))", "")
                .replace('\u2212', '-')
                .replaceAll("^\\(([^()-]*)\\)$", "-$1")
                .replaceAll("^([^-]*)(?:-|CR|Cr|cr)$", "-$1");
        if (bare.length() > 40 || !bare.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(bare));
    }
}
