package org.wholesum.internal.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.wholesum.appraisal.Additionality;
import org.wholesum.appraisal.OutcomeChain;
import org.wholesum.appraisal.WiderBenefits;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.evidence.PublishedUnitValue;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.worth.OutcomeEntry;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Scenario;

/** Makes the outcomes of a scenario's appraisal. */
final class OutcomeFactory {
    private final Scenario scenario;
    private final Map<String, OutcomeEntry> outcomes;

    OutcomeFactory(Scenario scenario, Map<String, OutcomeEntry> outcomes) {
        this.scenario = scenario;
        this.outcomes = outcomes;
    }

    /** The same benefits with the outcomes. */
    WiderBenefits addTo(WiderBenefits benefits, Comparison comparison) {
        Months horizon = comparison.horizon();
        PriceBase prices = comparison.old().costs().prices();
        WiderBenefits all = benefits;
        for (Map.Entry<String, OutcomeEntry> one : outcomes.entrySet()) {
            check(one.getKey(), one.getValue(), comparison);
            all = all.with(chain(one.getKey(), one.getValue()), horizon, prices);
        }
        return all;
    }

    private static void check(String name, OutcomeEntry outcome, Comparison comparison) {
        outcome.agency()
                .filter(agency -> comparison.agencies().contains(agency))
                .ifPresent(agency -> {
                    throw InvalidEntryException.of(
                            "has a cost in the comparison, whose saving has this outcome already: it would be counted twice;"
                                    + " expected an agency without a cost there, or an economic or social value",
                            "outcomes",
                            name,
                            "agency");
                });
    }

    private OutcomeChain chain(String name, OutcomeEntry outcome) {
        OutcomeChain chain = unit(name, outcome)
                .withEngagement(share(outcome.engagement(), BigDecimal.ONE))
                .withImpact(share(outcome.impact(), BigDecimal.ONE))
                .with(Additionality.none()
                        .withDeadweight(share(outcome.deadweight(), BigDecimal.ZERO))
                        .withDisplacement(share(outcome.displacement(), BigDecimal.ZERO))
                        .withLeakage(share(outcome.leakage(), BigDecimal.ZERO))
                        .withSubstitution(share(outcome.substitution(), BigDecimal.ZERO))
                        .withAttribution(share(outcome.attribution(), BigDecimal.ZERO))
                        .withMultiplier(outcome.multiplier().orElse(BigDecimal.ONE)))
                .withDropOff(share(outcome.dropOff(), BigDecimal.ZERO))
                .when(
                        outcome.lag().orElse(0),
                        outcome.years().map(OptionalInt::of).orElseGet(OptionalInt::empty));
        Optional<Agency> agency = outcome.agency();
        return agency.map(chain::inBudgetOf).orElse(chain);
    }

    private static BigDecimal share(Optional<Percentage> share, BigDecimal unless) {
        return share.map(Percentage::fraction).orElse(unless);
    }

    private OutcomeChain unit(String name, OutcomeEntry outcome) {
        return outcome.unitCost()
                .map(cost -> PublishedUnitValue.of(scenario, name, outcome, cost))
                .map(published -> chain(name, outcome, published.value(), published.source()))
                .orElseGet(() -> chain(
                        name,
                        outcome,
                        outcome.unitValue().orElseThrow().in(scenario.entry().unit()),
                        outcome.source().orElseThrow()));
    }

    private static OutcomeChain chain(String name, OutcomeEntry outcome, Money unitValue, String source) {
        return OutcomeChain.of(name, outcome.people(), outcome.valued(), unitValue, source);
    }
}
