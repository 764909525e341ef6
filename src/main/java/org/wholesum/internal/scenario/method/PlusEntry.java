package org.wholesum.internal.scenario.method;

import java.util.List;
import java.util.stream.IntStream;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.projection.Method;

/**
 * The sum of several methods.
 *
 * @param of the names of two methods or more, of the same window
 */
public record PlusEntry(
        @Required @Names(of = "methods", what = "method") List<String> of) implements MethodEntry {
    /**
     * Checks that there are two or more.
     *
     * @throws IllegalArgumentException if there are fewer
     */
    public PlusEntry {
        new Checks()
                .require(of.size() >= 2, "expected the names of two methods or more", "of")
                .done();
    }

    @Override
    public Step toStep(MethodContext context) {
        List<Step.Part> parts = IntStream.range(0, of.size())
                .mapToObj(i -> Step.Part.of(of.get(i), "of", Integer.toString(i)))
                .toList();
        return Step.of(context, all -> all.stream().reduce(Method::plus).orElseThrow(), parts);
    }
}
