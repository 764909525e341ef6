package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;

/** A sheet while it is laid out, rows and columns counted from 0. Its name is one of the library's, of letters. */
final class SheetDraft {
    private static final int LONGEST = 32_000;

    /** A cell's place. */
    record Place(int row, int column) {}

    private final String name;
    private final SortedMap<Integer, SortedMap<Integer, CellDraft>> rows = new TreeMap<>();
    private final Map<String, Place> names = new LinkedHashMap<>();
    private int frozenRows;
    private int frozenColumns;

    SheetDraft(String name, String title) {
        this.name = name;
        text(0, 0, title, Look.TITLE);
    }

    String name() {
        return name;
    }

    SortedMap<Integer, SortedMap<Integer, CellDraft>> rows() {
        return Collections.unmodifiableSortedMap(rows);
    }

    /** {@return what a cell has, if anything} */
    Optional<CellDraft> at(int row, int column) {
        return Optional.ofNullable(rows.get(row)).flatMap(cells -> Optional.ofNullable(cells.get(column)));
    }

    /** {@return the last column that any row uses} */
    int lastColumn() {
        return rows.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .mapToInt(column -> column)
                .max()
                .orElse(0);
    }

    /** The names of single cells, for formulas of readers. */
    Map<String, Place> names() {
        return Collections.unmodifiableMap(names);
    }

    int frozenRows() {
        return frozenRows;
    }

    int frozenColumns() {
        return frozenColumns;
    }

    /** {@return the first row below all that are used} */
    int next() {
        return rows.lastKey() + 1;
    }

    /** Keeps the first rows and columns in sight. */
    void freeze(int firstRows, int firstColumns) {
        frozenRows = firstRows;
        frozenColumns = firstColumns;
    }

    void text(int row, int column, String text) {
        text(row, column, text, Look.PLAIN);
    }

    void text(int row, int column, String text, Look look) {
        String shown = Visible.of(text);
        put(
                row,
                column,
                new CellDraft.Words(shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown, look));
    }

    /** Puts a sentence over the columns of a row. */
    void note(int row, String text) {
        text(row, 0, text, Look.NOTE);
    }

    void headings(int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            text(row, column, texts[column], Look.HEADING);
        }
    }

    void number(int row, int column, BigDecimal value, Shown shown, Look look) {
        put(row, column, new CellDraft.Figure(value, shown, look));
    }

    void formula(int row, int column, String expression, BigDecimal value, Shown shown, Look look) {
        put(row, column, new CellDraft.Formula(expression, value, shown, look));
    }

    void formula(int row, int column, String expression, BigDecimal value, Shown shown) {
        formula(row, column, expression, value, shown, Look.PLAIN);
    }

    /** Gives a cell a name that formulas can use in place of its address. */
    void name(String cell, int row, int column) {
        names.put(cell, new Place(row, column));
    }

    /** {@return a cell of this sheet, as formulas of others refer to it} */
    String ref(int row, int column) {
        return name + "!" + Ref.fixed(row, column);
    }

    private void put(int row, int column, CellDraft cell) {
        rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, cell);
    }
}
