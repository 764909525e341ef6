package org.wholesum.internal.table;

import org.wholesum.price.DiscountSchedule;

/** Discount rates in words. */
public final class DiscountWords {
    private static final String GREEN_BOOK = "green-book";

    private DiscountWords() {}

    /**
     * Rates for a sentence.
     *
     * @param schedule the rates
     * @return as {@code the standard rates of the Green Book 2022, annex 6}; others by their name
     */
    public static String rates(DiscountSchedule schedule) {
        return isPublished(schedule) ? "the " + kind(schedule) + " of the " + schedule.version() : schedule.toString();
    }

    /**
     * Rates below a heading that names the edition.
     *
     * @param schedule the rates
     * @param edition the name of the edition, as {@code Green Book 2022}
     * @return as {@code standard rates, annex 6}; others by their name
     */
    public static String within(DiscountSchedule schedule, String edition) {
        return isPublished(schedule)
                ? kind(schedule) + ", " + schedule.version().replace(edition + ", ", "")
                : schedule.toString();
    }

    private static boolean isPublished(DiscountSchedule schedule) {
        return schedule.isReal()
                && schedule.name().startsWith(GREEN_BOOK)
                && schedule.version().startsWith("Green Book ");
    }

    private static String kind(DiscountSchedule schedule) {
        String kind =
                schedule.name().substring(GREEN_BOOK.length()).replace('-', ' ').strip();
        return (kind.isEmpty() ? "standard" : kind) + " rates";
    }
}
