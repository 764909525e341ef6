package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.population.Influence;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Stratum;
import org.wholesum.study.CountedPopulation;
import org.wholesum.study.StudyResult;

/** The estimate for the whole population, as JSON. */
final class CityJson {
    /** The most influences that are listed if the cases are not. */
    private static final int MOST_INFLUENCES = 40;

    private final StudyResult result;
    private final CaseListing listing;

    CityJson(StudyResult result, CaseListing listing) {
        this.result = result;
        this.listing = listing;
    }

    Map<String, Object> of(ScaleUp city) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cases", city.n());
        json.put("similar_cases", city.population());
        result.similar().ifPresent(similar -> json.put("counted", counted(similar)));
        json.putAll(estimates(city, result.scenario().entry()::nameOf, listing));
        result.next().ifPresent(next -> json.put("next", estimate(next.total())));
        JsonFormat.put(json, "implied_population", result.impliedPopulation());
        return json;
    }

    /** The total, the agencies, and the strata or the influences of cases. */
    static Map<String, Object> estimates(ScaleUp city, Function<Agency, String> names, CaseListing listing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", estimate(city.total()));
        json.put("per_case", estimate(city.perCase()));
        List<Object> agencies = new ArrayList<>();
        city.byAgency().forEach((agency, estimate) -> {
            Map<String, Object> row = JsonFormat.agency(names, agency);
            row.put("total", estimate(estimate));
            agencies.add(row);
        });
        json.put("agencies", agencies);
        city.strata()
                .ifPresentOrElse(
                        strata -> {
                            json.put("drawn", strata.design().name().toLowerCase(Locale.ROOT));
                            json.put(
                                    "strata",
                                    city.byStratum().stream()
                                            .map(CityJson::stratum)
                                            .toList());
                        },
                        () -> json.put(
                                "influences",
                                city.influences(listing.isInJson(city.n()) ? city.n() : MOST_INFLUENCES).stream()
                                        .map(CityJson::influence)
                                        .toList()));
        return json;
    }

    private static Map<String, Object> counted(CountedPopulation similar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", similar.file());
        json.put("people", similar.everyone());
        similar.rule().ifPresent(rule -> json.put("rule", rule.toString()));
        json.put(
                "cases_that_do_not_fit",
                similar.mismatches().stream().map(Object::toString).toList());
        return json;
    }

    private static Map<String, Object> stratum(Stratum stratum) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stratum", stratum.name());
        json.put("mean", estimate(stratum.mean()));
        json.put("total", estimate(stratum.total()));
        json.put("deviation", JsonFormat.amount(stratum.standardDeviation()));
        json.put(
                "share_of_variance",
                BigDecimal.valueOf(stratum.shareOfVariance()).toPlainString());
        return json;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("point", JsonFormat.amount(estimate.point()));
        json.put("n", estimate.n());
        json.put("population", estimate.population());
        List<Object> intervals = new ArrayList<>();
        for (Interval interval : estimate.intervals()) {
            intervals.add(JsonFormat.interval(interval));
        }
        json.put("intervals", intervals);
        return json;
    }

    private static Map<String, Object> influence(Influence influence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", influence.caseId());
        json.put("saving", JsonFormat.amount(influence.saving()));
        json.put("total_without", JsonFormat.amount(influence.without()));
        json.put("shift", JsonFormat.amount(influence.shift()));
        return json;
    }
}
