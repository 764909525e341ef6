package org.wholesum.internal.scenario.method;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
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
 * @param per whether each {@code case} costs the amounts, or the whole {@code programme}, however many cases there are:
 *     they then share it evenly, and it can't be scaled up; case unless given
 */
public record OneOffEntry(
        @Required Map<Agency, Amount> amounts, @Required YearMonth from, Optional<MonthCount> months, Optional<Per> per)
        implements MethodEntry {
    /** What amounts are paid for. */
    public enum Per {
        /** For each case. */
        CASE,
        /** Once for all of them. */
        PROGRAMME
    }

    @Override
    public Step toStep(MethodContext context) {
        Months when =
                context.inHorizon(Months.of(from, months.orElse(MonthCount.ONE).value()));
        SortedMap<Agency, Money> money = context.money(amounts);
        return isForProgramme()
                ? new Step(evidence -> Method.oneOff(evidence.share(money), when), Optional.empty(), 1, List.of())
                : Step.of(Method.oneOff(money, when));
    }

    @Override
    public boolean isForProgramme() {
        return per.equals(Optional.of(Per.PROGRAMME));
    }
}
