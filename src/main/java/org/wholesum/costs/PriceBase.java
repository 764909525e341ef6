package org.wholesum.costs;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wholesum.problem.InvalidInputException;

/**
 * The prices that an amount is in. Real amounts are in the prices of one calendar year ({@code 2012}) or financial year
 * ({@code 2013/14}); nominal amounts are in the prices of the day on which they were paid. Amounts of different price
 * bases cannot be added.
 */
public final class PriceBase {
    private static final PriceBase NOMINAL = new PriceBase("nominal", OptionalInt.empty(), Optional.empty());
    private static final int LAST = 9999;
    private static final Pattern OTHER_FORM = Pattern.compile("(\\d{4})\\s*[-\u2013/]\\s*(\\d{2})?(\\d{2})");

    private final String text;
    private final OptionalInt calendarYear;
    private final Optional<FinancialYear> financialYear;

    private PriceBase(String text, OptionalInt calendarYear, Optional<FinancialYear> financialYear) {
        this.text = text;
        this.calendarYear = calendarYear;
        this.financialYear = financialYear;
    }

    /** {@return the prices of the day of each payment: the price base of records that don't state another} */
    public static PriceBase nominal() {
        return NOMINAL;
    }

    /**
     * The prices of a calendar year.
     *
     * @param year from 1 to 9999
     * @return the price base
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static PriceBase ofYear(int year) {
        if (year < 1 || year > LAST) {
            throw new IllegalArgumentException("price year " + year + ": expected 1 to 9999");
        }
        return new PriceBase(Integer.toString(year), OptionalInt.of(year), Optional.empty());
    }

    /**
     * The prices of a financial year.
     *
     * @param year April to March
     * @return the price base
     */
    public static PriceBase of(FinancialYear year) {
        return new PriceBase(year.toString(), OptionalInt.empty(), Optional.of(year));
    }

    /**
     * Parses a price base as catalogues write it. {@code PriceBase.parse("2013/14").inWords()} is
     * {@code in prices of 2013/14}.
     *
     * @param text {@code 2012}, {@code 2013/14} or {@code nominal}
     * @return the price base
     * @throws IllegalArgumentException if the text has another form
     */
    public static PriceBase parse(String text) {
        if (text.equals(NOMINAL.text)) {
            return NOMINAL;
        }
        if (text.matches("\\d{4}")) {
            return ofYear(Integer.parseInt(text));
        }
        try {
            return of(FinancialYear.parse(text));
        } catch (IllegalArgumentException notAYear) {
            throw InvalidInputException.of(
                    "price year \"" + text + "\": expected as 2012 or 2013/14, or nominal",
                    otherForm(text).map(FinancialYear::toString));
        }
    }

    /**
     * Parses a price year as statistics and spreadsheets write it. {@code PriceBase.parseYear("1999-00")} is
     * {@code 1999/00}.
     *
     * @param text {@code 2012}, {@code 2013/14}, {@code 2013-14} or {@code 2013/2014}
     * @return the price base of that year
     * @throws IllegalArgumentException if the text has another form, or the second half isn't the year after the first
     */
    public static PriceBase parseYear(String text) {
        PriceBase year = otherForm(text).map(PriceBase::of).orElseGet(() -> parse(text));
        if (!year.isReal()) {
            throw new IllegalArgumentException("expected a year, as 2012 or 2013/14");
        }
        return year;
    }

    /** A financial year that is written in another form, as 2024-25 or 2024/2025. */
    private static Optional<FinancialYear> otherForm(String text) {
        Matcher form = OTHER_FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            FinancialYear year = FinancialYear.parse(form.group(1) + "/" + form.group(3));
            int century = (year.start() + 1) / 100;
            return Optional.of(year).filter(y -> form.group(2) == null || century == Integer.parseInt(form.group(2)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return whether amounts are in the prices of one year, whatever the year in which they were paid} */
    public boolean isReal() {
        return calendarYear.isPresent() || financialYear.isPresent();
    }

    /** {@return the calendar year, if it is one} */
    public OptionalInt calendarYear() {
        return calendarYear;
    }

    /** {@return the financial year, if it is one} */
    public Optional<FinancialYear> financialYear() {
        return financialYear;
    }

    /** {@return as {@code in prices of 2013/14}, or {@code nominal}} */
    public String inWords() {
        return isReal() ? "in prices of " + text : text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriceBase that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As {@code 2012}, {@code 2013/14} or {@code nominal}. */
    @Override
    public String toString() {
        return text;
    }
}
