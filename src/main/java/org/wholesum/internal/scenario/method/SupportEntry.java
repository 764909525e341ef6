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
 * @param per whether each {@code case}, the whole {@code programme} or each {@code team} costs the amounts; a programme's
 *     are shared evenly by the cases, however many there are, and a team's by all cases; each case unless given
 * @param scale with a programme, what it costs for a population: {@code fixed}, the same, or {@code per_case}, as many
 *     times as much as there are more cases; a team's cost is {@code stepped}
 * @param casesPerTeam with a team, how many cases one has: there are as many teams as it takes
 */
public record SupportEntry(
        @Required Map<Agency, Amount> aYear,
        Optional<YearMonth> from,
        Optional<MonthCount> months,
        Optional<Per> per,
        Optional<Scaling> scale,
        Optional<Integer> casesPerTeam)
        implements MethodEntry {
    /**
     * Checks what the amounts are paid for.
     *
     * @throws IllegalArgumentException if a key needs another, or has no effect
     */
    public SupportEntry {
        new Terms(per, scale, casesPerTeam).check();
    }

    @Override
    public Step toStep(MethodContext context) {
        Optional<Months> when = when(context);
        return Step.of(context.money(aYear), new Terms(per, scale, casesPerTeam), money -> when.map(
                        months -> Method.support(money, months))
                .orElseGet(() -> Method.support(money)));
    }

    @Override
    public Optional<Terms> terms() {
        return Optional.of(new Terms(per, scale, casesPerTeam));
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
