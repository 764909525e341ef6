package org.wholesum.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.text.MoneyText;

/** The calculation of both cases. */
final class BusinessCaseExplanation {
    private BusinessCaseExplanation() {}

    static Explanation of(BusinessCase cases) {
        List<String> steps = new ArrayList<>();
        financial(cases.financial(), steps);
        economic(cases.economic(), steps);
        cases.allMonetised().ifPresent(why -> steps.add("not valued in money: nothing; " + why));
        cases.notMonetised().forEach(effect -> steps.add("not valued in money: " + effect));
        return new Explanation(steps);
    }

    private static void financial(FinancialCase financial, List<String> steps) {
        steps.add("financial case, money of agencies' budgets only: "
                + (financial.cashOnly() ? "cashable benefits and extra costs of " : "benefits of ")
                + MoneyText.of(financial.presentBenefits().total())
                + (financial.outcomes().isEmpty()
                        ? ""
                        : " + outcomes of other agencies' budgets of "
                                + MoneyText.of(financial.presentOutcomes().total()))
                + " − costs of "
                + MoneyText.of(financial.appraisal().presentCosts().total())
                + " = net present budget impact of " + MoneyText.of(financial.netPresentValue()));
        financial
                .agencies()
                .forEach(agency -> steps.add("net present budget impact of " + agency + ": "
                        + MoneyText.of(financial.netPresent().total(agency))));
    }

    private static void economic(EconomicCase economic, List<String> steps) {
        for (Transfer transfer : economic.leftOut()) {
            steps.add("transfer \"" + transfer.name() + "\" of " + transfer.agency() + ", to " + transfer.to() + " ("
                    + transfer.source() + "): "
                    + MoneyText.of(transfer.presentValue(economic.appraisal().discounting()))
                    + ", left out of the public value");
        }
        for (Transfer transfer : economic.cancelledOut()) {
            steps.add("transfer \"" + transfer.name() + "\" of " + transfer.agency() + ", to " + transfer.to() + " ("
                    + transfer.source() + "): both are compared, so that it cancels out in the saving already");
        }
        steps.add("economic case: fiscal value of " + MoneyText.of(economic.presentValue(ValueKind.FISCAL))
                + ", net of costs, + economic value of " + MoneyText.of(economic.presentValue(ValueKind.ECONOMIC))
                + " + social value of " + MoneyText.of(economic.presentValue(ValueKind.SOCIAL))
                + " − transfers of " + MoneyText.of(economic.presentTransfers())
                + " = net present public value of " + MoneyText.of(economic.netPresentValue()));
        economic.benefitCostRatio()
                .ifPresent(ratio -> steps.add("benefit-cost ratio: (" + MoneyText.of(economic.netPresentValue())
                        + " + costs of "
                        + MoneyText.of(economic.appraisal().presentCosts().total()) + ") ÷ these costs = "
                        + ratio.toPlainString()));
        economic.weights().ifPresent(weights -> steps.addAll(weights.explain()));
        economic.weightedNetPresentValue()
                .ifPresent(value -> steps.add("economic and social value of " + MoneyText.of(economic.toPeople())
                        + " × the mean weight, with fiscal value and transfers unweighted: net present public value of "
                        + MoneyText.of(value)));
    }
}
