package org.wholesum.internal.evidence;

import com.google.common.base.Suppliers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.CaseProjections;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;

/**
 * What is calculated from the records once, and used again by every run of the study with other numbers: the costs by month,
 * the costs of each case, and the first projections of each case. Thread-safe.
 */
public final class RecordSums {
    /** The most projections that are kept: those of the sides of one plan. */
    private static final int MOST_KEPT = 4;

    private final Ledger ledger;
    private final Supplier<MonthlyCosts> costs;
    private final Supplier<CaseTable> byCase;
    private final Map<Months, CaseTable> histories = new ConcurrentHashMap<>();
    private final Map<Side, CaseProjections> known = new ConcurrentHashMap<>();

    /**
     * What projections depend on, besides the records and their prices.
     *
     * @param method the method
     * @param window the months that it projects; empty if it needs none
     * @param horizon the months projected
     */
    public record Side(Method method, Optional<Months> window, Months horizon) {}

    public RecordSums(Ledger ledger, Execution work) {
        this.ledger = ledger;
        this.costs = Suppliers.memoize(() -> ledger.monthlyCosts(work));
        this.byCase = Suppliers.memoize(() -> ledger.byCase(work));
    }

    /** Whether these are sums of a ledger. */
    public boolean isOf(Ledger other) {
        return ledger == other;
    }

    /** The costs of each case. */
    public CaseTable byCase() {
        return byCase.get();
    }

    /** The costs of each case in a window, in the scenario's prices; kept with its totals if it is among the first. */
    public CaseTable byCase(Months window, Scenario scenario) {
        CaseTable before = histories.get(window);
        if (before != null) {
            return before;
        }
        CaseTable now = Records.converted(scenario, byCase().during(window));
        return histories.size() < MOST_KEPT
                ? Optional.ofNullable(histories.putIfAbsent(window, now)).orElse(now)
                : now;
    }

    /** The costs of the whole ledger in a window, as {@code ledger.during(window).monthlyCosts()}. */
    public MonthlyCosts costs(Months window) {
        byCase().during(window); // refuses what the ledger refuses
        MonthlyCosts.Builder part =
                MonthlyCosts.builder(ledger.currency(), window).pricedIn(ledger.prices());
        MonthlyCosts all = costs.get();
        for (Agency agency : all.agencies()) {
            for (int month = 0; month < window.count(); month++) {
                part.add(agency, month, all.pence(agency, window.month(month)));
            }
        }
        return part.build();
    }

    /** The projections of a side, which are kept if they are among the first. */
    public CaseProjections projections(Side side, Supplier<CaseProjections> calculation) {
        CaseProjections before = known.get(side);
        if (before != null) {
            return before;
        }
        CaseProjections now = calculation.get();
        if (known.size() < MOST_KEPT) {
            known.putIfAbsent(side, now);
        }
        return now;
    }
}
