package org.wholesum.internal.layout;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.wholesum.internal.sheet.DateForm;
import org.wholesum.internal.sheet.Detected;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.problem.InvalidInputException;

/**
 * How the dates and the numbers of an extract are written.
 *
 * @param dates the form of dates, and why
 * @param numbers the form of numbers, and why
 */
public record ExtractForms(Detected<DateForm> dates, Detected<NumberForm> numbers) {
    private static final int FIRST = 20_000;
    /** A number as a workbook stores it, whatever the decimal mark of texts is. */
    private static final Pattern STORED = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /**
     * The stated forms, and those found from every row that is not left out.
     *
     * @param layout what is stated
     * @param header the header
     * @param currency the code of the currency
     * @return the forms
     * @throws InvalidInputException if the order of day and month is ambiguous, or the decimal mark is contradictory
     */
    public static ExtractForms of(Layout layout, ExtractHeader header, String currency) {
        FormSearch search = new FormSearch(layout, header, currency);
        if (search.isNeeded()) {
            header.readRows(row -> {
                search.addUnlessLeftOut(row);
                return true;
            });
        }
        return search.forms();
    }

    /**
     * The stated forms, and those found from the first rows, which all rows may contradict.
     *
     * @param layout what is stated
     * @param header the header
     * @param currency the code of the currency
     * @return the forms; empty if those rows show none
     */
    public static Optional<ExtractForms> ofFirst(Layout layout, ExtractHeader header, String currency) {
        FormSearch search = new FormSearch(layout, header, currency);
        if (search.isNeeded()) {
            AtomicInteger rows = new AtomicInteger();
            header.readRows(row -> {
                search.addUnlessLeftOut(row);
                return rows.incrementAndGet() < FIRST;
            });
        }
        try {
            return Optional.of(search.forms());
        } catch (InvalidInputException e) {
            return Optional.empty(); // which all rows may resolve
        }
    }

    /**
     * Whether other forms read every text as these do.
     *
     * @param others the other forms
     * @return true if they do
     */
    public boolean readsAs(ExtractForms others) {
        return dates.value() == others.dates.value() && numbers.value() == others.numbers.value();
    }

    /** Whether a cell has a number as a workbook stores it. */
    static boolean isStored(ExtractHeader header, String text) {
        return header.table().hasFixedCells() && STORED.matcher(text).matches();
    }
}
