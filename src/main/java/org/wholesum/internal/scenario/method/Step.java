package org.wholesum.internal.scenario.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.projection.Method;

/**
 * A method of a scenario, as a function of what was observed.
 *
 * @param method makes the method of what was observed
 * @param window the name of the window whose costs it projects; empty if it needs none
 * @param size how many methods it takes to project it
 * @param cautions what a reader must know of it
 */
public record Step(Function<Evidence, Method> method, Optional<String> window, int size, List<String> cautions) {
    /** Takes a copy. */
    public Step {
        cautions = List.copyOf(cautions);
    }

    /**
     * A method that this one builds on.
     *
     * @param method its name
     * @param path the keys that lead to the name
     */
    public record Part(String method, List<String> path) {
        /** Takes a copy. */
        public Part {
            path = List.copyOf(path);
        }

        /** {@return a method, by the keys that lead to its name} */
        public static Part of(String method, String... path) {
            return new Part(method, List.of(path));
        }
    }

    /** {@return a method that is the same whatever was observed, and needs no window} */
    public static Step of(Method method) {
        return new Step(evidence -> method, Optional.empty(), 1, List.of());
    }

    /** {@return a method that projects the costs of a window} */
    public static Step of(Method method, String window) {
        return new Step(evidence -> method, Optional.of(window), 1, List.of());
    }

    /**
     * A method that builds on others, which must project the same window where they need one.
     *
     * @param context where the others are
     * @param how makes the method of the others
     * @param parts the others
     * @return the method
     * @throws InvalidEntryException if they project different windows
     */
    public static Step of(MethodContext context, Function<List<Method>, Method> how, List<Part> parts) {
        List<Step> steps =
                parts.stream().map(part -> context.named(part.method())).toList();
        Optional<String> window = window(steps, parts);
        // so that what it can't be made of is reported at once
        Method unused = how.apply(Collections.nCopies(parts.size(), Method.runRate()));
        int size = steps.stream().mapToInt(Step::size).reduce(1, Math::addExact);
        List<String> cautions = steps.stream()
                .flatMap(step -> step.cautions().stream())
                .distinct()
                .toList();
        return new Step(evidence -> how.apply(made(steps, evidence)), window, size, cautions);
    }

    private static Optional<String> window(List<Step> steps, List<Part> parts) {
        Optional<String> window = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            Optional<String> its = steps.get(i).window();
            if (window.isPresent() && its.isPresent() && !window.equals(its)) {
                throw InvalidEntryException.of(
                        "is given the window " + its.get() + ", expected " + window.get()
                                + " as the method that it is put together with",
                        parts.get(i).path().toArray(String[]::new));
            }
            window = Stream.concat(window.stream(), its.stream()).findFirst();
        }
        return window;
    }

    private static List<Method> made(List<Step> parts, Evidence evidence) {
        List<Method> methods = new ArrayList<>();
        parts.forEach(part -> methods.add(part.method().apply(evidence)));
        return methods;
    }
}
