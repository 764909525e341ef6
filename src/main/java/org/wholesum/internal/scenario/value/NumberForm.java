package org.wholesum.internal.scenario.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Which values a number of a scenario can take, and how they are shown. The kind of its key decides the values: whole
 * numbers for months and counts of cases, the currency's decimals for money, any value for other numbers. How the number
 * is written in the scenario decides how they are shown.
 *
 * @param kind which values the key takes
 * @param percent whether the number is written as a percentage
 * @param written how many decimals it is written with, of a per cent if it is a percentage
 */
public record NumberForm(Kind kind, boolean percent, int written) {
    private static final int OF_PERCENT = 6;
    private static final int OF_NUMBER = 6;

    /** The least decimals in a sentence. */
    private static final int READ = 2;

    /**
     * Which values a key takes.
     *
     * @param exact whether it accepts every value
     * @param places how many decimals it accepts otherwise
     */
    public record Kind(boolean exact, int places) {
        /** Any number. */
        public static final Kind NUMBER = new Kind(true, 0);

        /** A whole number; others are rounded half up. */
        public static final Kind WHOLE = new Kind(false, 0);

        /** {@return money of a currency with some decimals; other amounts are rounded half up} */
        public static Kind money(int places) {
            return new Kind(false, places);
        }
    }

    /**
     * The form of a number.
     *
     * @param kind which values its key takes
     * @param text the number as a scenario writes it, {@code 40%}, {@code 20000.00} or {@code 24}
     * @return the form
     */
    public static NumberForm of(Kind kind, String text) {
        String bare = text.strip();
        boolean percent = bare.endsWith("%");
        String number = percent ? bare.substring(0, bare.length() - 1).strip() : bare;
        int decimals = number.contains(".") ? number.length() - number.indexOf('.') - 1 : 0;
        return new NumberForm(kind, percent, decimals);
    }

    /**
     * The value that the key takes.
     *
     * @param value any value, 0.4 for 40%
     * @return the same for a number or a percentage; else the nearest, half up
     */
    public BigDecimal nearest(BigDecimal value) {
        return kind.exact() ? value : rounded(value, kind.places());
    }

    /**
     * A value for a sentence.
     *
     * @param value any value, 0.4 for 40%
     * @return the nearest with no more decimals than the number is written with, or than two where that is more
     */
    public BigDecimal asRead(BigDecimal value) {
        BigDecimal nearest = nearest(value);
        return percent ? rounded(nearest, READ + 2) : rounded(nearest, Math.max(written, READ));
    }

    /**
     * A value as a scenario would write it.
     *
     * @param value 0.4 for 40%
     * @return the text of the nearest that the key takes, with six decimals, or as many as it is written with
     */
    public String text(BigDecimal value) {
        BigDecimal nearest = nearest(value);
        return percent
                ? PlainNumber.text(rounded(nearest.movePointRight(2), Math.max(written, OF_PERCENT))) + "%"
                : PlainNumber.text(rounded(nearest, Math.max(written, OF_NUMBER)));
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.scale() <= decimals ? value : value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
