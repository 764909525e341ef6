package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.Months;
import org.wholesum.inference.Interval;
import org.wholesum.internal.data.CasesCsv;
import org.wholesum.internal.data.FiguresCsv;
import org.wholesum.internal.json.JsonText;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.section.EvidenceSections;
import org.wholesum.internal.worth.WorthSections;
import org.wholesum.ledger.ReadResult;
import org.wholesum.ledger.RejectedRow;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.CaseComparisons;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.scenario.Parameter;
import org.wholesum.study.CheckedRecords;
import org.wholesum.study.FigureValue;
import org.wholesum.study.Outcome;
import org.wholesum.study.SavedResult;
import org.wholesum.study.StudyResult;

/**
 * A result as JSON, for other programs. An amount is {@code {"currency": "GBP", "amount": "337000.00"}}, with decimal
 * text so that no reader rounds it; shares and changes are decimal text too, 1 for 100%. An estimate always has its
 * intervals, each with its method and n. {@code figure_units} has the unit of each of the {@code figures}. A value that
 * can't be calculated is left out. The resource {@code result.schema.json} beside {@link org.wholesum.scenario.Scenario}
 * describes every key, and {@link StudyResult#read(String)} reads it back.
 */
public final class JsonFormat {
    private JsonFormat() {}

    /**
     * Lays a result out.
     *
     * @param result the result
     * @return one JSON object, indented
     */
    public static String of(StudyResult result) {
        return of(result, CaseListing.AUTOMATIC);
    }

    /**
     * Lays a result out. Where the cases are left out, {@code cases_omitted} has their number, and the file that lists
     * them.
     *
     * @param result the result
     * @param listing whether each case is listed
     * @return one JSON object, indented
     */
    public static String of(StudyResult result, CaseListing listing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.putAll(versioned("working"));
        json.put("title", result.scenario().title());
        Contents.notice(result).ifPresent(notice -> json.put("notice", notice));
        json.put("headline", Headline.of(result));
        json.put("cautions", result.cautions());
        List<Parameter> parameters = result.scenario().parameters();
        if (!parameters.isEmpty()) {
            json.put(
                    "parameters", parameters.stream().map(JsonFormat::parameter).toList());
        }
        json.put("horizon", months(result.comparison().horizon()));
        json.put("comparison", comparison(result.comparison(), result.scenario().entry()::nameOf));
        json.put("monthly_costs", MonthlyCostsJson.of(result));
        Map<String, Object> effects = new LinkedHashMap<>();
        result.effects().forEach((service, effect) -> effects.put(service, amount(effect.total())));
        json.put("effects", effects);
        new RequestedJson(result).addTo(json);
        result.sample().ifPresent(sample -> cases(sample, listing, json));
        result.city().ifPresent(city -> json.put("population", new CityJson(result, listing).of(city)));
        WorthSections.addTo(json, result);
        EvidenceSections.addTo(json, result);
        result.loaded().ifPresent(loaded -> json.put("records", records(loaded, result.checked())));
        result.dataQuality().ifPresent(quality -> json.put("data_quality", QualityJson.of(quality)));
        json.put(
                "expectations",
                result.outcomes().stream().map(JsonFormat::outcome).toList());
        figures(result.figures(), json);
        json.put("explanation", result.explain().steps());
        return text(json);
    }

    /**
     * Lays a comparison out, with the keys that it has in a study's JSON.
     *
     * @param comparison the two methods
     * @return one JSON object, indented: the headline, cautions, horizon, comparison and explanation
     */
    public static String of(Comparison comparison) {
        return text(PartJson.of(comparison));
    }

    /**
     * Lays an appraisal out, as {@link #of(Comparison)} with {@code appraisal}.
     *
     * @param appraisal what a comparison is worth
     * @return one JSON object, indented
     */
    public static String of(Appraisal appraisal) {
        return text(PartJson.of(appraisal));
    }

    /**
     * Lays a scaled-up sample out, as {@link #of(Comparison)} of its cases together with {@code cases} and {@code population}.
     *
     * @param city the estimate for a population
     * @return one JSON object, indented
     */
    public static String of(ScaleUp city) {
        return text(PartJson.of(city));
    }

    /**
     * Lays out what may be published of a result: the same figures as in {@link Report#forPublication}, and no others.
     *
     * @param result the result
     * @param rules the rules for what may be published
     * @return one JSON object, indented
     * @throws org.wholesum.problem.InvalidInputException if a rule can't be met; the message names the table and says what to
     *     do
     */
    public static String forPublication(StudyResult result, Disclosure rules) {
        return new PublishedJson(result, rules, Publication.of(result, rules.rules())).text();
    }

    /** Indented, with line feeds on every machine. */
    static String text(Map<String, Object> json) {
        return JsonText.of(json);
    }

