package org.wholesum.internal.scenario.method;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.projection.FailureDemandRemoval;

/**
 * Another method without a part of the failure demand that was observed, service by service.
 *
 * @param of the name of that method
 * @param services what share of each service's failure demand is removed, {@code 50%}
 * @param from the first month in which some is removed, {@code yyyy-MM}
 * @param months how many months it takes until all of the share is
 */
public record WithoutFailureDemandEntry(
        @Required @Names(of = "methods", what = "method") String of,
        @Required Map<String, Percentage> services,
        @Required YearMonth from,
        @Required MonthCount months)
        implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        Step base = context.named(of);
        Months over = context.inHorizon(Months.of(from, months.value()));
        Months window = base.window()
                .map(context::window)
                .orElseThrow(() -> InvalidEntryException.of("was not observed, expected a method of a window", "of"));
        return new Step(
                evidence -> base.method().apply(evidence).withoutFailureDemand(removals(evidence, window, over)),
                base.window(),
                base.size() + 1,
                base.cautions());
    }

    private List<FailureDemandRemoval> removals(Evidence evidence, Months window, Months over) {
        FailureCosts failure = evidence.failure(window);
        return services.entrySet().stream()
                .map(entry -> new FailureDemandRemoval(
                        entry.getKey(),
                        failure.failure(entry.getKey()),
                        entry.getValue().fraction(),
                        over))
                .toList();
    }

    @Override
    public Set<String> removedServices() {
        return services.keySet();
    }
}
