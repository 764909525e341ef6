package org.wholesum.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.text.Table;
import org.wholesum.scenario.Parameter;

/** The parameters of a scenario, with their units, sources and uses. */
final class ParameterTable {
    private ParameterTable() {}

    static Table of(List<Parameter> parameters) {
        Table.Builder table = Table.titled("Numbers from which others are calculated")
                .words("parameter")
                .figures("value")
                .words("unit", "source", "used in");
        parameters.forEach(one -> table.row(
                one.name(),
                one.text(),
                one.unit().orElse(""),
                one.source().orElse(""),
                one.isUsed() ? String.join(", ", one.uses()) : "nothing"));
        return table.build();
    }

    static List<Object> json(List<Parameter> parameters) {
        List<Object> rows = new ArrayList<>();
        for (Parameter one : parameters) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", one.name());
            row.put("value", one.value().toPlainString());
            one.unit().ifPresent(unit -> row.put("unit", unit));
            one.source().ifPresent(source -> row.put("source", source));
            row.put("used_in", one.uses());
            rows.add(row);
        }
        return rows;
    }
}
