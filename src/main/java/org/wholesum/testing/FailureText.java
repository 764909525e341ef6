package org.wholesum.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.opentest4j.AssertionFailedError;
import org.wholesum.study.Outcome;

/**
 * Why an expectation is not met.
 *
 * @param outcome the expectation and what was found
 * @param place the file and its line
 */
record FailureText(Outcome outcome, String place) {
    private static final int LEAST_DIGITS = 3;

    void check() {
        if (!outcome.met()) {
            throw new AssertionFailedError(toString(), outcome.expected(), found());
        }
    }

    private String found() {
        return shown(outcome.actual());
    }

    /** A number in the form in which the figure was expected, with the decimals that its difference needs. */
    private String shown(BigDecimal number) {
        boolean percent = outcome.expected().endsWith("%");
        int shift = percent ? 2 : 0;
        BigDecimal value = number.movePointRight(shift);
        BigDecimal difference = outcome.difference().movePointRight(shift);
        int needed = difference.scale() - difference.precision() + LEAST_DIGITS;
        int written = decimals(outcome.expected());
        int places = Math.max(
                written, Math.min(needed, Math.max(value.stripTrailingZeros().scale(), 0)));
        return value.setScale(places, RoundingMode.HALF_UP).toPlainString() + (percent ? "%" : "");
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0
                ? 0
                : (int) number.chars()
                        .skip(point + 1L)
                        .filter(Character::isDigit)
                        .count();
    }

    @Override
    public String toString() {
        return String.join(
                "\n",
                outcome.figure() + " is not as expected",
                "  expected    " + outcome.expected(),
                "  found       " + found(),
                "  tolerance   " + outcome.within(),
                "  difference  " + shown(outcome.difference()),
                "  at          " + place);
    }
}
