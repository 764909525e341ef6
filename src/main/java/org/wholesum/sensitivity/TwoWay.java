package org.wholesum.sensitivity;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;

/**
 * A figure for combinations of two assumptions' values.
 *
 * @param down the assumption of the rows
 * @param across the assumption of the columns
 * @param rows the values of the assumption of the rows
 * @param columns the values of the assumption of the columns
 * @param figures the figures, one list for each row
 */
public record TwoWay(
        Assumption down,
        Assumption across,
        List<BigDecimal> rows,
        List<BigDecimal> columns,
        List<List<BigDecimal>> figures) {
    /** Takes copies. */
    public TwoWay {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        figures = figures.stream().map(List::copyOf).toList();
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Two at a time")
                .words(down.name() + " \\ " + across.name())
                .figures(columns.stream().map(BigDecimal::toPlainString).toArray(String[]::new));
        for (int row = 0; row < rows.size(); row++) {
            table.row(Stream.concat(Stream.of(rows.get(row)), figures.get(row).stream())
                    .map(BigDecimal::toPlainString)
                    .toArray(String[]::new));
        }
        return table.build();
    }

    /** The figures as a table. */
    @Override
    public String toString() {
        return table().toString();
    }
}
