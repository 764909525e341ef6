package org.wholesum.internal.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** How months and negative numbers are written for people; files for programs have other forms. */
public final class Typography {
    /** A hyphen that is the sign of a number, not a part of a date, a name or a quoted value. */
    private static final Pattern SIGN = Pattern.compile("(?<![^\\s(|])-(?=\\p{Sc}?\\d)");

    private Typography() {}

    /**
     * The text with a minus sign, U+2212, before each negative number. {@code Typography.minus("-£40.20 in 2024-04")} is
     * {@code "−£40.20 in 2024-04"}.
     *
     * @param text any text
     * @return the text with as many characters
     */
    public static String minus(String text) {
        return SIGN.matcher(text).replaceAll("\u2212");
    }

    /**
     * A day in words.
     *
     * @param day the day
     * @return as {@code 1 April 2024}
     */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    /**
     * A month in words.
     *
     * @param month the month
     * @return as {@code April 2024}
     */
    public static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
    }

    /**
     * Months in words.
     *
     * @param first the first month
     * @param last the last month
     * @return as {@code April 2024 to March 2027}, or one month alone
     */
    public static String months(YearMonth first, YearMonth last) {
        return first.equals(last) ? month(first) : month(first) + " to " + month(last);
    }
}
