package org.wholesum.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.internal.sheet.DateColumn;
import org.wholesum.internal.sheet.DateForm;
import org.wholesum.internal.sheet.Detected;
import org.wholesum.internal.sheet.NumberColumn;
import org.wholesum.internal.sheet.NumberForm;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Finds how the dates and the numbers of an extract are written, from one row after another. Used by one thread. */
public final class FormSearch {
    private final Layout layout;
    private final ExtractHeader header;
    private final DateColumn dates = new DateColumn();
    private final NumberColumn numbers;
    private final boolean isNeeded;
    private final int date;
    private final int[] amounts;

    /**
     * Has seen no row yet.
     *
     * @param layout what is stated
     * @param header the header
     * @param currency the code of the currency
     */
    public FormSearch(Layout layout, ExtractHeader header, String currency) {
        this.layout = layout;
        this.header = header;
        this.numbers = new NumberColumn(currency);
        this.isNeeded = layout.dates.isEmpty() || layout.decimal.isEmpty();
        this.date = header.index(Ours.DATE);
        this.amounts = Ours.NUMBERS.stream()
                .filter(header::has)
                .mapToInt(header::index)
                .toArray();
    }

    /** {@return whether a form isn't stated} */
    public boolean isNeeded() {
        return isNeeded;
    }

    /**
     * Adds the values of a row, unless a rule leaves it out.
     *
     * @param row the row
     */
    public void addUnlessLeftOut(RawRow row) {
        if (RowReader.ruleOf(layout, header, row).isEmpty()) {
            add(row);
        }
    }

    /**
     * Adds the values of a row that isn't left out.
     *
     * @param row the row
     */
    public void add(RawRow row) {
        if (!isNeeded) {
            return;
        }
        String day = layout.value(row.cell(date));
        if (!day.isEmpty()) {
            dates.add(day);
        }
        for (int column : amounts) {
            String number = layout.value(row.cell(column));
            if (!number.isEmpty() && !ExtractForms.isStored(header, number)) {
                numbers.add(number);
            }
        }
    }

    /**
     * The stated forms, and those found.
     *
     * @return the forms
     * @throws InvalidInputException if the order of day and month is ambiguous, or the decimal mark is contradictory
     */
    public ExtractForms forms() {
        List<Problem> problems = new ArrayList<>();
        Detected<DateForm> day = Detected.stated(layout.dates.orElse(DateForm.CLEAR));
        Detected<NumberForm> number = Detected.stated(layout.decimal.orElse(NumberForm.POINT));
        try {
            day = layout.dates.isPresent() ? day : dates.form();
        } catch (InvalidInputException e) {
            problems.add(located(Ours.DATE, e));
        }
        try {
            number = layout.decimal.isPresent() ? number : numbers.form();
        } catch (InvalidInputException e) {
            problems.add(located(Ours.COST, e));
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new ExtractForms(day, number);
    }

    private Problem located(Ours field, InvalidInputException e) {
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

    /** What was found so far. */
    @Override
    public String toString() {
        return dates.values() + " dates, " + numbers;
    }
}
