package org.wholesum.internal.layout;

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
public record ExtractHeader(
        RawTable table, int row, List<String> names, Map<Ours, Integer> columns, List<Integer> rules, String because) {
    /**
     * The index of a field's column.
     *
     * @param field the field
     * @return its index, from 0; -1 if there is no such column
     */
    public int index(Ours field) {
        return columns.getOrDefault(field, -1);
    }

    /**
     * Whether the extract has a column of a field.
     *
     * @param field the field
     * @return true if it has
     */
    public boolean has(Ours field) {
        return columns.containsKey(field);
    }

    /**
     * The name of a field's column in the extract.
     *
     * @param field the field
     * @return the field's own name if the extract has no such column
     */
    public String theirs(Ours field) {
        return has(field) ? names.get(index(field)) : field.key();
    }

    /** {@return the index of the last column that is read} */
    public int last() {
        return columns.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /**
     * Reads the rows below the header.
     *
     * @param each takes a row; false if no more are to be read
     */
    public void readRows(Predicate<RawRow> each) {
        table.read(raw -> raw.number() <= row || each.test(raw));
    }

    /**
     * Reads the rows below the header in a faster way.
     *
     * @param each receives the rows
     * @return false if the rows may be others, so that what was received must be discarded
     */
    public boolean readRowsFast(Consumer<RawRow> each) {
        return table.readFast(raw -> {
            if (raw.number() > row) {
                each.accept(raw);
            }
        });
    }

    /**
     * A problem of a cell, or of a value that is in no cell.
     *
     * @param raw the row
     * @param field the field
     * @param value its text
     * @param expected what was expected
     * @param suggestion what may be meant
     * @return the problem
     */
    public Problem problem(RawRow raw, Ours field, String value, String expected, Optional<String> suggestion) {
        return table.problem(raw.number(), index(field) + 1, theirs(field), value, expected, suggestion);
    }

    /**
     * A problem of a row.
     *
     * @param raw the row
     * @param expected what was expected
     * @param suggestion what may be meant
     * @return the problem
     */
    public Problem problem(RawRow raw, String expected, Optional<String> suggestion) {
        return table.problem(raw.number(), 0, "", "", expected, suggestion);
    }
}
