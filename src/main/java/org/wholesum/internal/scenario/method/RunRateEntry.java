package org.wholesum.internal.scenario.method;

import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.projection.Method;

/**
 * The observed cost per month, continued unchanged.
 *
 * @param window the name of the window that was observed
 */
public record RunRateEntry(
        @Required @Names(of = "windows", what = "window") String window) implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        return Step.of(Method.runRate(), window);
    }
}
