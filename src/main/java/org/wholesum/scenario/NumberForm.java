package org.wholesum.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a number of a scenario is written, and so which values it can be varied to: one that stands as {@code 10} to whole
 * numbers alone.
 *
 * @param percent whether it is a percentage
 * @param places how many decimals it has, of a per cent if it is a percentage
 */
public record NumberForm(boolean percent, int places) {
    /** Percentages can be varied by so little. */
    private static final int OF_PERCENT = 6;

    /** Pennies, where there is a point at all. */
    private static final int OF_AMOUNT = 2;

    /** As many decimals of a per cent as people read. */
    private static final int READ = 2;

    /**
     * The form of a number.
     *
     * @param text a number as a scenario writes it, {@code 40%}, {@code 20000.00} or {@code 24}
     * @return a percentage with six decimals, a whole number, or a number with two decimals; or as many as the text has
     */
    public static NumberForm of(String text) {
        boolean percent = text.endsWith("%");
        String number = percent ? text.substring(0, text.length() - 1).strip() : text;
        int decimals = number.contains(".") ? number.length() - number.indexOf('.') - 1 : 0;
        int least = percent ? OF_PERCENT : decimals > 0 ? OF_AMOUNT : 0;
        return new NumberForm(percent, Math.max(decimals, least));
    }

    /**
     * The value that such a number can take.
     *
     * @param value any value, 0.4 for 40%
     * @return the nearest, half up
     */
    public BigDecimal nearest(BigDecimal value) {
        return rounded(value, places);
    }

    /** The same as people read it: a percentage has no more than two decimals. */
    public BigDecimal asRead(BigDecimal value) {
        return rounded(value, percent ? Math.min(places, READ) : places);
    }

    private BigDecimal rounded(BigDecimal value, int decimals) {
        int scale = percent ? decimals + 2 : decimals;
        return value.scale() <= scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
    }

    /**
     * A value as a scenario would write it.
     *
     * @param value 0.4 for 40%
     * @return the text of the nearest that such a number can take
     */
    public String text(BigDecimal value) {
        BigDecimal near = nearest(value);
        BigDecimal bare = (percent ? near.movePointRight(2) : near).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString() + (percent ? "%" : "");
    }
}
