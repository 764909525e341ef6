package org.wholesum.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.intake.DataQuality;
import org.wholesum.intake.ExtractLinkage;
import org.wholesum.intake.ExtractQuality;
import org.wholesum.intake.RejectReason;
import org.wholesum.ledger.RowCount;

/** What was read of extracts, and how their ids were linked, as JSON. No id without a match is in it. */
final class QualityJson {
    private QualityJson() {}

    static Map<String, Object> of(DataQuality quality) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read", RecordsJson.rows(quality.read()));
        json.put("accepted", RecordsJson.rows(quality.accepted()));
        json.put("rejected", RecordsJson.rows(quality.rejected()));
        json.put("left_out", RecordsJson.rows(quality.leftOut()));
        json.put("corrections", RecordsJson.rows(quality.corrections()));
        json.put("repeated", RecordsJson.rows(quality.repeated()));
        json.put(
                "extracts",
                quality.extracts().stream().map(QualityJson::extract).toList());
        if (!quality.linkage().isEmpty()) {
            json.put("unmatched", RecordsJson.rows(quality.unmatched()));
            json.put("without_records", quality.withoutRecords().size());
            json.put(
                    "linkage",
                    quality.linkage().values().stream()
                            .map(QualityJson::linkage)
                            .toList());
        }
        return json;
    }

    private static Map<String, Object> extract(ExtractQuality its) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", its.name());
        json.put("form", its.form());
        json.put("accepted", RecordsJson.rows(its.accepted()));
        json.put("rejected", RecordsJson.rows(its.rejected()));
        json.put("reasons", its.reasons().stream().map(RejectReason::inWords).toList());
        json.put("left_out", byName(its.leftOut()));
        json.put("corrections", RecordsJson.rows(its.corrections()));
        json.put("repeated", RecordsJson.rows(its.repeated()));
        json.put("without_service", byName(its.withoutService()));
        json.put("without_price", byName(its.withoutPrice()));
        return json;
    }

    private static Map<String, Object> linkage(ExtractLinkage its) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("extract", its.extract());
        json.put("ids", its.ids());
        json.put("matched", its.matched());
        json.put("unmatched", its.unmatched());
        json.put("unmatched_rows", RecordsJson.rows(its.unmatchedRows()));
        json.put("near", List.copyOf(its.near()));
        return json;
    }

    private static Map<String, Object> byName(Map<String, RowCount> some) {
        Map<String, Object> json = new LinkedHashMap<>();
        some.forEach((name, count) -> json.put(name, RecordsJson.rows(count)));
        return json;
    }
}
