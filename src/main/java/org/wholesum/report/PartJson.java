package org.wholesum.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.internal.escape.Visible;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;

/** A comparison, an appraisal or a scaled-up sample alone as JSON, with the keys that a study's result has. */
final class PartJson {
    private PartJson() {}

    static Map<String, Object> of(Comparison comparison) {
        PartContents contents = PartContents.of(comparison);
        return ended(begun(contents, comparison), contents);
    }

    static Map<String, Object> of(Appraisal worth) {
        PartContents contents = PartContents.of(worth);
        Map<String, Object> json = begun(contents, worth.comparison());
        json.put("appraisal", RequestedJson.appraisal(worth, Agency::id, Optional.empty()));
        return ended(json, contents);
    }

    static Map<String, Object> of(ScaleUp city) {
        PartContents contents = PartContents.of(city);
        Map<String, Object> json = begun(contents, city.sample().whole());
        JsonFormat.cases(city.sample(), CaseListing.JSON, json);
        Map<String, Object> population = new LinkedHashMap<>();
        population.put("cases", city.n());
        population.put("similar_cases", city.population());
        population.putAll(CityJson.estimates(city, Agency::id, CaseListing.JSON));
        json.put("population", population);
        return ended(json, contents);
    }

    private static Map<String, Object> begun(PartContents contents, Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", contents.title());
        contents.notice().ifPresent(notice -> json.put("notice", notice));
        json.put("headline", contents.headline().stream().map(Visible::of).toList());
        json.put("cautions", contents.cautions());
        json.put("horizon", JsonFormat.months(comparison.horizon()));
        json.put("comparison", JsonFormat.comparison(comparison, Agency::id));
        return json;
    }

    private static Map<String, Object> ended(Map<String, Object> json, PartContents contents) {
        json.put("explanation", contents.steps());
        return json;
    }
}
