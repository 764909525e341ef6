package org.wholesum.internal.scenario.method;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.value.MonthCount;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.projection.PhaseShape;

/**
 * One method that is replaced by another month by month.
 *
 * @param before the name of the first method
 * @param after the name of the second method, of the same window
 * @param from the first month in which the second has a share, {@code yyyy-MM}
 * @param months how many months it takes; in the last, the second has the whole share
 * @param shape how its share rises: {@code linear}, or {@code s_shaped}; linear unless given
 */
public record PhaseInEntry(
        @Required @Names(of = "methods", what = "method") String before,
        @Required @Names(of = "methods", what = "method") String after,
        @Required YearMonth from,
        @Required MonthCount months,
        Optional<PhaseShape> shape)
        implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        Months over = context.inHorizon(Months.of(from, months.value()));
        return Step.of(
                context,
                both -> both.get(0).phaseIn(both.get(1), over, shape.orElse(PhaseShape.LINEAR)),
                List.of(Step.Part.of(before, "before"), Step.Part.of(after, "after")));
    }
}
