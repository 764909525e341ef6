package org.wholesum.internal.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.internal.scenario.method.SharedCost;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;

/**
 * Evidence without records: the costs of a baseline or of a simulated city, or none.
 *
 * @param scenario whose
 * @param baseline its costs, if there is one
 * @param simulated the costs of a simulated city by the name of the method
 */
public record Unobserved(Scenario scenario, Optional<MonthlyCosts> baseline, Map<String, Method> simulated)
        implements Evidence {
    /** Copies the costs of the city. */
    public Unobserved {
        simulated = Map.copyOf(simulated);
    }

    /** Without a simulated city. */
    public Unobserved(Scenario scenario, Optional<MonthlyCosts> baseline) {
        this(scenario, baseline, Map.of());
    }

    @Override
    public Method simulated(String name) {
        Method city = simulated.get(name);
        return city == null ? Evidence.super.simulated(name) : city;
    }

    @Override
    public MonthlyCosts costs(Months window) {
        return baseline.orElseThrow(() -> new IllegalArgumentException(
                        "needs the costs observed in " + window + ", expected a ledger or a baseline"))
                .during(window);
    }

    @Override
    public PriceBase prices() {
        return scenario.entry().priceBase();
    }

    @Override
    public SortedMap<Agency, Money> amounts(SharedCost cost) {
        return cost.amounts();
    }

    @Override
    public MonthlyCosts share(MonthlyCosts all) {
        return all;
    }

    @Override
    public FailureCosts failure(Months window) {
        throw new IllegalArgumentException("removes failure demand, which a baseline does not have, expected a ledger");
    }
}
