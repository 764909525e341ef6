package org.wholesum.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wholesum.internal.text.Table;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.NamedCases;
import org.wholesum.sensitivity.Tornado;
import org.wholesum.sensitivity.TwoWay;

/**
 * Sensitivity analyses as tables.
 *
 * @param rounded what a value of the figure is rounded to
 * @param figure how the figure is written
 * @param value how a value of an assumption is written
 */
public record SensitivityTables(
        UnaryOperator<BigDecimal> rounded,
        Function<BigDecimal, String> figure,
        BiFunction<Assumption, BigDecimal, String> value) {
    /**
     * The assumptions one at a time, at their low and at their high.
     *
     * @param caption the title
     * @param tornado the analysis
     * @return the table
     */
    public Table of(String caption, Tornado tornado) {
        Table.Builder table =
                Table.titled(caption).words("assumption").figures("low", "high", "at low", "at high", "spread");
        for (Tornado.Bar bar : tornado.bars()) {
            table.row(
                    bar.assumption().name(),
                    value.apply(bar.assumption(), bar.assumption().low()),
                    value.apply(bar.assumption(), bar.assumption().high()),
                    figure.apply(bar.atLow()),
                    figure.apply(bar.atHigh()),
                    figure.apply(difference(bar.atHigh(), bar.atLow()).abs()));
        }
        return table.build();
    }

    /**
     * Two assumptions at a time.
     *
     * @param caption the title
     * @param grid the analysis
     * @return the table
     */
    public Table of(String caption, TwoWay grid) {
        Assumption down = grid.down();
        Table.Builder table = Table.titled(caption)
                .words(down.name() + " \\ " + grid.across().name())
                .figures(grid.columns().stream()
                        .map(at -> value.apply(grid.across(), at))
                        .toArray(String[]::new));
        for (int row = 0; row < grid.rows().size(); row++) {
            List<String> cells =
                    new ArrayList<>(List.of(value.apply(down, grid.rows().get(row))));
            grid.figures().get(row).forEach(one -> cells.add(figure.apply(one)));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /**
     * Several assumptions together, by the name of the case.
     *
     * @param caption the title
     * @param cases the figure in each case
     * @return the table
     */
    public Table of(String caption, NamedCases cases) {
        Table.Builder table = Table.titled(caption)
                .words("case")
                .figures("figure", "difference")
                .row("as assumed", figure.apply(cases.base()), figure.apply(BigDecimal.ZERO));
        cases.figures()
                .forEach(
                        (name, one) -> table.row(name, figure.apply(one), figure.apply(difference(one, cases.base()))));
        return table.build();
    }

    /** The difference of two figures as printed. */
    private BigDecimal difference(BigDecimal from, BigDecimal take) {
        return rounded.apply(from).subtract(rounded.apply(take));
    }
}
