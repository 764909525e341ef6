package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.worth.GuidanceNotes;
import org.wholesum.projection.Growth;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.sensitivity.TwoWay;
import org.wholesum.study.SensitivityResult;
import org.wholesum.study.StudyResult;
import org.wholesum.study.UncertaintyResult;

/** The parts of a result that a scenario asks for, as JSON. */
final class RequestedJson {
    private final StudyResult result;

    RequestedJson(StudyResult result) {
        this.result = result;
    }

    void addTo(Map<String, Object> json) {
        if (!result.growth().isEmpty()) {
            json.put("growth", byName(result.growth(), RequestedJson::growth));
        }
        if (!result.cohorts().isEmpty()) {
            json.put("needs_groups", byName(result.cohorts(), this::cohort));
        }
        result.appraisal()
                .ifPresent(worth -> json.put(
                        "appraisal", appraisal(worth, result.scenario().entry()::nameOf, GuidanceNotes.ratio(result))));
        result.sensitivity().ifPresent(varied -> json.put("sensitivity", sensitivity(varied)));
        result.uncertainty().ifPresent(sure -> json.put("uncertainty", uncertainty(sure)));
        result.waiting().ifPresent(waiting -> json.put("waiting", waiting(waiting)));
    }

    private static <T> Map<String, Object> byName(Map<String, T> values, Function<T, Map<String, Object>> how) {
        Map<String, Object> json = new LinkedHashMap<>();
        values.forEach((name, value) -> json.put(name, how.apply(value)));
        return json;
    }

