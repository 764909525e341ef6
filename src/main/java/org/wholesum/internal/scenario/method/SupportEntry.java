package org.wholesum.internal.scenario.method;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.projection.Method;

/**
 * Ongoing support, over the whole horizon unless months are given.
 *
 * @param aYear the cost a year, by agency; a twelfth a month
 * @param from its first month, {@code yyyy-MM}; that of the horizon unless given
 * @param months how many; to the end of the horizon unless given
 */
public record SupportEntry(@Required Map<Agency, Amount> aYear, Optional<YearMonth> from, Optional<MonthCount> months)
        implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        return Step.of(when(context)
                .map(months -> Method.support(context.money(aYear), months))
                .orElseGet(() -> Method.support(context.money(aYear))));
    }

    private Optional<Months> when(MethodContext context) {
        if (from.isEmpty() && months.isEmpty()) {
            return Optional.empty();
        }
        Months horizon = context.horizon();
        YearMonth first = from.orElse(horizon.first());
        int count =
                months.map(MonthCount::value).orElseGet(() -> Math.max(1, horizon.count() - horizon.indexOf(first)));
        return Optional.of(context.inHorizon(Months.of(first, count)));
    }
}
