package org.wholesum.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.PriceBase;
import org.wholesum.projection.Projection;
import org.wholesum.study.StudyResult;

/** The costs of every method by agency and month, as JSON, with what was observed; they can be read back. */
final class MonthlyCostsJson {
    private static final String AGENCIES = "agencies";

    private MonthlyCostsJson() {}

    /** The costs of every method, as JSON. */
    static Map<String, Object> of(StudyResult result) {
        Projection old = result.comparison().old();
        Projection pilot = result.comparison().pilot();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", old.costs().currency().getCode());
        json.put("prices", priced(old.costs(), pilot.costs()).toString());
        json.put("old", projected(old));
        json.put("pilot", projected(pilot));
        old.history().ifPresent(costs -> json.put("old_observed", observed(costs)));
        pilot.history().ifPresent(costs -> json.put("pilot_observed", observed(costs)));
        if (!result.optionCosts().isEmpty()) {
            Map<String, Object> options = new LinkedHashMap<>();
            result.optionCosts().forEach((name, costs) -> options.put(name, Map.of(AGENCIES, cells(costs))));
            json.put("options", options);
        }
        return json;
    }

    /** The price base of a comparison; a table that is zero throughout has any. */
    private static PriceBase priced(MonthlyCosts old, MonthlyCosts pilot) {
        return (old.agencies().isEmpty() ? pilot : old).prices();
    }

    private static Map<String, Object> projected(Projection method) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("description", method.description());
        json.put(AGENCIES, cells(method.costs()));
        return json;
    }

    private static Map<String, Object> observed(MonthlyCosts costs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", costs.window().first().toString());
        json.put("months", costs.window().count());
        json.put("prices", costs.prices().toString());
        json.put(AGENCIES, cells(costs));
        return json;
    }

    private static Map<String, Object> cells(MonthlyCosts costs) {
        int places = costs.currency().getDecimalPlaces();
        Map<String, Object> json = new LinkedHashMap<>();
        for (Agency agency : costs.agencies()) {
            List<String> row = IntStream.range(0, costs.window().count())
                    .mapToObj(month -> BigDecimal.valueOf(costs.penceByMonth(agency)[month], places)
                            .toPlainString())
                    .toList();
            json.put(agency.id(), row);
        }
        return json;
    }
}
