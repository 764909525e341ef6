package org.wholesum.sensitivity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Map;
import org.wholesum.internal.text.Shown;
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

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Named cases").words("case").figures("figure", "difference");
        table.row("as assumed", base.toPlainString(), "0");
        figures.forEach((name, one) ->
                table.row(name, one.toPlainString(), one.subtract(base).toPlainString()));
        return table.build();
    }

    /** The cases as a table. */
    @Override
    public String toString() {
        return table().toString();
    }
}
