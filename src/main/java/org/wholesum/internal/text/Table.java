package org.wholesum.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.internal.escape.Visible;

/**
 * A small table of words and figures. Its text form has aligned columns, figures to the right, a rule below the heading
 * and above a total.
 *
 * @param caption the title, with the currency of the figures
 * @param columns the headings
 * @param rows the cells
 */
public record Table(String caption, List<Column> columns, List<Row> rows) {

    /**
     * A heading.
     *
     * @param name its text
     * @param figures whether the cells of the column are figures, aligned to the right
     * @param money whether a negative figure is a loss: not in a column of coefficients
     */
    public record Column(String name, boolean figures, boolean money) {
        /** Makes control characters of the name visible. */
        public Column {
            name = Visible.of(name);
        }

        /**
         * A heading of words, or of figures of which a negative one is a loss.
         *
         * @param name its text
         * @param figures whether the cells of the column are figures
         */
        public Column(String name, boolean figures) {
            this(name, figures, figures);
        }
    }

    /**
     * A row.
     *
     * @param cells one for each column
     * @param total whether it is the sum of the rows above
     */
    public record Row(List<String> cells, boolean total) {
        /** Copies the cells and makes control characters visible. */
        public Row {
            cells = cells.stream().map(Visible::of).toList();
        }
    }

    /**
     * Copies the lists and checks the number of cells.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table {
        caption = Visible.of(caption);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("table \"" + caption + "\": row " + row.cells() + " has "
                        + row.cells().size() + " cells, expected " + columns.size());
            }
        }
    }

    /**
     * Starts a table.
     *
     * @param caption its title
     * @return an empty builder
     */
    public static Builder titled(String caption) {
        return new Builder(caption);
    }

    /** The table as lines of text, the caption first, without a line end after the last. */
    @Override
    public String toString() {
        int[] widths = widths();
        StringBuilder out = new StringBuilder(caption);
        line(out, columns.stream().map(Column::name).toList(), widths);
        rule(out, widths);
        boolean ruled = true;
        for (Row row : rows) {
            if (row.total() && !ruled) {
                rule(out, widths);
            }
            ruled = row.total();
            line(out, row.cells(), widths);
        }
        return out.toString();
    }

    private int[] widths() {
        int[] widths = columns.stream().mapToInt(c -> length(c.name())).toArray();
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.cells().get(i)));
            }
        }
        return widths;
    }

    private void line(StringBuilder out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - length(cells.get(i)));
            boolean right = columns.get(i).figures();
            line.append(i == 0 ? "" : "  ").append(right ? gap + cells.get(i) : cells.get(i) + gap);
        }
        out.append('\n').append(line.toString().stripTrailing());
    }

    private static void rule(StringBuilder out, int[] widths) {
        out.append('\n');
        for (int i = 0; i < widths.length; i++) {
            out.append(i == 0 ? "" : "  ").append("─".repeat(widths[i]));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Builds a table: columns first, then rows. */
    public static final class Builder {
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private Builder(String caption) {
            this.caption = caption;
        }

        /**
         * Adds columns of words.
         *
         * @param names their headings
         * @return this
         */
        public Builder words(String... names) {
            for (String name : names) {
                columns.add(new Column(name, false));
            }
            return this;
        }

        /**
         * Adds columns of figures.
         *
         * @param names their headings
         * @return this
         */
        public Builder figures(String... names) {
            for (String name : names) {
                columns.add(new Column(name, true));
            }
            return this;
        }

        /**
         * Adds columns of figures that are no amounts: coefficients, of which a negative one is not a loss.
         *
         * @param names their headings
         * @return this
         */
        public Builder coefficients(String... names) {
            for (String name : names) {
                columns.add(new Column(name, true, false));
            }
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells one for each column
         * @return this
         */
        public Builder row(String... cells) {
            rows.add(new Row(List.of(cells), false));
            return this;
        }

        /**
         * Adds a row that is the sum of the rows above.
         *
         * @param cells one for each column
         * @return this
         */
        public Builder total(String... cells) {
            rows.add(new Row(List.of(cells), true));
            return this;
        }

        /**
         * The table.
         *
         * @return the finished table
         * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
         */
        public Table build() {
            return new Table(caption, columns, rows);
        }

        /** The table so far. */
        @Override
        public String toString() {
            return build().toString();
        }
    }
}
