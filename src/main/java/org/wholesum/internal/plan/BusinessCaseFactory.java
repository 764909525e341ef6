package org.wholesum.internal.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.DistributionalWeights;
import org.wholesum.appraisal.Transfer;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.worth.BusinessCaseEntry;
import org.wholesum.scenario.Scenario;

/** Makes the financial and the economic case of a scenario. */
public final class BusinessCaseFactory {
    private static final String[] PATH = {"appraisal", "business_case"};

    private final Scenario scenario;
    private final BusinessCaseEntry entry;

    public BusinessCaseFactory(Scenario scenario, BusinessCaseEntry entry) {
        this.scenario = scenario;
        this.entry = entry;
    }

    public BusinessCase of(Appraisal appraisal) {
        return scenario.source().at(() -> cases(appraisal), PATH);
    }

    private BusinessCase cases(Appraisal appraisal) {
        BusinessCase cases = entry.allMonetised()
                .map(why -> BusinessCase.ofAllMonetised(appraisal, why))
                .orElseGet(() -> BusinessCase.of(appraisal, entry.notMonetised()));
        for (Map.Entry<String, BusinessCaseEntry.Transferred> one :
                entry.transfers().entrySet()) {
            BusinessCase before = cases;
            Transfer transfer = transfer(one.getKey(), one.getValue(), appraisal);
            cases = scenario.source()
                    .at(() -> before.with(transfer), "appraisal", "business_case", "transfers", one.getKey());
        }
        BusinessCase unweighted = cases;
        return entry.weights()
                .map(weights -> scenario.source()
                        .at(() -> unweighted.with(weights(weights)), "appraisal", "business_case", "weights"))
                .orElse(unweighted);
    }

    private DistributionalWeights weights(BusinessCaseEntry.Weights weights) {
        DistributionalWeights all =
                DistributionalWeights.of(weights.median().in(scenario.entry().unit()));
        if (weights.elasticity().isPresent()) {
            all = all.withElasticity(weights.elasticity().get());
        }
        for (Map.Entry<String, BusinessCaseEntry.Group> one : weights.groups().entrySet()) {
            all = all.with(
                    one.getKey(),
                    one.getValue().income().in(scenario.entry().unit()),
                    one.getValue().share().fraction());
        }
        return all;
    }

    private Transfer transfer(String name, BusinessCaseEntry.Transferred one, Appraisal appraisal) {
        return one.outcome()
                .map(outcome -> ofOutcome(name, outcome, one.to(), appraisal))
                .orElseGet(() -> stated(name, one, appraisal));
    }

    /** The whole value of an outcome in an agency's budget. */
    private static Transfer ofOutcome(String name, String outcome, String to, Appraisal appraisal) {
        Map<String, WiderBenefits.Benefit> known = appraisal.widerBenefits().outcomes().stream()
                .filter(benefit -> benefit.budget().isPresent())
                .collect(Collectors.toMap(WiderBenefits.Benefit::name, benefit -> benefit));
        WiderBenefits.Benefit benefit = known.get(outcome);
        if (benefit == null) {
            throw new InvalidEntryException(List.of(KeyProblem.unknown(
                    "outcome with an agency", outcome, new TreeSet<>(known.keySet()), "transfers", name, "outcome")));
        }
        return new Transfer(name, benefit.budget().orElseThrow(), to, benefit.value(), "the outcome " + outcome);
    }

    private Transfer stated(String name, BusinessCaseEntry.Transferred one, Appraisal appraisal) {
        Months horizon = appraisal.comparison().horizon();
        YearMonth from = one.from().orElse(horizon.first());
        if (!horizon.contains(from)) {
            throw InvalidEntryException.of("expected a month of the horizon, " + horizon, "transfers", name, "from");
        }
        Months when = one.months()
                .map(months -> Months.of(from, months.value()))
                .orElseGet(() -> Months.between(from, horizon.last()));
        Agency agency = one.agency().orElseThrow();
        Money aYear = one.aYear().orElseThrow().in(scenario.entry().unit());
        int start = horizon.indexOf(from);
        MonthlyCosts value = MonthlyCosts.builder(aYear.getCurrencyUnit(), horizon)
                .pricedIn(appraisal.comparison().old().costs().prices())
                .addCumulative(agency, months -> twelfths(aYear, Math.max(0, Math.min(months - start, when.count()))))
                .build();
        return new Transfer(name, agency, one.to(), value, one.source().orElseThrow());
    }

    private static long twelfths(Money aYear, int months) {
        return Exact.whole(BigDecimal.valueOf(aYear.getAmountMinorLong())
                .multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(Months.IN_YEAR), MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP));
    }
}
