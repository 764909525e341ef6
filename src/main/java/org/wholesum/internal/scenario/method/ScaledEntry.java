package org.wholesum.internal.scenario.method;

import java.util.List;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * Another method, multiplied by a factor.
 *
 * @param of the name of that method
 * @param factor zero or more, {@code 0.9} or {@code 90%}
 */
public record ScaledEntry(
        @Required @Names(of = "methods", what = "method") String of,
        @Required Figure factor) implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        return Step.of(context, base -> base.get(0).scaledBy(factor.number()), List.of(Step.Part.of(of, "of")));
    }
}
