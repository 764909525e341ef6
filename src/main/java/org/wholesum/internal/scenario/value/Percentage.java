package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/**
 * A share as a scenario writes it, with a percent sign: {@code 40%}, {@code -99.9%}, {@code +150%}.
 *
 * @param fraction 0.4 for 40%
 */
public record Percentage(BigDecimal fraction) {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?)\\s?%");

    /**
     * Reads a percentage. {@code Percentage.parse("-99.9%").fraction()} is {@code -0.999}.
     *
     * @param text a number and a percent sign
     * @return its value
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Percentage parse(String text) {
        String bare = text.strip();
        Matcher form = FORM.matcher(bare);
        if (!form.matches()) {
            Optional<String> signed =
                    Optional.of(bare + "%").filter(it -> FORM.matcher(it).matches());
            throw InvalidInputException.of("expected a percentage such as -95% or 12.5%", signed);
        }
        return new Percentage(new BigDecimal(form.group(1)).movePointLeft(2));
    }

    @Override
    public String toString() {
        return Percent.of(fraction);
    }
}
