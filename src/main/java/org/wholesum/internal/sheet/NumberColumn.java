package org.wholesum.internal.sheet;

import java.util.regex.Pattern;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;

/**
 * Finds the decimal mark of a column of numbers, from all its values: a comma or a point that isn't followed by exactly three
 * digits is one, and so is the last of both in a number. A point unless a value shows a comma. Used by one thread.
 */
public final class NumberColumn {
    private static final Pattern COMMA = Pattern.compile("\\D*(?:\\d*,(?:\\d{1,2}|\\d{4,})|[\\d.]*\\.\\d{3},\\d+)\\D*");
    private static final Pattern POINT =
            Pattern.compile("\\D*(?:\\d*\\.(?:\\d{1,2}|\\d{4,})|[\\d,]*,\\d{3}\\.\\d+)\\D*");

    private final String currency;
    private long values;
    private long numbers;
    private long commas;
    private long points;
    private String firstComma = "";
    private String firstPoint = "";

    /**
     * A column.
     *
     * @param currency the code of the currency whose sign the numbers may have
     */
    public NumberColumn(String currency) {
        this.currency = currency;
    }

    /**
     * Adds a value.
     *
     * @param text the text of a cell, without blanks around it and not empty
     */
    public void add(String text) {
        values++;
        if (NumberForm.isPlain(text)) {
            numbers++;
            firstPoint = points++ == 0 ? text : firstPoint;
            return;
        }
        UsualNumber simple = UsualNumber.of(text, currency);
        if (simple.isNumber()) {
            numbers++;
            if (simple.hasDecimals() && simple.isWith('.')) {
                firstPoint = points++ == 0 ? text : firstPoint;
            } else if (simple.hasDecimals()) {
                firstComma = commas++ == 0 ? text : firstComma;
            }
            return;
        }
        boolean point = NumberForm.POINT.isNumber(text, currency);
        boolean comma = NumberForm.COMMA.isNumber(text, currency);
        numbers += point || comma ? 1 : 0;
        if (comma && COMMA.matcher(text).matches()) {
            firstComma = commas++ == 0 ? text : firstComma;
        } else if (point && POINT.matcher(text).matches()) {
            firstPoint = points++ == 0 ? text : firstPoint;
        }
    }

    /** {@return the number of values} */
    public long values() {
        return values;
    }

    /** {@return the number of values that are numbers} */
    public long numbers() {
        return numbers;
    }

    /**
     * The form of the values.
     *
     * @return the form, and why
     * @throws InvalidInputException if some values show a point and others a comma
     */
    public Detected<NumberForm> form() {
        if (commas > 0 && points > 0) {
            throw InvalidInputException.of(
                    "has decimals after a comma (first " + firstComma + ") and after a point (first " + firstPoint
                            + ")",
                    "state which it is: decimal: comma, or decimal: point");
        }
        if (commas > 0) {
            return new Detected<>(
                    NumberForm.COMMA,
                    "Decimals follow a comma in " + WholeNumber.grouped(commas) + " of " + WholeNumber.grouped(values)
                            + " values (first " + firstComma + ").");
        }
        return new Detected<>(
                NumberForm.POINT,
                points == 0
                        ? "No value shows a comma before decimals."
                        : "Decimals follow a point in " + WholeNumber.grouped(points) + " of "
                                + WholeNumber.grouped(values) + " values (first " + firstPoint + ").");
    }

    /** How many values there are, and how many are numbers. */
    @Override
    public String toString() {
        return numbers + " numbers of " + values + " values";
    }
}
