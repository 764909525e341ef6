package org.wholesum.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.wholesum.internal.sheet.RawRow;
import org.wholesum.internal.sheet.RawTable;
import org.wholesum.problem.Problem;

/**
 * Where the columns of an extract are.
 *
 * @param table its rows
 * @param row the number of the header's row
 * @param names the names of its columns
 * @param columns the index of each field that it has
 * @param rules the index of the column of each rule of rows to leave out
 * @param because why this row is the header
 */
record ExtractHeader(
        RawTable table, int row, List<String> names, Map<Ours, Integer> columns, List<Integer> rules, String because) {
    int index(Ours field) {
        return columns.getOrDefault(field, -1);
    }

    boolean has(Ours field) {
        return columns.containsKey(field);
    }

    /** The name of a field's column in the extract; the field's own if the extract has no such column. */
    String theirs(Ours field) {
        return has(field) ? names.get(index(field)) : field.key();
    }

    /** The index of the last column that is read. */
    int last() {
        return columns.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** Reads the rows below the header. */
    void readRows(Predicate<RawRow> each) {
        table.read(raw -> raw.number() <= row || each.test(raw));
    }

    /** Reads the rows below the header in a faster way; false if they may be others, and are discarded. */
    boolean readRowsFast(Consumer<RawRow> each) {
        return table.readFast(raw -> {
            if (raw.number() > row) {
                each.accept(raw);
            }
        });
    }

    /** A problem of a cell, or of a value that is in no cell. */
    Problem problem(RawRow raw, Ours field, String value, String expected, Optional<String> suggestion) {
        return table.problem(raw.number(), index(field) + 1, theirs(field), value, expected, suggestion);
    }

    /** A problem of a row. */
    Problem problem(RawRow raw, String expected, Optional<String> suggestion) {
        return table.problem(raw.number(), 0, "", "", expected, suggestion);
    }
}
