package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.scenario.Parameter;
import org.wholesum.scenario.Scenario;

/** The numbers that formulas of other sheets use, and those that a reader may look up. */
final class InputsSheet {
    private static final int VALUE = 2;
    private static final int HEADINGS = 3;

    private final SheetDraft sheet = new SheetDraft("Inputs", "Inputs");
    private final Scenario scenario;
    private final Map<String, Series.Input> known = new LinkedHashMap<>();

    InputsSheet(Scenario scenario) {
        this.scenario = scenario;
        sheet.note(
                1,
                "Numbers in blue are inputs, here and on the sheet Records: change one, and every sheet is calculated again.");
        sheet.headings(HEADINGS, "Input", "Of", "Value", "Use");
        sheet.freeze(HEADINGS + 1, 0);
    }

    SheetDraft sheet() {
        return sheet;
    }

    /** Adds a number, once. */
    Series.Input add(String what, String of, BigDecimal value, Shown shown, String use) {
        return known.computeIfAbsent(what + "\n" + of, any -> {
            int row = sheet.next();
            sheet.text(row, 0, what);
            sheet.text(row, 1, of);
            sheet.number(row, VALUE, value, shown, Look.INPUT);
            sheet.text(row, VALUE + 1, use);
            return new Series.Input(sheet.ref(row, VALUE), value);
        });
    }

    /** Adds a number with a name of its own. */
    Series.Input named(String name, String what, BigDecimal value, Shown shown, String use) {
        Series.Input input = add(what, "", value, shown, use);
        if (!sheet.names().containsKey(name)) {
            sheet.name(name, sheet.next() - 1, VALUE);
        }
        return input;
    }

    /** Adds a number for each agency. */
    <T> SortedMap<Agency, Series.Input> byAgency(
            String what, Map<Agency, T> values, Function<T, BigDecimal> value, Shown shown) {
        SortedMap<Agency, Series.Input> inputs = new TreeMap<>();
        new TreeMap<>(values)
                .forEach((agency, one) -> inputs.put(
                        agency,
                        add(what, scenario.entry().nameOf(agency), value.apply(one), shown, "formulas use it")));
        return inputs;
    }

    /** Adds the parameters of the scenario, whose uses the library has calculated already. */
    void parameters() {
        for (Parameter one : scenario.parameters()) {
            int row = sheet.next();
            sheet.text(row, 0, "Parameter " + one.name());
            sheet.text(row, 1, one.unit().orElse(""));
            sheet.number(row, VALUE, one.value(), Shown.FACTOR, Look.PLAIN);
            sheet.text(row, VALUE + 1, "as calculated: it is part of other inputs, and no formula refers to it");
        }
    }
}
