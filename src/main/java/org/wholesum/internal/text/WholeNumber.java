package org.wholesum.internal.text;

import java.util.Locale;

/** Whole numbers as text. */
public final class WholeNumber {
    private WholeNumber() {}

    /** With commas between thousands: {@code WholeNumber.grouped(253000)} is {@code 253,000}. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Things with their number: {@code WholeNumber.of(1, "month")} is {@code 1 month}, of 2 it is {@code 2 months}. */
    public static String of(long number, String thing) {
        return grouped(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /**
     * A number that is written in digits, with commas between thousands; other text as it is.
     *
     * @param text as {@code 225000}
     * @return as {@code 225,000}
     */
    public static String groupedText(String text) {
        return text.matches("-?\\d{4,18}(\\.\\d+)?")
                ? text.replaceFirst(
                        "\\d+",
                        grouped(Long.parseLong(text.replaceFirst("^-", "").replaceFirst("\\..*", ""))))
                : text;
    }
}
