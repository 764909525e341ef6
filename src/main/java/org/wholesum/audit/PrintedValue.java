package org.wholesum.audit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.internal.escape.Visible;
import org.wholesum.problem.InvalidInputException;

/**
 * A number as it was printed, with the range of the values that are rounded to it.
 *
 * <p>{@code PrintedValue.parse("£81.5 million")} is 81,500,000 with a tolerance of 50,000, half of its last printed digit;
 * {@code PrintedValue.parse("-69%")} is -0.69 with a tolerance of 0.005. {@code PrintedValue.parse("£337,000")} has a
 * tolerance of 0.50: zeros at the end count as printed, see {@link #roundedToThousands}.
 *
 * @param text the number as printed
 * @param value its value: 1 for 100%, otherwise in the unit
 * @param tolerance how far the exact value may be from it, not negative, in the terms of the value
 * @param unit {@code %}, a currency code as {@code GBP}, or a word as {@code cases}; empty if it was printed without one
 */
public record PrintedValue(String text, BigDecimal value, BigDecimal tolerance, String unit) {
    private static final int THOUSAND = 3;
    private static final Map<String, String> CURRENCIES = Map.of("£", "GBP", "€", "EUR", "$", "USD");
    private static final Map<String, Integer> POWERS = Map.of("thousand", 3, "million", 6, "billion", 9);
    private static final Pattern FORM =
            Pattern.compile("([+\\-\u2212\u2013]?)\\s*([£€$]|[A-Z]{3}(?=[\\s\\d]))?\\s*([+\\-\u2212\u2013]?)"
                    + "(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(\\.\\d{1,12})?\\s*(thousand|million|billion)?\\s*"
                    + "(%|per cent|[\\p{L}][\\p{L} -]{0,40})?");

    /** Checks that the tolerance is not negative, and makes control characters of the texts visible. */
    public PrintedValue {
        text = Visible.sentence(text);
        unit = Visible.sentence(unit);
        if (tolerance.signum() < 0) {
            throw InvalidInputException.of("the tolerance of \"" + text + "\" is negative", "0, or a positive number");
        }
    }

    /**
     * Reads a number as printed: a sign, a currency, digits with or without commas between thousands, decimals, {@code
     * thousand}, {@code million} or {@code billion}, and {@code %} or another unit.
     *
     * @param text as {@code 40%}, {@code −99.9%}, {@code £337,000}, {@code £81.5 million}, {@code 7 cases}
     * @return the value, with a tolerance of half its last printed digit
     * @throws InvalidInputException if it has another form, as {@code NaN} has
     */
    public static PrintedValue parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || (!form.group(1).isEmpty() && !form.group(3).isEmpty())) {
            throw InvalidInputException.of(
                    "\"" + Visible.sentence(text) + "\" is not a number as printed",
                    "a form as 40%, -99.9%, £337,000, £81.5 million or 7 cases");
        }
        return of(text, form);
    }

    private static PrintedValue of(String text, Matcher form) {
        String decimals = form.group(5) == null ? "" : form.group(5);
        boolean negative = !(form.group(1) + form.group(3)).replace("+", "").isEmpty();
        BigDecimal number = new BigDecimal(form.group(4).replace(",", "") + decimals);
        String currency = form.group(2) == null ? "" : CURRENCIES.getOrDefault(form.group(2), form.group(2));
        String word = form.group(7) == null ? "" : form.group(7).strip().replace("per cent", "%");
        if (!currency.isEmpty() && !word.isEmpty()) {
            throw InvalidInputException.of(
                    "\"" + Visible.sentence(text) + "\" has two units, " + currency + " and " + word, "one of them");
        }
        int power = form.group(6) == null ? 0 : POWERS.getOrDefault(form.group(6), 0);
        int shift = power - (word.equals("%") ? 2 : 0);
        BigDecimal half = new BigDecimal("0.5").movePointLeft(number.scale()).movePointRight(shift);
        BigDecimal value = number.movePointRight(shift);
        return new PrintedValue(text, negative ? value.negate() : value, half, currency.isEmpty() ? word : currency);
    }

    /**
     * The same number with another tolerance.
     *
     * @param other a number with the same unit, as {@code £500} or {@code 0.5%}
     * @return a copy
     * @throws InvalidInputException if the unit differs, or the tolerance is negative
     */
    public PrintedValue within(PrintedValue other) {
        if (!other.unit.equals(unit)) {
            throw InvalidInputException.of(
                    "the tolerance \"" + other.text + "\" of \"" + text + "\" has another unit",
                    unit.isEmpty() ? "a number without a unit" : "a number with the unit " + unit);
        }
        return new PrintedValue(text, value, other.value, unit);
    }

    /** An exact count. */
    PrintedValue exact() {
        return new PrintedValue(text, value, BigDecimal.ZERO, unit);
    }

    /** {@return the least value that is rounded to it} */
    public BigDecimal lower() {
        return value.subtract(tolerance);
    }

    /** {@return the greatest value that is rounded to it} */
    public BigDecimal upper() {
        return value.add(tolerance);
    }

    /**
     * The same number, if the thousands at its end are taken as rounded: {@code £337,000} with a tolerance of £500, {@code
     * £2,000,000} with one of £500,000. A contradiction that this tolerance removes is not called proven.
     *
     * @return a copy; this number if it doesn't end in three zeros before the point, was printed with decimals, or has a
     *     larger tolerance
     */
    public PrintedValue roundedToThousands() {
        BigDecimal last =
                tolerance.movePointRight(1).divide(BigDecimal.valueOf(5)).stripTrailingZeros();
        if (unit.equals("%") || value.signum() == 0 || last.compareTo(BigDecimal.ONE) != 0) {
            return this;
        }
        int zeros = -value.stripTrailingZeros().scale() / THOUSAND * THOUSAND;
        BigDecimal half = new BigDecimal("0.5").movePointRight(zeros);
        return zeros < THOUSAND ? this : new PrintedValue(text, value, half.max(tolerance), unit);
    }

    Range range() {
        return new Range(lower(), upper());
    }

    /** The number as printed. */
    @Override
    public String toString() {
        return text;
    }
}
