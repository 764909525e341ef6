package org.wholesum.calibration;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholesum.cohort.CycleLength;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.csv.CsvTable;
import org.wholesum.internal.csv.RowFields;

/** Reads observed numbers of people from a CSV file, and reports every problem. */
final class CountFile {
    private static final String GROUP = "group";
    private static final String CYCLE = "cycle";
    private static final String MONTH = "month";
    private static final int MOST_DIGITS = 5;

    private final NeedsGroups groups;
    private final CycleLength length;
    private final YearMonth start;
    private final Map<List<Object>, CsvTable.Row> rows = new HashMap<>();

    CountFile(NeedsGroups groups, CycleLength length, YearMonth start) {
        this.groups = groups;
        this.length = length;
        this.start = start;
    }

    List<ObservedCount> read(CsvSource source) {
        return CsvTable.read(source, Set.of(GROUP, "people"), Set.of(CYCLE, MONTH, "standard_error"), this::count);
    }

    private ObservedCount count(CsvTable.Row row) {
        RowFields fields = new RowFields(row);
        Optional<String> group = fields.required(GROUP, this::known);
        Optional<Integer> cycle = fields.optional(CYCLE, CountFile::cycle);
        Optional<Integer> month = fields.optional(MONTH, this::ofMonth);
        Optional<Double> people = fields.required("people", text -> number(text, 0));
        Optional<Double> error = fields.optional("standard_error", text -> number(text, Double.MIN_VALUE));
        if (row.text(CYCLE).isEmpty() == row.text(MONTH).isEmpty()) {
            fields.refuse(
                    row.text(MONTH).isEmpty() ? CYCLE : MONTH,
                    "expected one of cycle and month, when the people were counted",
                    Optional.empty());
        }
        Optional<Integer> when = cycle.or(() -> month);
        if (group.isPresent() && when.isPresent()) {
            CsvTable.Row before = rows.putIfAbsent(List.of(group.get(), when.get()), row);
            if (before != null) {
                fields.refuse(GROUP, "is counted in " + before + " at the same time, expected once", Optional.empty());
            }
        }
        return fields.orThrow(
                () -> new ObservedCount(group.orElseThrow(), when.orElseThrow(), people.orElseThrow(), error));
    }

    private String known(String group) {
        groups.index(group);
        return group;
    }

    private static int cycle(String text) {
        if (!text.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw new IllegalArgumentException("expected a number of cycles from the start, as 0 or 12");
        }
        return Integer.parseInt(text);
    }

    private int ofMonth(String text) {
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new IllegalArgumentException("expected a month as 2014-04");
        }
        if (length.isWeeks()) {
            throw new IllegalArgumentException(
                    "is a month, and cycles are " + length + ", expected the column cycle instead");
        }
        long months = start.until(YearMonth.parse(text), ChronoUnit.MONTHS);
        if (months < 0 || months % length.count() != 0) {
            throw new IllegalArgumentException("is not the start of a cycle of " + length + " from " + start
                    + ", expected " + start + ", " + start.plusMonths(length.count()) + " and so on");
        }
        return Math.toIntExact(months / length.count());
    }

    private static double number(String text, double least) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,9})?") || Double.parseDouble(text) < least) {
            throw new IllegalArgumentException(
                    "expected a number " + (least > 0 ? "above 0" : "of people, 0 or more, as 31 or 31.5"));
        }
        return Double.parseDouble(text);
    }
}
