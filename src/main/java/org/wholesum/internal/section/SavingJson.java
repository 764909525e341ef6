package org.wholesum.internal.section;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.ExpectedFall;
import org.wholesum.evaluation.NextEvaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.evaluation.Tracking;
import org.wholesum.inference.Interval;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.projection.EvidenceLevel;
import org.wholesum.study.StudyResult;

/** What is known of a saving, as JSON. */
public final class SavingJson {
    private SavingJson() {}

    /** The level of evidence. */
    public static Map<String, Object> level(EvidenceLevel level) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", level.level());
        json.put("of", EvidenceLevel.HIGHEST);
        json.put("scale", "Maryland Scientific Methods Scale");
        json.put("design", level.design());
        json.put("sentence", level.sentence());
        return json;
    }

    static void addTo(Map<String, Object> json, StudyResult result) {
        SavingEvidence saving = result.evaluation().saving();
        saving.control().ifPresent(control -> json.put("control", control(control)));
        saving.expectedFall().ifPresent(fall -> json.put("regression_to_the_mean", fall(fall)));
        saving.casesNeeded().ifPresent(needed -> json.put("cases_needed", needed.cases()));
        saving.next().ifPresent(next -> json.put("next_evaluation", next(next)));
        saving.tracking().ifPresent(tracking -> json.put("tracking", tracking(tracking)));
    }

    private static Map<String, Object> control(AdjustedSaving saving) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("control", saving.trend().control());
        json.put("change", saving.trend().change().toPlainString());
        json.put("lower", saving.trend().lower());
        json.put("upper", saving.trend().upper());
        Map<String, Object> agencies = new LinkedHashMap<>();
        saving.trend().byAgency().forEach((agency, change) -> agencies.put(agency.id(), change.toPlainString()));
        json.put("change_by_agency", agencies);
        json.put("saving_without_control", amount(saving.plain().saving()));
        json.put("saving", amount(saving.adjusted().saving()));
        json.put("interval", interval(saving.interval()));
        return json;
    }

    private static Map<String, Object> fall(ExpectedFall fall) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("share", fall.regression().fall());
        json.put("share_lower", fall.regression().interval().lower());
        json.put("share_upper", fall.regression().interval().upper());
        json.put("selected", fall.regression().selected());
        json.put("expected_fall", amount(fall.amount().point()));
        json.put("interval", interval(fall.amount().interval()));
        fall.rest().ifPresent(rest -> json.put("saving_left", amount(rest)));
        return json;
    }

    static Map<String, Object> next(NextEvaluation next) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sentence", next.sentence());
        json.put("cases_in_each_group", next.size().perGroup());
        json.put("cases_in_each_group_by_t", next.size().perGroupByStudent());
        json.put("clusters_in_each_group", next.size().clustersPerGroup());
        json.put("design_effect", next.size().designEffect());
        next.effective().ifPresent(effective -> json.put("effective_cases", effective));
        next.power().ifPresent(power -> json.put("power", power));
        return json;
    }

    private static Map<String, Object> tracking(Tracking tracking) {
        Map<String, Object> json = totals(tracking);
        tracking.firstOutside().map(YearMonth::toString).ifPresent(month -> json.put("first_month_outside", month));
        tracking.firstSumOutside().map(YearMonth::toString).ifPresent(month -> json.put("first_sum_outside", month));
        CurrencyUnit currency = tracking.promised().currency();
        json.put(
                "by_month",
                tracking.lines().stream().map(line -> line(line, currency)).toList());
        return json;
    }

    /** Promised and arrived, all months together. */
    static Map<String, Object> totals(Tracking tracking) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", tracking.months().first().toString());
        json.put("months", tracking.months().count());
        json.put("promised", amount(tracking.promised().total()));
        json.put("arrived", amount(tracking.arrived().total()));
        tracking.promisedSaving().ifPresent(saving -> json.put("promised_saving", amount(saving)));
        tracking.arrivedSaving().ifPresent(saving -> json.put("arrived_saving", amount(saving)));
        tracking.leftToSave().ifPresent(left -> json.put("left_to_save", amount(left)));
        return json;
    }

    /** Promised and arrived by agency. */
    static Map<String, Object> agencies(Tracking tracking) {
        Map<String, Object> json = new LinkedHashMap<>();
        tracking.agencies().forEach(agency -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("promised", amount(tracking.promised().total(agency)));
            row.put("arrived", amount(tracking.arrived().total(agency)));
            json.put(agency.id(), row);
        });
        return json;
    }

    private static Map<String, Object> line(Tracking.Line line, CurrencyUnit currency) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("month", line.month().toString());
        json.put("promised", amount(Money.ofMinor(currency, line.promised())));
        json.put("arrived", amount(Money.ofMinor(currency, line.arrived())));
        line.lower().ifPresent(end -> json.put("lower", amount(Pence.money(currency, end))));
        line.upper().ifPresent(end -> json.put("upper", amount(Pence.money(currency, end))));
        json.put("outside", line.isOutside());
        return json;
    }

    private static Map<String, Object> interval(Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lower", amount(interval.lowerMoney()));
        json.put("upper", amount(interval.upperMoney()));
        json.put("confidence", BigDecimal.valueOf(interval.confidence()).toPlainString());
        json.put("method", interval.method());
        json.put("n", interval.n());
        return json;
    }

    private static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }
}
