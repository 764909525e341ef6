package org.wholesum.sensitivity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wholesum.internal.text.Table;

/**
 * A figure with two assumptions moved against each other.
 *
 * @param down the assumption of the rows
 * @param across the assumption of the columns
 * @param rows its values
 * @param columns the other's values
 * @param figures the figure, row by row
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

    /**
     * The figures as a table.
     *
     * @param caption what figure it is
     * @param figure how the figure is written
     * @param value how a value of an assumption is written
     * @return a row for each value of one assumption, a column for each of the other
     */
    public Table table(
            String caption, Function<BigDecimal, String> figure, BiFunction<Assumption, BigDecimal, String> value) {
        Table.Builder table = Table.titled(caption)
                .words(down.name() + " \\ " + across.name())
                .figures(columns.stream().map(at -> value.apply(across, at)).toArray(String[]::new));
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(value.apply(down, rows.get(row))));
            figures.get(row).forEach(one -> cells.add(figure.apply(one)));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /** The figures as a table. */
    @Override
    public String toString() {
        return table("Two at a time", BigDecimal::toPlainString, (assumption, at) -> at.toPlainString())
                .toString();
    }
}
