package org.wholesum.internal.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.demand.Demand;
import org.wholesum.demand.HighCostUsers;
import org.wholesum.execution.Execution;
import org.wholesum.internal.scenario.evidence.DemandEntry;
import org.wholesum.internal.scenario.evidence.HighCostEntry;
import org.wholesum.internal.scenario.value.Share;
import org.wholesum.ledger.Ledger;
import org.wholesum.scenario.Scenario;

/** Finds out what a scenario asks about demand. */
public final class DemandStep {
    private static final String DEMAND = "demand";
    private static final String HIGH_COST_USERS = "high_cost_users";
    private static final Share TENTH = new Share(new BigDecimal("0.1"));

    private final Scenario scenario;
    private final Optional<Ledger> ledger;
    private final Execution execution;

    public DemandStep(Scenario scenario, Optional<Ledger> ledger, Execution execution) {
        this.scenario = scenario;
        this.ledger = ledger;
        this.execution = execution;
    }

    /** What was found; without any part if the scenario asks for none. */
    public Demand run() {
        return scenario.entry().demand().map(this::of).orElseGet(Demand::none);
    }

    private Demand of(DemandEntry entry) {
        return new Demand(entry.highCostUsers().map(this::highCostUsers));
    }

    private HighCostUsers highCostUsers(HighCostEntry entry) {
        Ledger records = records(HIGH_COST_USERS);
        double share = entry.top().orElse(TENTH).fraction().doubleValue();
        return scenario.source().at(() -> HighCostUsers.of(records, share, execution), DEMAND, HIGH_COST_USERS);
    }

    private Ledger records(String key) {
        return ledger.orElseThrow(
                () -> scenario.source().refuse("needs records, expected a ledger with it", DEMAND, key));
    }
}
