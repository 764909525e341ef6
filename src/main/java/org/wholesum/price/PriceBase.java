package org.wholesum.price;

import org.wholesum.costs.FinancialYear;

/**
 * The year whose prices an amount is in: a calendar year ({@code 2012}) or a financial year ({@code 2013/14}).
 */
public sealed interface PriceBase {

    /**
     * A calendar year's prices.
     *
     * @param year the year, from 1 to 9999
     */
    record Calendar(int year) implements PriceBase {
        /**
         * Checks the year.
         *
         * @throws IllegalArgumentException if it is not from 1 to 9999
         */
        public Calendar {
            if (year < 1 || year > 9999) {
                throw new IllegalArgumentException("price year " + year + ": expected 1 to 9999");
            }
        }

        /** As {@code 2012}. */
        @Override
        public String toString() {
            return Integer.toString(year);
        }
    }

    /**
     * A financial year's prices.
     *
     * @param year the year, April to March
     */
    record Financial(FinancialYear year) implements PriceBase {
        /** As {@code 2013/14}. */
        @Override
        public String toString() {
            return year.toString();
        }
    }

    /**
     * Reads a price year as catalogues write it.
     *
     * @param text {@code 2012} or {@code 2013/14}
     * @return the base
     * @throws IllegalArgumentException if it is written otherwise
     */
    static PriceBase parse(String text) {
        if (text.matches("\\d{4}")) {
            return new Calendar(Integer.parseInt(text));
        }
        try {
            return new Financial(FinancialYear.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("price year \"" + text + "\": expected as 2012 or 2013/14", e);
        }
    }
}
