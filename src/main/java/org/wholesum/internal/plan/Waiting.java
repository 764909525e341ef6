package org.wholesum.internal.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.entry.WaitingEntry;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.ledger.CaseHistory;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;

/** Calculates the cost of waiting of one case. */
public final class Waiting {
    private final Scenario scenario;
    private final Plan plan;
    private final WaitingEntry entry;

    public Waiting(Scenario scenario, Plan plan, WaitingEntry entry) {
        this.scenario = scenario;
        this.plan = plan;
        this.entry = entry;
    }

    public CostOfWaiting of(Ledger ledger, Function<Ledger, Evidence> evidence) {
        if (!ledger.cases().contains(entry.caseId())) {
            throw scenario.source()
                    .refusals()
                    .refuse(new KeyProblem(
                            List.of("waiting", "case_id"),
                            false,
                            "is not in the ledger, expected one of its cases",
                            Suggestions.to(entry.caseId(), ledger.cases())));
        }
        CurrencyUnit currency = scenario.entry().unit();
        SortedMap<Agency, Money> help = Amount.in(currency, entry.help());
        SortedMap<Agency, Money> support = Amount.in(currency, entry.support());
        Evidence its = evidence.apply(ledger.forCase(entry.caseId()));
        CaseHistory history = CaseHistory.of(ledger, entry.caseId()).convert(costs -> its.costs(costs.window()));
        return scenario.source()
                .at(
                        () -> CostOfWaiting.of(
                                history,
                                plan.unchanged(its),
                                month -> Method.oneOff(help, month).plus(Method.support(support)),
                                entry.until()),
                        "waiting");
    }
}
