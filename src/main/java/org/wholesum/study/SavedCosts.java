package org.wholesum.study;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.MethodNames;
import org.wholesum.projection.Projection;
import tools.jackson.databind.JsonNode;

/** Costs by agency and month that are read from the JSON of a result. */
final class SavedCosts {
    private static final String AGENCIES = "agencies";
    private static final String DESCRIPTION = "description";
    private static final String OBSERVED = "_observed";

    private final JsonNode json;
    private final CurrencyUnit currency;
    private final Months horizon;

    /** The costs of a result that has them. */
    SavedCosts(JsonNode result) {
        this.json = result.get("monthly_costs");
        this.currency = CurrencyUnit.of(json.get("currency").asString());
        this.horizon = months(result.get("horizon"));
    }

    /** The old against the pilot method. */
    Comparison comparison(JsonNode compared) {
        return Comparison.of(projection("old"), projection("pilot"))
                .named(new MethodNames(
                        compared.get("old_name").asString(),
                        compared.get("pilot_name").asString()));
    }

    /** The cost of each option. */
    Map<String, MonthlyCosts> options() {
        Map<String, MonthlyCosts> options = new LinkedHashMap<>();
        json.path("options")
                .properties()
                .forEach(option -> options.put(option.getKey(), costs(option.getValue(), horizon, prices(json))));
        return options;
    }

    private Projection projection(String method) {
        JsonNode its = json.get(method);
        Projection projection = Projection.of(
                its.path(DESCRIPTION).asString(""),
                costs(its, horizon, prices(json)),
                agency -> List.of(agency + ": read from a result file, which has the explanation of all agencies"));
        return Optional.ofNullable(json.get(method + OBSERVED))
                .map(observed -> projection.withHistory(costs(observed, months(observed), prices(observed))))
                .orElse(projection);
    }

    private static PriceBase prices(JsonNode json) {
        return PriceBase.parse(json.get("prices").asString());
    }

    private MonthlyCosts costs(JsonNode method, Months window, PriceBase prices) {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(currency, window).pricedIn(prices);
        method.get(AGENCIES)
                .properties()
                .forEach(agency -> costs.add(Agency.of(agency.getKey()), pence(agency.getValue())));
        return costs.build();
    }

    private long[] pence(JsonNode amounts) {
        return amounts.valueStream()
                .mapToLong(amount -> new BigDecimal(amount.asString())
                        .movePointRight(currency.getDecimalPlaces())
                        .longValueExact())
                .toArray();
    }

    static Months months(JsonNode json) {
        return Months.of(json.get("from").asString(), json.get("months").asInt());
    }

    /** The currency and the horizon. */
    @Override
    public String toString() {
        return "costs in " + currency + " of " + horizon;
    }
}
