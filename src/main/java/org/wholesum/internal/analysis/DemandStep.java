package org.wholesum.internal.analysis;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.demand.DemandFindings;
import org.wholesum.demand.FailureFindings;
import org.wholesum.demand.HighCostUsers;
import org.wholesum.execution.Execution;
import org.wholesum.flow.Flow;
import org.wholesum.internal.scenario.evidence.DemandEntry;
import org.wholesum.internal.scenario.evidence.FailureDemandEntry;
import org.wholesum.internal.scenario.evidence.FlowEntry;
import org.wholesum.internal.scenario.evidence.HighCostEntry;
import org.wholesum.internal.scenario.evidence.ReferralRoutesEntry;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Share;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.referral.ReferralReader;
import org.wholesum.referral.ReferralRoutes;
import org.wholesum.scenario.Scenario;

/** Finds out what a scenario asks about demand. */
public final class DemandStep {
    private static final String DEMAND = "demand";
    private static final String FAILURE_DEMAND = "failure_demand";
    private static final String HIGH_COST_USERS = "high_cost_users";
    private static final String FLOW = "flow";
    private static final String REFERRAL_ROUTES = "referral_routes";
    private static final int OWNER_PROVIDERS = 3;
    private static final Share HALF = new Share(new BigDecimal("0.5"));
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
    public DemandFindings run() {
        return scenario.entry().demand().map(this::of).orElseGet(DemandFindings::none);
    }

    private DemandFindings of(DemandEntry entry) {
        return new DemandFindings(
                entry.failureDemand().map(this::failureDemand),
                entry.highCostUsers().map(this::highCostUsers),
                entry.flow().map(this::flow),
                entry.referralRoutes().map(this::referralRoutes));
    }

    private FailureFindings failureDemand(FailureDemandEntry entry) {
        Ledger records = records(FAILURE_DEMAND);
        OptionalInt days =
                entry.repeatWithin().map(count -> OptionalInt.of(count.value())).orElse(OptionalInt.empty());
        checkNeeds(entry, records);
        FailureFindings findings = scenario.source()
                .at(() -> FailureFindings.of(records, days, entry.needs(), execution), DEMAND, FAILURE_DEMAND);
        return entry.breakAt()
                .map(month -> scenario.source().at(() -> findings.brokenAt(month), DEMAND, FAILURE_DEMAND, "break_at"))
                .orElse(findings);
    }

    /** Each unknown service at its own line. */
    private void checkNeeds(FailureDemandEntry entry, Ledger records) {
        if (entry.needs().isEmpty()) {
            return;
        }
        Set<String> services = records.contacts(execution).byService().keySet();
        List<Problem> unknown = entry.needs().keySet().stream()
                .filter(service -> !services.contains(service))
                .map(service -> scenario.source()
                        .refusals()
                        .located(KeyProblem.unknownKey(
                                "no contact of the ledger is of this service",
                                services,
                                DEMAND,
                                FAILURE_DEMAND,
                                "needs",
                                service)))
                .toList();
        if (!unknown.isEmpty()) {
            throw InvalidInputException.of(unknown);
        }
    }

    private HighCostUsers highCostUsers(HighCostEntry entry) {
        Ledger records = records(HIGH_COST_USERS);
        double share = entry.top().orElse(TENTH).fraction().doubleValue();
        Optional<Money> least = entry.least().map(amount -> scenario.source()
                .at(() -> amount.in(records.currency()), DEMAND, HIGH_COST_USERS, "least"));
        return scenario.source().at(() -> HighCostUsers.of(records, share, least, execution), DEMAND, HIGH_COST_USERS);
    }

    private Flow flow(FlowEntry entry) {
        Function<Path, Flow> reader = file -> Flow.read(file, entry.change().atDay(1));
        return scenario.source()
                .at(() -> scenario.source().reading(entry.file(), reader, DEMAND, FLOW, "file"), DEMAND, FLOW);
    }

    private ReferralRoutes referralRoutes(ReferralRoutesEntry entry) {
        ReferralReader reader = reader(entry);
        return entry.file()
                .map(file -> scenario.source()
                        .at(
                                () -> scenario.source().reading(file, reader::read, DEMAND, REFERRAL_ROUTES, "file"),
                                DEMAND,
                                REFERRAL_ROUTES))
                .orElseGet(() -> {
                    Ledger records = records(REFERRAL_ROUTES);
                    return scenario.source().at(() -> reader.inferFrom(records), DEMAND, REFERRAL_ROUTES);
                });
    }

    private ReferralReader reader(ReferralRoutesEntry entry) {
        ReferralReader reader = ReferralRoutes.reader()
                .currency(scenario.entry().unit())
                .owner(
                        entry.ownerProviders().orElse(OWNER_PROVIDERS),
                        entry.ownerShare().orElse(HALF).fraction().doubleValue());
        ReferralReader within =
                entry.within().map(days -> reader.within(days.value())).orElse(reader);
        return entry.providers().isEmpty() ? within : within.knownProviders(entry.providers());
    }

    private Ledger records(String key) {
        return ledger.orElseThrow(
                () -> scenario.source().refuse("needs records, expected a ledger with it", DEMAND, key));
    }
}
