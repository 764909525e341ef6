package org.wholesum.internal.scenario.method;

import java.util.List;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * A method that takes effect late.
 *
 * @param until the name of the method until then
 * @param effect the name of the method that takes effect, of the same window
 * @param months after how many months of the horizon it does
 */
public record TimeLagEntry(
        @Required @Names(of = "methods", what = "method") String until,
        @Required @Names(of = "methods", what = "method") String effect,
        @Required int months)
        implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        return Step.of(
                context,
                both -> both.get(0).timeLag(months, both.get(1)),
                List.of(Step.Part.of(until, "until"), Step.Part.of(effect, "effect")));
    }
}
