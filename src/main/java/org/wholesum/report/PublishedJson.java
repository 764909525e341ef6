package org.wholesum.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.internal.data.PublishedFigures;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.publication.PublishedPopulation;
import org.wholesum.internal.section.EvidenceSections;
import org.wholesum.internal.section.PublishedSaving;
import org.wholesum.internal.worth.WorthSections;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.study.StudyResult;

/** What may be published of a result, as JSON: the same figures as in the report, and no others. */
final class PublishedJson {
    private final StudyResult result;
    private final Disclosure rules;
    private final Publication publication;

    PublishedJson(StudyResult result, Disclosure rules, Publication publication) {
        this.result = result;
        this.rules = rules;
        this.publication = publication;
    }

    String text() {
        PublishedContents contents = new PublishedContents(result, rules, publication);
        Map<String, Object> json = new LinkedHashMap<>();
        json.putAll(JsonFormat.versioned("publication"));
        json.put("title", result.scenario().title());
        json.put("notice", PublishedContents.NOTICE);
        json.put("headline", contents.headline());
        json.put("cautions", publication.cautions());
        json.put("disclosure", disclosure());
        json.put("horizon", JsonFormat.months(publication.comparison().horizon()));
        json.put("comparison", comparison(publication.comparison()));
        publication.population().ifPresent(city -> json.put("population", population(city)));
        new PublishedSaving(result, publication).addTo(json);
        WorthSections.addPublished(json, result, publication);
        EvidenceSections.addPublished(json, result, publication);
        JsonFormat.figures(PublishedFigures.of(result, publication).shown(), json);
        json.put("explanation", contents.explanation());
        return JsonFormat.text(json);
    }

    private Map<String, Object> disclosure() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rules", rules.sentences());
        json.put("agencies", result.comparison().agencies().size());
        json.put("suppressed_agencies", publication.suppressed().size());
        return json;
    }

    private Map<String, Object> comparison(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("old_name", comparison.names().old());
        json.put("pilot_name", comparison.names().pilot());
        json.putAll(costs(comparison.oldCost(), comparison.pilotCost()));
        if (publication.showsAgencies()) {
            List<Object> agencies = new ArrayList<>();
            comparison.shifts().forEach(shift -> agencies.add(shift(shift)));
            publication.suppressed().forEach(agency -> agencies.add(suppressed(agency)));
            json.put("agencies", agencies);
        }
        if (publication.byYear()) {
            json.put("financial_years", years(comparison));
        }
        return json;
    }

    private Map<String, Object> shift(CostShift shift) {
        Map<String, Object> json = name(shift.agency());
        json.putAll(costs(shift.old(), shift.pilot()));
        return json;
    }

    private Map<String, Object> name(Agency agency) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", agency.id());
        json.put("name", publication.nameOf(agency));
        return json;
    }

    private Map<String, Object> suppressed(Agency agency) {
        Map<String, Object> json = name(agency);
        json.put("suppressed", true);
        return json;
    }

    private static Map<String, Object> costs(Money old, Money pilot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("old", JsonFormat.amount(old));
        json.put("pilot", JsonFormat.amount(pilot));
        json.put("saving", JsonFormat.amount(old.minus(pilot)));
        JsonFormat.put(json, "change", Amounts.change(old, pilot));
        return json;
    }

    private static List<Object> years(Comparison comparison) {
        Map<FinancialYear, Money> pilot = comparison.pilot().costs().byFinancialYear();
        List<Object> rows = new ArrayList<>();
        comparison.old().costs().byFinancialYear().forEach((year, old) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("year", year.toString());
            row.putAll(costs(old, pilot.getOrDefault(year, Money.zero(old.getCurrencyUnit()))));
            rows.add(row);
        });
        return rows;
    }

    private Map<String, Object> population(PublishedPopulation city) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cases", city.n());
        json.put("similar_cases", city.population());
        json.put("total", saving(city.total()));
        if (publication.showsAgencies()) {
            List<Object> agencies = new ArrayList<>();
            city.agencies().forEach((agency, saving) -> {
                Map<String, Object> row = name(agency);
                row.put("total", saving(saving));
                agencies.add(row);
            });
            publication.suppressed().forEach(agency -> agencies.add(suppressed(agency)));
            json.put("agencies", agencies);
        }
        return json;
    }

    private static Map<String, Object> saving(PublishedPopulation.Saving saving) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("point", JsonFormat.amount(saving.point()));
        saving.interval().ifPresent(interval -> json.put("interval", JsonFormat.interval(interval)));
        return json;
    }
}
