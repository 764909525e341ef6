package org.wholesum.internal.worth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.internal.publication.Publication;
import org.wholesum.sensitivity.InformationGroup;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.SampleInformation;
import org.wholesum.sensitivity.SampleValue;
import org.wholesum.study.LearningResult;
import org.wholesum.study.StudyResult;

/** What to learn next, as JSON. */
final class LearningJson {
    private static final int PLACES = 9;

    private LearningJson() {}

    static void addTo(Map<String, Object> json, StudyResult result) {
        add(json, result.learning());
    }

    static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        add(json, PublishedLearning.of(result, publication));
    }

    private static void add(Map<String, Object> json, Optional<LearningResult> learning) {
        learning.ifPresent(found -> {
            Map<String, Object> part = new LinkedHashMap<>();
            found.information().ifPresent(value -> part.put("information", information(value)));
            found.cases().ifPresent(value -> part.put("next_cases", cases(value, found.numbers())));
            json.put("learning", part);
        });
    }

    private static Map<String, Object> information(InformationValue value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("draws", value.draws());
        json.put("evpi", amount(value.evpi()));
        json.put("standard_error", amount(value.standardError()));
        json.put("groups", value.groups().stream().map(LearningJson::group).toList());
        json.put("inputs", value.inputs().stream().map(LearningJson::group).toList());
        return json;
    }

    private static Map<String, Object> group(InformationGroup group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", group.name());
        json.put("inputs", group.inputs());
        json.put("evppi", amount(group.evppi()));
        json.put("standard_error", amount(group.standardError()));
        json.put(
                "share",
                new BigDecimal(group.share(), MathContext.DECIMAL64)
                        .setScale(PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
        return json;
    }

    private static Map<String, Object> cases(SampleInformation value, List<SampleValue> numbers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("people", value.population());
        json.put("sampled", value.n());
        json.put("perfect", amount(value.perfect()));
        List<Object> rows = new ArrayList<>();
        numbers.forEach(row -> rows.add(row(row, value)));
        json.put("numbers", rows);
        value.best().ifPresent(best -> json.put("best", row(value.of(best), value)));
        return json;
    }

    private static Map<String, Object> row(SampleValue row, SampleInformation value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cases", row.cases());
        json.put("evsi", amount(row.evsi()));
        value.collecting().ifPresent(cost -> {
            json.put("cost", amount(row.cost()));
            json.put("net", amount(row.net()));
        });
        return json;
    }

    private static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }
}
