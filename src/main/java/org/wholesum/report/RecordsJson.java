package org.wholesum.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.costs.Months;
import org.wholesum.intake.AlikeIds;
import org.wholesum.intake.Gap;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.ledger.RowCount;
import org.wholesum.study.CheckedRecords;

/** The checks of a study's records as JSON. */
final class RecordsJson {
    private RecordsJson() {}

    static Map<String, Object> of(CheckedRecords records) {
        LedgerChecks checks = records.checks();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cases", checks.cases());
        json.put("all", rows(checks.all()));
        json.put("in_no_window", rows(checks.rowsInNoWindow()));
        json.put("repeated", rows(checks.repeated()));
        Map<String, Object> without = new LinkedHashMap<>();
        checks.windows().keySet().forEach(window -> without.put(window, checks.without(window)));
        json.put("cases_without_records", without);
        json.put("cases_in_no_window", cases(checks.casesInNoWindow().size(), records.rowsOfCasesInNoWindow()));
        json.put("cases_left_out", cases(records.leftOut().size(), records.rowsLeftOut()));
        json.put("ids_alike", checks.alike().stream().map(AlikeIds::ids).toList());
        json.put(
                "ids_of_several",
                checks.merged().stream().map(id -> id(id.id(), id.rows())).toList());
        json.put("covered", months(checks.covered()));
        json.put("gaps", checks.gaps().stream().map(RecordsJson::gap).toList());
        json.put("statements", List.copyOf(records.statements()));
        return json;
    }

    static Map<String, Object> rows(RowCount rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows.rows());
        json.put("cost", JsonFormat.amount(rows.cost()));
        return json;
    }

    private static Map<String, Object> cases(int cases, RowCount rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cases", cases);
        json.putAll(rows(rows));
        return json;
    }

    private static Map<String, Object> id(String id, RowCount rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.putAll(rows(rows));
        return json;
    }

    private static Map<String, Object> gap(Gap gap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("window", gap.window());
        gap.agency().ifPresent(agency -> json.put("agency", agency.id()));
        json.putAll(months(gap.months()));
        return json;
    }

    private static Map<String, Object> months(Months months) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", months.first().toString());
        json.put("months", months.count());
        return json;
    }
}
