package org.wholesum.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.study.FigureValue.Unit;

/** The figures of an appraisal, and of the cost of waiting. */
final class AppraisalFigures {
    private AppraisalFigures() {}

    static void netPresent(Appraisal appraisal, FigureCollector to) {
        to.totals("net_present_saving", appraisal.netPresentSavings(), appraisal.agencies());
    }

    static void measures(Appraisal appraisal, FigureCollector to) {
        to.money("present_old", appraisal.presentOldCosts().total());
        to.money("present_pilot", appraisal.presentPilotCosts().total());
        to.money("present_benefits", appraisal.presentBenefits().total());
        to.money("present_costs", appraisal.presentCosts().total());
        appraisal.benefitCostRatio().ifPresent(ratio -> to.add("benefit_cost_ratio", ratio, Unit.RATIO));
        appraisal.returnOnInvestment().ifPresent(ratio -> to.add("return_on_investment", ratio, Unit.RATIO));
        appraisal.paybackMonths().ifPresent(months -> to.months("payback_months", months));
        appraisal.discountedPaybackMonths().ifPresent(months -> to.months("payback_months_discounted", months));
        to.money("equivalent_annual_saving", appraisal.equivalentAnnualSaving());
        appraisal.presentCashable().ifPresent(cash -> to.totals("cashable", cash, appraisal.agencies()));
        appraisal.presentCapacity().ifPresent(rest -> to.totals("capacity_only", rest, appraisal.agencies()));
        for (ValueKind kind : ValueKind.values()) {
            to.money("value_" + kind.name().toLowerCase(Locale.ROOT), appraisal.presentValue(kind));
        }
    }

    /** The internal rate of return, if there is exactly one. */
    static void internalRate(Appraisal appraisal, FigureCollector to) {
        List<BigDecimal> rates = appraisal.internalRate().rates();
        if (rates.size() == 1) {
            to.add("internal_rate", rates.get(0), Unit.RATE);
        }
    }

    static void waiting(CostOfWaiting waiting, FigureCollector to) {
        to.money("waiting_recorded", waiting.recorded().total());
        to.money("waiting_unchanged", waiting.unchangedTotal());
        to.money("waiting_first", waiting.first().total());
        to.money("waiting_best", waiting.best().total());
        to.money("waiting_now", waiting.now().total());
    }
}
