package org.wholesum.internal.scenario.method;

import java.time.YearMonth;
import java.util.List;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Percentage;
import org.wholesum.internal.scenario.value.Required;

/**
 * A changed method whose effect fades.
 *
 * @param base the name of the method without the effect
 * @param changed the name of the method with all of it, of the same window
 * @param yearlyLoss what share of the effect is lost in a year, {@code 20%}
 * @param from the month from which it fades, {@code yyyy-MM}
 */
public record DropOffEntry(
        @Required @Names(of = "methods", what = "method") String base,
        @Required @Names(of = "methods", what = "method") String changed,
        @Required Percentage yearlyLoss,
        @Required YearMonth from)
        implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        return Step.of(
                context,
                both -> both.get(0).dropOff(both.get(1), yearlyLoss.fraction(), from),
                List.of(Step.Part.of(base, "base"), Step.Part.of(changed, "changed")));
    }
}
