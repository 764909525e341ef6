package org.wholesum.study;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.ledger.CaseHistory;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;
import org.wholesum.scenario.WaitingEntry;

/** The cost of waiting that a scenario asks for. */
final class Waiting {
    private final Scenario scenario;
    private final Plan plan;
    private final WaitingEntry entry;

    Waiting(Scenario scenario, Plan plan, WaitingEntry entry) {
        this.scenario = scenario;
        this.plan = plan;
        this.entry = entry;
    }

    CostOfWaiting of(Ledger ledger, Function<Ledger, Evidence> evidence) {
        if (!ledger.cases().contains(entry.caseId())) {
            throw scenario.origin()
                    .refuse(
                            List.of("waiting", "case_id"),
                            "is not in the ledger, expected one of its cases",
                            Suggestions.to(entry.caseId(), ledger.cases()));
        }
        Values values = new Values(scenario, "waiting");
        SortedMap<Agency, Money> help = values.money(entry.help(), "help");
        SortedMap<Agency, Money> support = values.money(entry.support(), "support");
        Evidence its = evidence.apply(ledger.forCase(entry.caseId()));
        CaseHistory history = CaseHistory.of(ledger, entry.caseId()).convert(costs -> its.costs(costs.window()));
        try {
            return CostOfWaiting.of(
                    history,
                    plan.unchanged(its),
                    month -> Method.oneOff(help, month).plus(Method.support(support)),
                    YearMonth.parse(entry.until()));
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw scenario.origin().refuse(e, "waiting");
        }
    }
}
