package org.wholesum.sensitivity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.wholesum.internal.text.Table;

/**
 * A figure as assumed, and in named cases.
 *
 * @param base the figure with everything as assumed
 * @param cases for each case, the values that differ
 * @param figures the figure of each case
 */
public record NamedCases(BigDecimal base, Map<String, Map<String, BigDecimal>> cases, Map<String, BigDecimal> figures) {
    /** Takes copies. */
    public NamedCases {
        cases = ImmutableMap.copyOf(Maps.transformValues(cases, ImmutableMap::copyOf));
        figures = ImmutableMap.copyOf(figures);
    }

    /**
     * The cases as a table.
     *
     * @param caption what figure it is
     * @param figure how the figure is written
     * @return the figure as assumed and of each case, with the difference
     */
    public Table table(String caption, Function<BigDecimal, String> figure) {
        Table.Builder table = Table.titled(caption)
                .words("case")
                .figures("figure", "difference")
                .row("as assumed", figure.apply(base), figure.apply(BigDecimal.ZERO));
        figures.forEach((name, one) -> table.row(name, figure.apply(one), figure.apply(one.subtract(base))));
        return table.build();
    }

    /** The cases as a table. */
    @Override
    public String toString() {
        return table("Side by side", BigDecimal::toPlainString).toString();
    }
}
