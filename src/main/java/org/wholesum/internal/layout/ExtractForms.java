package org.wholesum.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wholesum.internal.sheet.DateColumn;
import org.wholesum.internal.sheet.DateForm;
import org.wholesum.internal.sheet.Detected;
import org.wholesum.internal.sheet.NumberColumn;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * How the dates and the numbers of an extract are written.
 *
 * @param dates the form of dates, and why
 * @param numbers the form of numbers, and why
 */
public record ExtractForms(Detected<DateForm> dates, Detected<NumberForm> numbers) {
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
        DateColumn dates = new DateColumn();
        NumberColumn numbers = new NumberColumn(currency);
        if (layout.dates.isEmpty() || layout.decimal.isEmpty()) {
            header.readRows(row -> {
                if (RowReader.ruleOf(layout, header, row).isEmpty()) {
                    add(layout, header, row, dates, numbers);
                }
                return true;
            });
        }
        List<Problem> problems = new ArrayList<>();
        Detected<DateForm> date = Detected.stated(layout.dates.orElse(DateForm.CLEAR));
        Detected<NumberForm> number = Detected.stated(layout.decimal.orElse(NumberForm.POINT));
        try {
            date = layout.dates.isPresent() ? date : dates.form();
        } catch (InvalidInputException e) {
            problems.add(located(header, Ours.DATE, e));
        }
        try {
            number = layout.decimal.isPresent() ? number : numbers.form();
        } catch (InvalidInputException e) {
            problems.add(located(header, Ours.COST, e));
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new ExtractForms(date, number);
    }

    private static void add(Layout layout, ExtractHeader header, RawRow row, DateColumn dates, NumberColumn numbers) {
        String date = layout.value(row.cell(header.index(Ours.DATE)));
        if (!date.isEmpty()) {
            dates.add(date);
        }
        for (Ours field : Ours.NUMBERS) {
            String number = layout.value(row.cell(header.index(field)));
            if (!number.isEmpty() && !isStored(header, number)) {
                numbers.add(number);
            }
        }
    }

    private static Problem located(ExtractHeader header, Ours field, InvalidInputException e) {
        Problem problem = e.problems().get(0);
        return header.table()
                .problem(
                        header.row(),
                        header.index(field) + 1,
                        header.theirs(field),
                        "",
                        problem.expected(),
                        problem.suggestion());
    }

    /** Whether a cell has a number as a workbook stores it. */
    static boolean isStored(ExtractHeader header, String text) {
        return header.table().hasFixedCells() && STORED.matcher(text).matches();
    }
}
