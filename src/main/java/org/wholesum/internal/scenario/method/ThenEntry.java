package org.wholesum.internal.scenario.method;

import java.time.YearMonth;
import java.util.List;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * One method up to a month, another from then on.
 *
 * @param first the name of the first method
 * @param from the first month of the second, {@code yyyy-MM}, within the horizon
 * @param second the name of the second method, of the same window
 */
public record ThenEntry(
        @Required @Names(of = "methods", what = "method") String first,
        @Required YearMonth from,
        @Required @Names(of = "methods", what = "method") String second)
        implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        if (context.horizon().indexOf(from) < 1) {
            throw InvalidEntryException.of(
                    "expected a month after the first of the horizon, " + context.horizon(), "from");
        }
        return Step.of(
                context,
                both -> both.get(0).then(from, both.get(1)),
                List.of(Step.Part.of(first, "first"), Step.Part.of(second, "second")));
    }
}
