package org.wholesum.internal.analysis;

import com.google.common.collect.Sets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.costs.Months;
import org.wholesum.evaluation.Tracking;
import org.wholesum.execution.Execution;
import org.wholesum.internal.evidence.FurtherRecords;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.entry.LedgerFile;
import org.wholesum.internal.scenario.evidence.TrackingEntry;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.scenario.Scenario;

/** Compares what was promised with what has arrived. */
final class TrackingStep {
    private static final String[] KEY = {"evaluation", "tracking"};

    private final Scenario scenario;
    private final Plan plan;
    private final SavingStep.Subject subject;
    private final Execution work;

    TrackingStep(Scenario scenario, Plan plan, SavingStep.Subject subject, Execution work) {
        this.scenario = scenario;
        this.plan = plan;
        this.subject = subject;
        this.work = work;
    }

    /** Plan against actual; cautions are added to those given. */
    Tracking run(TrackingEntry entry, List<String> cautions) {
        Ledger actual = entry.file()
                .map(file -> ofFile(file, cautions))
                .or(subject::ledger)
                .orElseThrow(() -> scenario.source().refuse("needs records, expected a ledger or file with it", KEY));
        Months seen = months(entry, actual);
        return scenario.source().at(() -> Tracking.of(subject.comparison(), costs(actual, seen)), KEY);
    }

    private Ledger ofFile(String file, List<String> cautions) {
        Ledger actual = FurtherRecords.read(scenario, file, work, "evaluation", "tracking", "file");
        if (hasOwnIds()) {
            Set<String> known = subject.ledger().orElseThrow().cases();
            Set<String> others = new TreeSet<>(Sets.difference(actual.cases(), known));
            if (!others.isEmpty()) {
                throw scenario.source()
                        .refuse(
                                (others.size() == 1 ? "case " : others.size() + " cases, first ")
                                        + others.iterator().next()
                                        + ", not in the ledger that was projected, expected records of the same cases",
                                "evaluation",
                                "tracking",
                                "file");
            }
            int missing = Sets.difference(known, actual.cases()).size();
            if (missing > 0) {
                cautions.add(missing + " of the " + known.size() + " cases "
                        + (missing == 1
                                ? "has no record among those that arrived, and counts"
                                : "have no record among those" + " that arrived, and count")
                        + " as costing nothing.");
            }
        }
        return actual;
    }

    /** Whether the ids of the ledger are those of its file. */
    private boolean hasOwnIds() {
        return scenario.entry()
                .ledger()
                .filter(ledger ->
                        ledger.people().isEmpty() && ledger.pseudonyms().isEmpty())
                .flatMap(LedgerFile::file)
                .isPresent();
    }

    /** The months of the horizon after every window for which there are records. */
    private Months months(TrackingEntry entry, Ledger actual) {
        YearMonth first = plan.comparedWindows().values().stream()
                .map(window -> window.last().plusMonths(1))
                .reduce(actual.window().first(), TrackingStep::later);
        YearMonth from = later(first, plan.horizon().first());
        YearMonth last = entry.until().orElse(actual.window().last());
        Optional<Months> seen = last.isBefore(from)
                ? Optional.empty()
                : Months.between(from, last).intersection(plan.horizon());
        return seen.filter(actual::hasAny).orElseThrow(() -> scenario.source()
                .refuse(
                        "the records are of " + actual.window()
                                + entry.until()
                                        .map(month -> ", complete until " + month)
                                        .orElse("")
                                + ": expected some of the horizon, " + plan.horizon() + ", after the windows",
                        KEY));
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? other : one;
    }

    private CaseTable costs(Ledger actual, Months seen) {
        return Records.converted(scenario, actual.byCase(work).during(seen));
    }
}
