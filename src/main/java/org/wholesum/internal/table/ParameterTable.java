package org.wholesum.internal.table;

import java.util.List;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.text.Table;
import org.wholesum.scenario.Parameter;

/** The parameters of a scenario, with their units, sources and uses. */
public final class ParameterTable {
    private ParameterTable() {}

    /**
     * Each parameter with its value, unit, source and uses.
     *
     * @param parameters in the order in which they are listed
     * @return the table
     */
    public static Table of(List<Parameter> parameters) {
        Table.Builder table = Table.titled("Numbers from which others are calculated")
                .words("parameter")
                .figures("value")
                .words("unit", "source", "used in");
        parameters.forEach(one -> table.row(
                one.name(),
                one.text(),
                one.unit().map(Visible::sentence).orElse(""),
                one.source().map(Visible::sentence).orElse(""),
                one.isUsed() ? String.join(", ", one.uses()) : "nothing"));
        return table.build();
    }
}
