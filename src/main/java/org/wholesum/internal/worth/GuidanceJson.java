package org.wholesum.internal.worth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.guidance.GuidanceUse;
import org.wholesum.study.StudyResult;

/** An appraisal by edition of guidance as JSON. */
final class GuidanceJson {
    private GuidanceJson() {}

    static void addTo(Map<String, Object> json, StudyResult result) {
        List<EditionAppraisal> editions = result.editions();
        if (!editions.isEmpty()) {
            json.put("guidance", editions.stream().map(GuidanceJson::of).toList());
        }
    }

    private static Map<String, Object> of(EditionAppraisal one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("edition", one.guidance().id());
        json.put("publisher", one.guidance().publisher());
        json.put("title", one.guidance().title());
        json.put("date", one.guidance().date());
        values(one.appraisal(), json);
        one.appraisal()
                .benefitCostRatio()
                .flatMap(ratio -> one.guidance().ratioNote())
                .ifPresent(note -> json.put("benefit_cost_ratio_note", note));
        one.sensitivity().ifPresent(test -> {
            Map<String, Object> tested = new LinkedHashMap<>();
            values(test, tested);
            json.put("sensitivity", tested);
        });
        json.put("uses", one.uses().stream().map(GuidanceJson::of).toList());
        return json;
    }

    private static void values(Appraisal appraisal, Map<String, Object> json) {
        json.put("discount", appraisal.discounting().schedule().toString());
        json.put("net_present_saving", amount(appraisal.netPresentSaving()));
        appraisal.benefitCostRatio().ifPresent(ratio -> json.put("benefit_cost_ratio", ratio.toPlainString()));
        for (ValueKind kind : ValueKind.values()) {
            json.put("value_" + kind.name().toLowerCase(Locale.ROOT), amount(appraisal.presentValue(kind)));
        }
    }

    private static Map<String, Object> of(GuidanceUse use) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", use.what());
        json.put("value", use.value());
        json.put("publisher", use.source().publisher());
        json.put("title", use.source().title());
        json.put("date", use.source().date());
        json.put("place", use.source().place());
        json.put("verified", use.source().isVerified());
        use.source().doubt().ifPresent(doubt -> json.put("doubt", doubt));
        return json;
    }

    private static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }
}
