package org.wholesum.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Method;
import org.wholesum.scenario.MethodEntry;
import org.wholesum.scenario.Scenario;

/** The methods of a scenario by name, each with those that it builds on. */
final class Methods {
    /** No one sums up so many methods by hand, but a scenario of ten lines can double one a hundred times. */
    private static final int MOST = 1000;

    private static final int DEEPEST = 100;

    private final Scenario scenario;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<String> above = new LinkedHashSet<>();

    Methods(Scenario scenario) {
        this.scenario = scenario;
        scenario.methods().keySet().forEach(this::step);
    }

    /** The method that a value at a path names. */
    Step named(String name, String... path) {
        if (!scenario.methods().containsKey(name)) {
            throw scenario.origin().refuseWord("method", scenario.methods().keySet(), path);
        }
        return step(name);
    }

    private Step step(String name) {
        Step known = steps.get(name);
        if (known != null) {
            return known;
        }
        if (above.size() > DEEPEST) {
            throw scenario.origin()
                    .refuse("builds on more than " + DEEPEST + " others, one on another", "methods", name);
        }
        if (!above.add(name)) {
            throw scenario.origin()
                    .refuse("builds on itself: " + String.join(" → ", above) + " → " + name, "methods", name);
        }
        Step step = made(name);
        if (step.size() > MOST) {
            throw scenario.origin().refuse("comes to more than " + MOST + " methods, expected fewer", "methods", name);
        }
        above.remove(name);
        steps.put(name, step);
        return step;
    }

    /** What a method itself has to say against its values is said of the whole of it. */
    private Step made(String name) {
        MethodEntry entry = scenario.methods().get(name);
        if (entry == null) {
            throw new IllegalStateException(name);
        }
        try {
            return new MethodFactory(scenario, this, name).make(entry);
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw scenario.origin().refuse(e, "methods", name);
        }
    }

    /** A method put together of others, which must be given the same window, as far as they need one. */
    Step together(Function<List<Method>, Method> how, List<Step> parts, List<List<String>> paths) {
        Optional<String> window = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> its = parts.get(i).window();
            if (window.isPresent() && its.isPresent() && !window.equals(its)) {
                throw scenario.origin()
                        .refuse(
                                "is given the window " + its.get() + ", expected " + window.get()
                                        + " as the method that it is put together with",
                                paths.get(i).toArray(String[]::new));
            }
            window = Stream.concat(window.stream(), its.stream()).findFirst();
        }
        // so that it says at once what it can't be made of
        Method unused = how.apply(Collections.nCopies(parts.size(), Method.runRate()));
        int size = parts.stream().mapToInt(Step::size).reduce(1, Math::addExact);
        List<String> cautions = parts.stream()
                .flatMap(part -> part.cautions().stream())
                .distinct()
                .toList();
        return new Step(evidence -> how.apply(made(parts, evidence)), window, size, cautions);
    }

    private static List<Method> made(List<Step> parts, Evidence evidence) {
        List<Method> methods = new ArrayList<>();
        parts.forEach(part -> methods.add(part.method().apply(evidence)));
        return methods;
    }
}
