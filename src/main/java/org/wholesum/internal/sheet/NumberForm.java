package org.wholesum.internal.sheet;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.problem.InvalidInputException;

/**
 * How numbers are written: with a point or a comma before the decimals. Commas (or points), spaces and apostrophes may divide
 * thousands. An amount may have the sign or code of its currency. It is negative if a minus sign is before or after it, if it
 * is in parentheses, or if CR for credit follows it; DR for debit may follow a positive one. A number of more than 15
 * significant digits is rounded to 15 if it has decimals, as {@code 87.67500000000001}, which a sum in a spreadsheet leaves.
 */
public enum NumberForm {
    /** {@code 1,234.50}. */
    POINT('.', ","),
    /** {@code 1.234,50}. */
    COMMA(',', ".");

    private static final int LONGEST = 60;
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final CharMatcher MINUS = CharMatcher.anyOf("\u2212\u2010\u2011\u2013\u2014\ufe63\uff0d");
    private static final CharMatcher SPACE = CharMatcher.whitespace().or(CharMatcher.anyOf("\u00a0\u202f\u2007"));
    private static final Pattern PARENTHESES = Pattern.compile("([^()]*)\\(([^()]*)\\)([^()]*)");
    private static final Pattern ENTRY = Pattern.compile("(?i)(.*?) ?(CR|DR)\\.?");
    private static final Pattern RANGE = Pattern.compile("\\D?\\d[\\d,.]* ?(?:-|to|/) ?\\D?\\d[\\d,.]*");
    private static final Map<String, List<String>> SIGNS = Map.of(
            "GBP",
            List.of("£"),
            "EUR",
            List.of("€"),
            "USD",
            List.of("US$", "$"),
            "AUD",
            List.of("A$", "$"),
            "CAD",
            List.of("CA$", "$"),
            "NZD",
            List.of("NZ$", "$"),
            "JPY",
            List.of("¥"),
            "CHF",
            List.of("Fr."));

    private final char mark;
    private final Pattern digits;

    NumberForm(char mark, String group) {
        this.mark = mark;
        String decimals = "(?:" + Pattern.quote(String.valueOf(mark)) + "(\\d*))?";
        this.digits = Pattern.compile("(\\d{1,3}(?:([" + group + " '\u2019])\\d{3}(?:\\2\\d{3})*)|\\d*)" + decimals);
    }

    /** {@return the character before the decimals} */
    public char mark() {
        return mark;
    }

    /**
     * Reads a number.
     *
     * @param text the text of a cell, without blanks around it
     * @param currency the code of the currency whose sign it may have, as {@code GBP}
     * @return the number
     * @throws InvalidInputException with what was expected, if it isn't one
     */
    public BigDecimal read(String text, String currency) {
        if (this == POINT && isPlain(text)) {
            return new BigDecimal(text);
        }
        String plain = SPACE.trimAndCollapseFrom(MINUS.replaceFrom(text, '-'), ' ');
        if (plain.length() <= LONGEST) {
            Unsigned unsigned = new Unsigned(plain, currency);
            Matcher number = digits.matcher(unsigned.rest);
            if (unsigned.negatives <= 1 && number.matches() && hasDigit(unsigned.rest)) {
                BigDecimal value = value(number);
                return unsigned.negatives == 1 ? value.negate() : value;
            }
        }
        throw refusal(text, plain, currency);
    }

    /**
     * Reads a number as {@link #read} does.
     *
     * @param text the text of a cell, without blanks around it
     * @param currency the code of the currency whose sign it may have, as {@code GBP}
     * @return the number as {@link BigDecimal#toPlainString} writes it
     * @throws InvalidInputException with what was expected, if it isn't one
     */
    public String plain(String text, String currency) {
        UsualNumber simple = UsualNumber.of(text, currency);
        return simple.isWith(mark) ? simple.plain() : read(text, currency).toPlainString();
    }

