package org.wholesum.sensitivity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Map;
import org.wholesum.internal.text.Table;

/**
 * A figure as assumed and in named cases.
 *
 * @param base the figure with everything as assumed
 * @param cases for each case, the values that differ from the assumed ones
 * @param figures the figure in each case
 */
public record NamedCases(BigDecimal base, Map<String, Map<String, BigDecimal>> cases, Map<String, BigDecimal> figures) {
    /** Takes copies. */
    public NamedCases {
        cases = ImmutableMap.copyOf(Maps.transformValues(cases, ImmutableMap::copyOf));
        figures = ImmutableMap.copyOf(figures);
    }

    /** The cases as a table. */
    @Override
    public String toString() {
        Table.Builder table = Table.titled("Named cases").words("case").figures("figure", "difference");
        table.row("as assumed", base.toPlainString(), "0");
        figures.forEach((name, one) ->
                table.row(name, one.toPlainString(), one.subtract(base).toPlainString()));
        return table.build().toString();
    }
}
