package org.wholesum.internal.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;

/**
 * Finds how the dates of a column are written, from all its values. Values with a day and a month as numbers decide the order
 * of both where one of them is above 12. Used by one thread.
 */
public final class DateColumn {
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int REMEMBERED = 20_000;
    private static final String ORDER = "the order of day and month is ";

    private final Map<String, long[]> forms = new LinkedHashMap<>();
    private final Example onlyDayFirst = new Example();
    private final Example onlyMonthFirst = new Example();
    private final Example ambiguous = new Example();
    /** The readings of the first texts, as the same dates occur again and again. */
    private final Map<String, DateReading> readings = new HashMap<>();

    private long values;

    /** Values of one kind: how many, and the first. */
    private static final class Example {
        private long count;
        private String first = "";

        void add(String text) {
            first = count++ == 0 ? text : first;
        }

        @Override
        public String toString() {
            return WholeNumber.grouped(count) + (count == 1 ? " value" : " values") + " (first " + first + ")";
        }
    }

    /**
     * Adds a value.
     *
     * @param text the text of a cell, without blanks around it and not empty
     */
    public void add(String text) {
        values++;
        DateReading known = readings.get(text);
        DateReading reading = known == null ? DateReading.of(text) : known;
        if (known == null && readings.size() < REMEMBERED) {
            readings.put(text, reading);
        }
        if (reading.dayFirst().isEmpty() && reading.monthFirst().isEmpty()) {
            return;
        }
        forms.computeIfAbsent(reading.form(), form -> new long[1])[0]++;
        if (reading.isAmbiguous()) {
            ambiguous.add(text);
        } else if (reading.monthFirst().isEmpty()) {
            onlyDayFirst.add(text);
        } else if (reading.dayFirst().isEmpty()) {
            onlyMonthFirst.add(text);
        }
    }

    /** {@return the number of values} */
    public long values() {
        return values;
    }

    /** {@return the number of values that are dates} */
    public long dates() {
        return forms.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** {@return the forms of the values that are dates, as {@code dd/MM/yyyy}, in the order of their first occurrence} */
    public List<String> forms() {
        return List.copyOf(forms.keySet());
    }

    /** {@return whether the order of day and month decides a value, and no value decides the order} */
    public boolean isAmbiguous() {
        return ambiguous.count > 0 && (onlyDayFirst.count > 0) == (onlyMonthFirst.count > 0);
    }

    /**
     * The form of the values.
     *
     * @return the form, and why
     * @throws InvalidInputException if the order of day and month is ambiguous; with both readings, and what to write
     */
    public Detected<DateForm> form() {
        if (isAmbiguous()) {
            throw InvalidInputException.of(inDoubt(), "state the order: dates: dd/MM/yyyy, or dates: MM/dd/yyyy");
        }
        if (onlyDayFirst.count > 0 && onlyMonthFirst.count == 0) {
            return new Detected<>(DateForm.DAY_FIRST, "Days come first in " + onlyDayFirst + formsInWords());
        }
        if (onlyMonthFirst.count > 0 && onlyDayFirst.count == 0) {
            return new Detected<>(DateForm.MONTH_FIRST, "Months come first in " + onlyMonthFirst + formsInWords());
        }
        return new Detected<>(DateForm.CLEAR, "Each date has one reading" + formsInWords());
    }

    private String inDoubt() {
        if (onlyDayFirst.count > 0) {
            return ORDER + "contradictory: days come first in " + onlyDayFirst + ", months in " + onlyMonthFirst;
        }
        DateReading reading = DateReading.of(ambiguous.first);
        return ORDER + "not shown by any value of the column: " + ambiguous.first + " is " + inWords(reading.dayFirst())
                + " or " + inWords(reading.monthFirst());
    }

    private static String inWords(Optional<LocalDate> date) {
        return date.map(IN_WORDS::format).orElse("no date");
    }

    /** The forms with their counts, if there is more than one. */
    private String formsInWords() {
        return forms.size() < 2
                ? "."
                : "; the forms are "
                        + forms.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + WholeNumber.grouped(entry.getValue()[0]) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /** What was found so far. */
    @Override
    public String toString() {
        return isAmbiguous() ? inDoubt() : form().toString();
    }
}