    /** Whether a text is a number of a few digits with a point and one decimal or two: most are of this kind. */
    static boolean isPlain(String text) {
        int length = text.length();
        int point = text.indexOf('.');
        if (length > SHOWN.getPrecision() || point < 1 || length - point < 2 || length - point > 3) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (i != point && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text) {
        return CharMatcher.inRange('0', '9').matchesAnyOf(text);
    }

    private static BigDecimal value(Matcher number) {
        String whole = CharMatcher.inRange('0', '9').retainFrom(number.group(1));
        String decimals = number.group(3) == null ? "" : number.group(3);
        BigDecimal exact = new BigDecimal((whole.isEmpty() ? "0" : whole) + (decimals.isEmpty() ? "" : "." + decimals));
        if (exact.precision() <= SHOWN.getPrecision() || exact.scale() == 0) {
            return exact;
        }
        BigDecimal shown = exact.round(SHOWN).stripTrailingZeros();
        return shown.setScale(Math.max(shown.scale(), 0));
    }

    /** A number without its signs. */
    private static final class Unsigned {
        private String rest;
        private int negatives;

        Unsigned(String text, String currency) {
            rest = text;
            Matcher parentheses = PARENTHESES.matcher(rest);
            if (parentheses.matches()) {
                negatives++;
                rest = parentheses.group(1) + parentheses.group(2) + parentheses.group(3);
            }
            Matcher entry = ENTRY.matcher(rest);
            if (entry.matches()) {
                negatives += entry.group(2).equalsIgnoreCase("CR") ? 1 : 0;
                rest = entry.group(1);
            }
            takeSign();
            takeCurrency(currency);
            takeSign();
        }

        private void takeSign() {
            if (rest.startsWith("-") || rest.startsWith("+")) {
                negatives += rest.startsWith("-") ? 1 : 0;
                rest = rest.substring(1).trim();
            } else if (rest.endsWith("-")) {
                negatives++;
                rest = rest.substring(0, rest.length() - 1).trim();
            }
        }

        private void takeCurrency(String code) {
            for (String sign : SIGNS.getOrDefault(code, List.of())) {
                takeBeforeOrAfter(sign);
            }
            takeBeforeOrAfter(code);
        }

        private void takeBeforeOrAfter(String sign) {
            if (rest.toUpperCase(Locale.ROOT).startsWith(sign.toUpperCase(Locale.ROOT))) {
                rest = rest.substring(sign.length()).trim();
            } else if (rest.toUpperCase(Locale.ROOT).endsWith(sign.toUpperCase(Locale.ROOT))) {
                rest = rest.substring(0, rest.length() - sign.length()).trim();
            }
        }
    }

    private InvalidInputException refusal(String text, String plain, String currency) {
        if (MissingMarkers.isProbable(text)) {
            return InvalidInputException.of("not an amount", MissingMarkers.HINT);
        }
        if (RANGE.matcher(plain).matches()) {
            return InvalidInputException.of("a range, expected one amount", Optional.empty());
        }
        if (hasOtherCurrency(plain, currency)) {
            return InvalidInputException.of("in another currency, expected " + currency, Optional.empty());
        }
        NumberForm other = this == POINT ? COMMA : POINT;
        return InvalidInputException.of(
                "expected an amount such as 1234" + mark + "50",
                other.isNumber(plain, currency)
                        ? Optional.of("its decimals follow a " + (other == COMMA ? "comma" : "point")
                                + ": state decimal: " + (other == COMMA ? "comma" : "point"))
                        : Optional.empty());
    }

    private static boolean hasOtherCurrency(String text, String currency) {
        return SIGNS.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(currency))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(sign -> !SIGNS.getOrDefault(currency, List.of()).contains(sign))
                        .anyMatch(text::contains)
                || Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .anyMatch(code -> !code.equals(currency) && (text.startsWith(code) || text.endsWith(code)));
    }

    boolean isNumber(String text, String currency) {
        Unsigned unsigned = new Unsigned(SPACE.trimAndCollapseFrom(MINUS.replaceFrom(text, '-'), ' '), currency);
        return unsigned.negatives <= 1
                && hasDigit(unsigned.rest)
                && digits.matcher(unsigned.rest).matches();
    }
}
