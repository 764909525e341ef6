package org.wholesum.internal.text;

import java.util.Locale;

/** Whole numbers as text. */
public final class WholeNumber {
    private WholeNumber() {}

    /** With commas between thousands: {@code WholeNumber.grouped(253000)} is {@code 253,000}. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
