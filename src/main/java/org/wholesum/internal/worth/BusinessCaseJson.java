package org.wholesum.internal.worth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.DistributionalWeights;
import org.wholesum.appraisal.EconomicCase;
import org.wholesum.appraisal.FinancialCase;
import org.wholesum.appraisal.OutcomeChain;
import org.wholesum.appraisal.Transfer;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.costs.Agency;

/** Both cases and the outcomes in JSON, with exact amounts. */
final class BusinessCaseJson {
    private BusinessCaseJson() {}

    static Map<String, Object> cases(BusinessCase cases, Function<Agency, String> names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("financial", financial(cases.financial(), names));
        json.put("economic", economic(cases.economic(), cases.appraisal()));
        json.put("not_monetised", cases.notMonetised());
        cases.allMonetised().ifPresent(why -> json.put("all_monetised", why));
        return json;
    }

    private static Map<String, Object> financial(FinancialCase financial, Function<Agency, String> names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cash_only", financial.cashOnly());
        json.put("present_benefits", amount(financial.presentBenefits().total()));
        json.put("present_outcomes", amount(financial.presentOutcomes().total()));
        json.put("present_costs", amount(financial.appraisal().presentCosts().total()));
        json.put("net_present_value", amount(financial.netPresentValue()));
        financial.paybackMonths().ifPresent(months -> json.put("payback_months", months));
        List<Object> agencies = new ArrayList<>();
        for (Agency agency : financial.agencies()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("agency", agency.id());
            row.put("name", names.apply(agency));
            row.put("net_present_value", amount(financial.netPresent().total(agency)));
            agencies.add(row);
        }
        json.put("agencies", agencies);
        return json;
    }

    private static Map<String, Object> economic(EconomicCase economic, Appraisal appraisal) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (ValueKind kind : ValueKind.values()) {
            json.put(kind.name().toLowerCase(Locale.ROOT), amount(economic.presentValue(kind)));
        }
        json.put("transfers_left_out", amount(economic.presentTransfers()));
        json.put("net_present_value", amount(economic.netPresentValue()));
        economic.benefitCostRatio().ifPresent(ratio -> json.put("benefit_cost_ratio", ratio.toPlainString()));
        json.put(
                "transfers",
                economic.transfers().stream()
                        .map(transfer -> transfer(transfer, economic, appraisal))
                        .toList());
        economic.weights().ifPresent(weights -> json.put("weights", weights(weights, economic)));
        return json;
    }

    private static Map<String, Object> transfer(Transfer transfer, EconomicCase economic, Appraisal appraisal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", transfer.name());
        json.put("agency", transfer.agency().id());
        json.put("to", transfer.to());
        json.put("source", transfer.source());
        json.put(
                "present_value",
                amount(appraisal.discounting().presentValue(transfer.value()).total()));
        json.put("left_out", economic.leftOut().contains(transfer));
        return json;
    }

    private static Map<String, Object> weights(DistributionalWeights weights, EconomicCase economic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", amount(weights.median()));
        json.put("elasticity", weights.elasticity().toPlainString());
        List<Object> groups = new ArrayList<>();
        for (DistributionalWeights.Group group : weights.groups()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("group", group.name());
            row.put("income", amount(group.income()));
            row.put("share", group.share().toPlainString());
            row.put("weight", weights.weight(group.income()).toPlainString());
            groups.add(row);
        }
        json.put("groups", groups);
        json.put("mean", weights.mean().toPlainString());
        economic.weightedNetPresentValue().ifPresent(net -> json.put("net_present_value", amount(net)));
        economic.weightedBenefitCostRatio().ifPresent(ratio -> json.put("benefit_cost_ratio", ratio.toPlainString()));
        return json;
    }

    static List<Object> outcomes(Appraisal appraisal) {
        List<Object> rows = new ArrayList<>();
        for (WiderBenefits.Benefit outcome : appraisal.widerBenefits().outcomes()) {
            outcome.chain().ifPresent(chain -> rows.add(outcome(outcome, chain, appraisal)));
        }
        return rows;
    }

    private static Map<String, Object> outcome(WiderBenefits.Benefit outcome, OutcomeChain chain, Appraisal appraisal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", chain.name());
        json.put("kind", chain.kind().name().toLowerCase(Locale.ROOT));
        chain.budget().ifPresent(agency -> json.put("agency", agency.id()));
        json.put("people", chain.people().toPlainString());
        json.put("engagement", chain.engagement().toPlainString());
        json.put("impact", chain.impact().toPlainString());
        json.put("additionality", chain.additionality().factor().toPlainString());
        json.put("outcomes", chain.outcomes().toPlainString());
        json.put("unit_value", amount(chain.unitValue()));
        json.put("source", chain.source());
        json.put("first_year", amount(chain.firstYear()));
        Map<String, Object> years = new LinkedHashMap<>();
        outcome.value().byFinancialYear().forEach((year, value) -> years.put(year.toString(), amount(value)));
        json.put("financial_years", years);
        json.put(
                "present_value",
                amount(appraisal.discounting().presentValue(outcome.value()).total()));
        return json;
    }

    private static Map<String, Object> amount(Money money) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("currency", money.getCurrencyUnit().getCode());
        json.put("amount", money.getAmount().toPlainString());
        return json;
    }
}
