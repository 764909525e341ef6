package org.wholesum.report;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** A table of a page. Where it is too wide for a phone, each cell has the heading of its column too. */
final class HtmlTable {
    private static final int MANY_COLUMNS = 7;
    private static final int LONG_NAME = 20;
    private static final int PHONE_COLUMNS = 4;
    private static final int PHONE_WIDTH = 44;
    private static final int GAP = 2;
    private static final int WORD = 14;

    /** Columns with the colour of a line in a chart. */
    private static final Set<String> KEYED = Set.of("old", "pilot");

    private HtmlTable() {}

    static Map<String, Object> of(Table table) {
        List<Table.Column> columns = table.columns();
        List<Map<String, Object>> headings = columns.stream()
                .map(column -> Map.<String, Object>of("name", column.name(), "style", style(column)))
                .toList();
        List<Map<String, Object>> rows = table.rows().stream()
                .map(row -> Map.of("total", row.total(), "cells", cells(columns, row.cells())))
                .toList();
        return ImmutableMap.of(
                "caption",
                table.caption(),
                "dense",
                columns.size() > MANY_COLUMNS,
                "stack",
                isStacked(table),
                "columns",
                headings,
                "rows",
                rows);
    }

    /** Whether a row is too wide for a phone, which shows its cells below each other. */
    private static boolean isStacked(Table table) {
        int width = IntStream.range(0, table.columns().size())
                .map(column -> GAP + width(table, column))
                .sum();
        return table.columns().size() > PHONE_COLUMNS || width > PHONE_WIDTH;
    }

    /** The characters of the longest cell of figures, or of a part of the longest words. */
    private static int width(Table table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.cells().get(column).length())
                .max()
                .orElse(0);
        return table.columns().get(column).figures() ? longest : Math.min(longest, WORD);
    }

    private static String style(Table.Column column) {
        return (column.figures() ? "figure" : "") + (KEYED.contains(column.name()) ? " " + column.name() : "");
    }

    private static List<Map<String, Object>> cells(List<Table.Column> columns, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cell(columns.get(i), cells.get(i), i == 0))
                .toList();
    }

    private static Map<String, Object> cell(Table.Column column, String text, boolean first) {
        boolean negative = column.figures() && text.startsWith("-");
        boolean loss = negative && column.money() && !text.endsWith("%"); // a negative change is a saving
        return Map.of(
                "names",
                first && !column.figures(),
                "wordy",
                text.length() > LONG_NAME,
                "style",
                (column.figures() ? "figure" : "") + (loss ? " negative" : ""),
                "label",
                column.name(),
                "text",
                Typography.minus(text));
    }
}
