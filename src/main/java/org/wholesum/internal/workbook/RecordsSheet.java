package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.projection.Projection;
import org.wholesum.study.StudyResult;

/** What was observed in each window, by agency and month. */
final class RecordsSheet {
    private final SheetDraft sheet = new SheetDraft("Records", "What was observed, by agency and month");
    private final StudyResult result;
    private final Map<String, Optional<WindowTable>> tables = new HashMap<>();

    RecordsSheet(StudyResult result) {
        this.result = result;
        sheet.note(
                1, "The costs of all cases in the months of each window. The old and the pilot method project them.");
        sheet.freeze(2, CostTable.FIRST);
    }

    SheetDraft sheet() {
        return sheet;
    }

    /** {@return the table of a window, made when it is first asked for; empty if its costs aren't known} */
    Optional<WindowTable> table(String window) {
        Optional<WindowTable> known = tables.get(window);
        if (known == null) {
            known = costs(result.scenario().entry().window(window)).map(costs -> write(window, costs));
            tables.put(window, known);
        }
        return known;
    }

    private Optional<MonthlyCosts> costs(Months window) {
        return result.loaded()
                .filter(loaded -> loaded.ledger().hasAny(window))
                .map(loaded -> loaded.ledger().during(window).monthlyCosts())
                .or(() -> Stream.of(
                                result.comparison().old(), result.comparison().pilot())
                        .map(Projection::history)
                        .flatMap(Optional::stream)
                        .filter(history -> history.window().equals(window))
                        .findFirst());
    }

    private WindowTable write(String window, MonthlyCosts costs) {
        Months months = costs.window();
        int row = sheet.next() + 1;
        sheet.text(row, 0, "Window " + window + ": " + Typography.months(months.first(), months.last()), Look.HEADING);
        sheet.text(row + 1, 0, "Months observed");
        sheet.number(row + 1, 1, BigDecimal.valueOf(months.count()), Shown.COUNT, Look.INPUT);
        CostTable table = new CostTable(sheet, row + 2, months, List.copyOf(costs.agencies()));
        table.write(
                result.scenario(),
                costs,
                (agency, month, at, column) -> sheet.number(
                        at,
                        column,
                        CostTable.amount(costs, costs.pence(agency, months.month(month))),
                        Shown.MONEY,
                        Look.INPUT));
        SortedMap<Agency, String> totals = new TreeMap<>();
        costs.agencies().forEach(agency -> totals.put(agency, table.total(agency)));
        return new WindowTable(costs, totals, sheet.ref(row + 1, 1));
    }
}