    /** The version of the schema, and whom the result is for. */
    static Map<String, Object> versioned(String purpose) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema_version", SavedResult.SCHEMA_VERSION);
        json.put("purpose", purpose);
        return json;
    }

    private static Map<String, Object> parameter(Parameter one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", one.name());
        row.put("value", one.value().toPlainString());
        one.unit().ifPresent(unit -> row.put("unit", unit));
        one.source().ifPresent(source -> row.put("source", source));
        row.put("used_in", one.uses());
        return row;
    }

    static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }

    static Map<String, Object> months(Months months) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", months.first().toString());
        json.put("months", months.count());
        return json;
    }

    static void cases(Sample sample, CaseListing listing, Map<String, Object> json) {
        CaseComparisons cases = sample.cases();
        if (listing.isInJson(cases.size())) {
            long[] old = cases.old().pence();
            long[] pilot = cases.pilot().pence();
            List<Object> rows = new ArrayList<>();
            for (int i = 0; i < old.length; i++) {
                rows.add(costs(
                        "case",
                        cases.cases().get(i),
                        Money.ofMinor(cases.currency(), old[i]),
                        Money.ofMinor(cases.currency(), pilot[i])));
            }
            json.put("cases", rows);
            return;
        }
        Map<String, Object> omitted = new LinkedHashMap<>();
        omitted.put("count", cases.size());
        if (listing.isInCsv()) {
            omitted.put("file", CasesCsv.NAME);
        }
        json.put("cases_omitted", omitted);
    }

    private static Map<String, Object> costs(String key, String name, Money old, Money pilot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(key, name);
        json.put("old", amount(old));
        json.put("pilot", amount(pilot));
        json.put("saving", amount(old.minus(pilot)));
        put(json, "change", Amounts.change(old, pilot));
        return json;
    }

    private static List<Object> years(Comparison comparison) {
        Map<FinancialYear, Money> pilot = comparison.pilot().costs().byFinancialYear();
        List<Object> rows = new ArrayList<>();
        comparison.old().costs().byFinancialYear().forEach((year, old) -> {
            Money after = pilot.getOrDefault(year, Money.zero(old.getCurrencyUnit()));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("year", year.toString());
            row.put("old", amount(old));
            row.put("pilot", amount(after));
            row.put("saving", amount(old.minus(after)));
            rows.add(row);
        });
        return rows;
    }

    static void put(Map<String, Object> json, String key, Optional<BigDecimal> number) {
        number.ifPresent(value -> json.put(key, value.toPlainString()));
    }

    static Map<String, Object> comparison(Comparison comparison, Function<Agency, String> names) {
        Map<String, Object> json = costs(
                "methods",
                comparison.old().description() + " against "
                        + comparison.pilot().description(),
                comparison.oldCost(),
                comparison.pilotCost());
        json.put("old_name", comparison.names().old());
        json.put("pilot_name", comparison.names().pilot());
        comparison.breakEven().ifPresent(month -> json.put("break_even", month.toString()));
        json.put(
                "agencies",
                comparison.shifts().stream().map(shift -> shift(names, shift)).toList());
        json.put("financial_years", years(comparison));
        json.put("cumulative", cumulative(comparison));
        return json;
    }

    private static Map<String, Object> shift(Function<Agency, String> names, CostShift shift) {
        Map<String, Object> json = agency(names, shift.agency());
        json.put("old", amount(shift.old()));
        json.put("pilot", amount(shift.pilot()));
        json.put("saving", amount(shift.saving()));
        put(json, "change", shift.change());
        put(json, "share_old", shift.oldShare());
        put(json, "share_pilot", shift.pilotShare());
        return json;
    }

    static Map<String, Object> agency(StudyResult result, Agency agency) {
        return agency(result.scenario().entry()::nameOf, agency);
    }

    static Map<String, Object> agency(Function<Agency, String> names, Agency agency) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agency", agency.id());
        json.put("name", names.apply(agency));
        return json;
    }

    private static List<Object> cumulative(Comparison comparison) {
        long[] old = comparison.old().costs().cumulativePence();
        long[] pilot = comparison.pilot().costs().cumulativePence();
        List<Object> months = new ArrayList<>();
        for (int i = 0; i < old.length; i++) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("month", comparison.horizon().month(i).toString());
            json.put("old", amount(Money.ofMinor(comparison.old().costs().currency(), old[i])));
            json.put("pilot", amount(Money.ofMinor(comparison.old().costs().currency(), pilot[i])));
            months.add(json);
        }
        return months;
    }

    static Map<String, Object> interval(Interval interval) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("lower", amount(interval.lowerMoney()));
        row.put("upper", amount(interval.upperMoney()));
        row.put("confidence", BigDecimal.valueOf(interval.confidence()).toPlainString());
        row.put("method", interval.method());
        row.put("n", interval.n());
        return row;
    }

    private static Map<String, Object> records(ReadResult loaded, Optional<CheckedRecords> checked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", loaded.source());
        json.put("read", loaded.read());
        json.put("accepted", loaded.accepted());
        json.put("accepted_cost", amount(loaded.cost()));
        json.put("rejected", loaded.rejected());
        json.put("rejected_cost", amount(loaded.rejectedCost()));
        json.put("rejected_uncosted", loaded.rejectedUncosted());
        json.put("rejects", loaded.rejects().stream().map(RejectedRow::toString).toList());
        json.put(
                "totals",
                loaded.totals().stream().map(row -> total(row, loaded)).toList());
        checked.ifPresent(records -> json.put("checks", RecordsJson.of(records)));
        return json;
    }

    private static Map<String, Object> total(RejectedRow row, ReadResult loaded) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", row.line());
        json.put(
                "cost",
                amount(Money.ofMinor(
                        loaded.cost().getCurrencyUnit(), row.pence().orElse(0))));
        return json;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", outcome.figure());
        json.put("expected", outcome.expected());
        json.put("within", outcome.within());
        json.put("found", outcome.actual().toPlainString());
        json.put("met", outcome.met());
        return json;
    }

    /** Adds figures and their units. */
    static void figures(Map<String, FigureValue> figures, Map<String, Object> to) {
        to.put("figures", texts(figures, value -> value.number().toPlainString()));
        to.put("figure_units", texts(figures, FiguresCsv::unit));
    }

    private static Map<String, String> texts(Map<String, FigureValue> figures, Function<FigureValue, String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        figures.forEach((name, value) -> texts.put(name, text.apply(value)));
        return texts;
    }
}
