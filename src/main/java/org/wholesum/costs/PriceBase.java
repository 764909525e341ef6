package org.wholesum.costs;

/**
 * Whose year's prices an amount is in: a calendar year's ({@code 2012}) or a financial year's ({@code 2013/14}), where it
 * is real; or those of the day on which it was paid, where it is nominal. Amounts of different bases don't add up.
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

    /** The prices of the day. */
    record Nominal() implements PriceBase {
        @Override
        public String toString() {
            return "nominal";
        }
    }

    /**
     * Reads a price year as catalogues write it. {@code PriceBase.parse("2013/14").inWords()} is
     * {@code in prices of 2013/14}.
     *
     * @param text {@code 2012}, {@code 2013/14} or {@code nominal}
     * @return the base
     * @throws IllegalArgumentException if it is written otherwise
     */
    static PriceBase parse(String text) {
        if (text.equals("nominal")) {
            return nominal();
        }
        if (text.matches("\\d{4}")) {
            return new Calendar(Integer.parseInt(text));
        }
        try {
            return new Financial(FinancialYear.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "price year \"" + text + "\": expected as 2012 or 2013/14, or nominal", e);
        }
    }

    /** {@return the prices of the day: those of what was recorded, as long as nobody says otherwise} */
    static PriceBase nominal() {
        return new Nominal();
    }

    /** {@return whether amounts are in one year's prices, whatever the year in which they fall} */
    default boolean isReal() {
        return !(this instanceof Nominal);
    }

    /** {@return as {@code in prices of 2013/14}, or {@code nominal}} */
    default String inWords() {
        return isReal() ? "in prices of " + this : toString();
    }
}
