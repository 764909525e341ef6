package org.wholesum.study;

import static org.wholesum.study.FigureCatalogue.entry;

import java.util.List;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.EconomicCase;
import org.wholesum.appraisal.FinancialCase;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of the financial and the economic case, and of outcomes. */
final class BusinessCaseFigures {
    private BusinessCaseFigures() {}

    static List<Entry> entries() {
        return List.of(
                entry("outcome_value.OUTCOME", Unit.MONEY, "present value of an outcome"),
                entry("outcomes.OUTCOME", Unit.COUNT, "outcomes of the first year, of people in need"),
                entry(
                        "financial_npv",
                        Unit.MONEY,
                        "net present budget impact: cashable benefits where stated, less costs"),
                entry("financial_npv.AGENCY", Unit.MONEY, "net present impact on an agency's budget"),
                entry(
                        "financial_payback_months",
                        Unit.MONTHS,
                        "months until budgets have gained at least what it cost"),
                entry(
                        "economic_npv",
                        Unit.MONEY,
                        "net present public value: fiscal, economic and social, less transfers"),
                entry("economic_bcr", Unit.RATIO, "present public value before costs divided by present costs"),
                entry("economic_transfers", Unit.MONEY, "present value of the transfers that are left out"),
                entry("economic_npv_weighted", Unit.MONEY, "the public value with distributional weights"),
                entry("economic_bcr_weighted", Unit.RATIO, "the benefit-cost ratio with distributional weights"),
                entry("mean_weight", Unit.RATIO, "mean distributional weight of the benefits to people"));
    }

    static void of(StudyResult result, FigureCollector to) {
        result.appraisal()
                .ifPresent(appraisal ->
                        appraisal.widerBenefits().outcomes().forEach(outcome -> outcome(outcome, appraisal, to)));
        result.businessCase().ifPresent(cases -> cases(cases, to));
    }

    private static void outcome(WiderBenefits.Benefit outcome, Appraisal appraisal, FigureCollector to) {
        to.money(
                "outcome_value." + outcome.name(),
                appraisal.discounting().presentValue(outcome.value()).total());
        outcome.chain().ifPresent(chain -> to.add("outcomes." + outcome.name(), chain.outcomes(), Unit.COUNT));
    }

    private static void cases(BusinessCase cases, FigureCollector to) {
        FinancialCase financial = cases.financial();
        to.totals("financial_npv", financial.netPresent(), financial.agencies());
        financial.paybackMonths().ifPresent(months -> to.months("financial_payback_months", months));
        EconomicCase economic = cases.economic();
        to.money("economic_npv", economic.netPresentValue());
        economic.benefitCostRatio().ifPresent(ratio -> to.add("economic_bcr", ratio, Unit.RATIO));
        to.money("economic_transfers", economic.presentTransfers());
        economic.weightedNetPresentValue().ifPresent(value -> to.money("economic_npv_weighted", value));
        economic.weightedBenefitCostRatio().ifPresent(ratio -> to.add("economic_bcr_weighted", ratio, Unit.RATIO));
        economic.weights().ifPresent(weights -> to.add("mean_weight", weights.mean(), Unit.RATIO));
    }
}