    private static Map<String, Object> growth(Growth growth) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rate", growth.rate().toPlainString());
        json.put("standard_error", BigDecimal.valueOf(growth.standardError()).toPlainString());
        json.put("fit", growth.fit().name().toLowerCase(Locale.ROOT));
        json.put("years", growth.years());
        return json;
    }

    private Map<String, Object> cohort(NeedsGroupCohort cohort) {
        Trace trace = cohort.trace(cohort.cycles(result.comparison().horizon()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                cohort.cycle().isWeeks() ? "cycle_weeks" : "cycle_months",
                cohort.cycle().count());
        json.put("counting", cohort.counting().name().toLowerCase(Locale.ROOT));
        json.put("groups", trace.groups().names());
        json.put("people", trace.people());
        return json;
    }

    static Map<String, Object> appraisal(Appraisal worth, Function<Agency, String> names, Optional<String> ofRatio) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("discount", worth.discounting().schedule().toString());
        json.put("timing", worth.discounting().timing().name().toLowerCase(Locale.ROOT));
        json.put("base", worth.discounting().base().toString());
        json.put("prices", worth.comparison().old().costs().prices().toString());
        json.put("present_old", JsonFormat.amount(worth.presentOldCosts().total()));
        json.put("present_pilot", JsonFormat.amount(worth.presentPilotCosts().total()));
        json.put("present_benefits", JsonFormat.amount(worth.presentBenefits().total()));
        json.put("present_costs", JsonFormat.amount(worth.presentCosts().total()));
        json.put("net_present_saving", JsonFormat.amount(worth.netPresentSaving()));
        JsonFormat.put(json, "benefit_cost_ratio", worth.benefitCostRatio());
        ofRatio.ifPresent(note -> json.put("benefit_cost_ratio_note", note));
        JsonFormat.put(json, "return_on_investment", worth.returnOnInvestment());
        worth.paybackMonths().ifPresent(months -> json.put("payback_months", months));
        worth.discountedPaybackMonths().ifPresent(months -> json.put("payback_months_discounted", months));
        json.put("equivalent_annual_saving", JsonFormat.amount(worth.equivalentAnnualSaving()));
        json.put(
                "internal_rates",
                worth.internalRate().rates().stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
        json.put("additionality", worth.additionality().factor().toPlainString());
        worth.presentCashable().ifPresent(cash -> json.put("cashable", JsonFormat.amount(cash.total())));
        worth.presentCapacity().ifPresent(rest -> json.put("capacity_only", JsonFormat.amount(rest.total())));
        for (ValueKind kind : ValueKind.values()) {
            json.put("value_" + kind.name().toLowerCase(Locale.ROOT), JsonFormat.amount(worth.presentValue(kind)));
        }
        Map<String, Object> bridge = new LinkedHashMap<>();
        worth.bridge().forEach((step, effect) -> bridge.put(step, JsonFormat.amount(effect)));
        json.put("bridge", bridge);
        json.put("agencies", agencies(worth, names));
        json.put("financial_years", years(worth));
        return json;
    }

    private static List<Object> agencies(Appraisal worth, Function<Agency, String> names) {
        Map<String, MonthlyCosts> columns = new LinkedHashMap<>();
        columns.put("present_old", worth.presentOldCosts());
        columns.put("present_pilot", worth.presentPilotCosts());
        columns.put("present_benefits", worth.presentBenefits());
        columns.put("present_costs", worth.presentCosts());
        columns.put("net_present_saving", worth.netPresentSavings());
        worth.presentCashable().ifPresent(cash -> columns.put("cashable", cash));
        worth.presentCapacity().ifPresent(rest -> columns.put("capacity_only", rest));
        List<Object> rows = new ArrayList<>();
        worth.agencies().forEach(agency -> {
            Map<String, Object> row = JsonFormat.agency(names, agency);
            columns.forEach((name, costs) -> row.put(name, JsonFormat.amount(costs.total(agency))));
            rows.add(row);
        });
        return rows;
    }

    private static List<Object> years(Appraisal worth) {
        Map<String, MonthlyCosts> columns = new LinkedHashMap<>();
        columns.put("old", worth.comparison().old().costs());
        columns.put("pilot", worth.comparison().pilot().costs());
        columns.put("net", worth.net());
        columns.put("present", worth.netPresentSavings());
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        columns.forEach((name, costs) -> costs.byFinancialYear().forEach((year, money) -> rows.computeIfAbsent(
                        year.toString(), y -> new LinkedHashMap<>(Map.of("year", y)))
                .put(name, JsonFormat.amount(money))));
        return List.copyOf(rows.values());
    }

    private static Map<String, Object> uncertainty(UncertaintyResult sure) {
        ProbabilisticSensitivity draws = sure.draws();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", sure.figure());
        json.put("draws", draws.draws());
        json.put("probability_of_saving", draws.probabilityOfSaving());
        json.put("mean", JsonFormat.amount(draws.mean()));
        json.put("standard_error", JsonFormat.amount(draws.standardError()));
        json.put("interval", JsonFormat.interval(draws.interval(0.95)));
        json.put("perfect_information", JsonFormat.amount(draws.expectedValueOfPerfectInformation()));
        Map<String, Object> agencies = new LinkedHashMap<>();
        draws.means().forEach((agency, mean) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("mean", JsonFormat.amount(mean));
            one.put("interval", JsonFormat.interval(draws.interval(agency, 0.95)));
            one.put("probability_of_saving", draws.probabilityOfSaving(agency));
            agencies.put(agency.id(), one);
        });
        json.put("agencies", agencies);
        Map<String, Object> drivers = new LinkedHashMap<>();
        draws.drivers().forEach(driver -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rank_correlation", driver.rankCorrelation());
            one.put("worth_knowing", JsonFormat.amount(driver.evppi()));
            drivers.put(driver.input(), one);
        });
        json.put("inputs", drivers);
        return json;
    }

    private static Map<String, Object> sensitivity(SensitivityResult varied) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figure", varied.figure());
        json.put("base", varied.tornado().base().toPlainString());
        List<Object> bars = new ArrayList<>();
        varied.tornado().bars().forEach(bar -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("assumption", bar.assumption().name());
            row.put("low", bar.assumption().low().toPlainString());
            row.put("base", bar.assumption().base().toPlainString());
            row.put("high", bar.assumption().high().toPlainString());
            row.put("at_low", bar.atLow().toPlainString());
            row.put("at_high", bar.atHigh().toPlainString());
            varied.switching().stream()
                    .filter(one -> one.assumption().equals(bar.assumption()))
                    .forEach(one -> JsonFormat.put(row, "switching_value", one.value()));
            bars.add(row);
        });
        json.put("one_at_a_time", bars);
        varied.grid().ifPresent(grid -> json.put("grid", grid(grid)));
        varied.cases()
                .ifPresent(cases -> json.put(
                        "cases", byName(cases.figures(), figure -> Map.of(varied.figure(), figure.toPlainString()))));
        return json;
    }

    private static Map<String, Object> grid(TwoWay grid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", grid.down().name());
        json.put("row_values", texts(grid.rows()));
        json.put("columns", grid.across().name());
        json.put("column_values", texts(grid.columns()));
        json.put("figures", grid.figures().stream().map(RequestedJson::texts).toList());
        return json;
    }

    private static List<String> texts(List<BigDecimal> numbers) {
        return numbers.stream().map(BigDecimal::toPlainString).toList();
    }

    private static Map<String, Object> waiting(CostOfWaiting waiting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", waiting.caseId());
        json.put("recorded", JsonFormat.amount(waiting.recorded().total()));
        json.put("unchanged", JsonFormat.amount(waiting.unchangedTotal()));
        json.put("first", point(waiting.first()));
        json.put("best", point(waiting.best()));
        json.put("now", point(waiting.now()));
        json.put("curve", waiting.curve().stream().map(RequestedJson::point).toList());
        return json;
    }

    private static Map<String, Object> point(CostOfWaiting.Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        Money total = point.total();
        json.put("helped_in", point.month().toString());
        json.put("presented", point.presented());
        json.put("before", JsonFormat.amount(point.before()));
        json.put("total", JsonFormat.amount(total));
        return json;
    }
}
