package org.wholesum.appraisal;

import java.math.BigDecimal;
import org.wholesum.internal.text.Decimals;

/** Shares given as text. */
final class Shares {
    private static final int PLACES = 6;

    private Shares() {}

    /**
     * A decimal number with up to six decimals, as written: {@code "0.20"} for 20%.
     *
     * @throws IllegalArgumentException if it isn't such a number
     */
    static BigDecimal parse(String text) {
        Decimals.parse(text, PLACES);
        return new BigDecimal(text);
    }
}
