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
 * A one-off or transition cost.
 *
 * @param amounts by agency, zero or more
 * @param from its month, {@code yyyy-MM}, within the horizon
 * @param months over how many months it is spread evenly; 1 unless given
 * @param per whether each {@code case}, the whole {@code programme} or each {@code team} costs the amounts; a programme's
 *     are shared evenly by the cases, however many there are, and a team's by all cases; each case unless given
 * @param scale with a programme, what it costs for a population: {@code fixed}, the same, or {@code per_case}, as many
 *     times as much as there are more cases; a team's cost is {@code stepped}
 * @param casesPerTeam with a team, how many cases one has: there are as many teams as it takes
 */
public record OneOffEntry(
        @Required Map<Agency, Amount> amounts,
        @Required YearMonth from,
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
    public OneOffEntry {
        new Terms(per, scale, casesPerTeam).check();
    }

    @Override
    public Step toStep(MethodContext context) {
        Months when =
                context.inHorizon(Months.of(from, months.orElse(MonthCount.ONE).value()));
        return Step.of(
                context.money(amounts), new Terms(per, scale, casesPerTeam), money -> Method.oneOff(money, when));
    }

    @Override
    public Optional<Terms> terms() {
        return Optional.of(new Terms(per, scale, casesPerTeam));
    }
}
