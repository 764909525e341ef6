package org.wholesum.internal.scenario.method;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.wholesum.calibration.Calibration;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.projection.ControlTrend;
import org.wholesum.projection.Method;

/**
 * A method of a scenario, as a function of the evidence.
 *
 * @param method makes the method from the evidence
 * @param always the method, if it is the same whatever the evidence
 * @param window the name of the window whose costs it projects; empty if it needs none
 * @param size how many methods it combines, itself included
 * @param cautions its cautions for readers of the report
 * @param fit how its unknown transitions were fitted; empty if it has none
 */
public record Step(
        Function<Evidence, Method> method,
        Optional<Method> always,
        Optional<String> window,
        int size,
        List<String> cautions,
        Optional<Fitted> fit) {
    /** Copies the cautions. */
    public Step {
        cautions = List.copyOf(cautions);
    }

    /**
     * Fitted transitions of a cohort.
     *
     * @param calibration the fit
     * @param model the cohort with any set of transitions of the fit
     */
    public record Fitted(Calibration calibration, Function<TransitionMatrix, NeedsGroupCohort> model) {}

    /** {@return the same method, with how its transitions were fitted} */
    Step fitted(Fitted how) {
        return new Step(method, always, window, size, cautions, Optional.of(how));
    }

    private Step(
            Function<Evidence, Method> method,
            Optional<Method> always,
            Optional<String> window,
            int size,
            List<String> cautions) {
        this(method, always, window, size, cautions, Optional.empty());
    }

    /**
     * A method that this one builds on.
     *
     * @param method its name
     * @param path the keys that lead to the name
     */
    public record Part(String method, List<String> path) {
        /** Copies the keys. */
        public Part {
            path = List.copyOf(path);
        }

        /** {@return a method, by the keys that lead to its name} */
        public static Part of(String method, String... path) {
            return new Part(method, List.of(path));
        }
    }

    /**
     * A method that is made from the evidence.
     *
     * @param method makes it
     * @param window the name of the window whose costs it projects; empty if it needs none
     * @param size how many methods it combines, itself included
     * @param cautions its cautions for readers of the report
     */
    public Step(Function<Evidence, Method> method, Optional<String> window, int size, List<String> cautions) {
        this(method, Optional.empty(), window, size, cautions);
    }

    private Step(Method always, Optional<String> window, List<String> cautions) {
        this(evidence -> always, Optional.of(always), window, 1, cautions);
    }

    /** {@return a method that doesn't depend on the evidence, and needs no window} */
    public static Step of(Method method) {
        return of(method, List.of());
    }

    /** {@return a method that doesn't depend on the evidence, and needs no window, with cautions} */
    public static Step of(Method method, List<String> cautions) {
        return new Step(method, Optional.empty(), cautions);
    }

    /** {@return a method that projects the costs of a window} */
    public static Step of(Method method, String window) {
        return new Step(method, Optional.of(window), List.of());
    }

    /** {@return a method that pays amounts for each case, or those cases' share of amounts for all cases} */
    static Step of(SortedMap<Agency, Money> amounts, Terms terms, Function<SortedMap<Agency, Money>, Method> how) {
        Method alone = how.apply(amounts);
        SharedCost shared = new SharedCost(amounts, terms);
        return terms.isShared()
                ? new Step(
                        evidence -> new Shared(how.apply(evidence.amounts(shared)), terms.words(), evidence::share),
                        Optional.empty(),
                        1,
                        List.of())
                : of(alone);
    }

    /**
     * A method that builds on others, which must project the same window where they need one.
     *
     * @param context the scenario around it
     * @param how combines the others
     * @param parts the others
     * @return the method
     * @throws InvalidEntryException if they project different windows
     */
    public static Step of(MethodContext context, Function<List<Method>, Method> how, List<Part> parts) {
        List<Step> steps =
                parts.stream().map(part -> context.named(part.method())).toList();
        Optional<String> window = window(steps, parts);
        // made once here, so that errors of its arguments are reported before any records are read
        Method unused = how.apply(Collections.nCopies(parts.size(), Method.runRate()));
        int size = steps.stream().mapToInt(Step::size).reduce(1, Math::addExact);
        List<String> cautions = steps.stream()
                .flatMap(step -> step.cautions().stream())
                .distinct()
                .toList();
        Optional<Method> always = steps.stream().allMatch(step -> step.always().isPresent())
                ? Optional.of(how.apply(
                        steps.stream().flatMap(step -> step.always().stream()).toList()))
                : Optional.empty();
        return new Step(evidence -> how.apply(made(steps, evidence)), always, window, size, cautions);
    }

    /**
     * The costs of the intervention itself that the method has. They depend on no observed cost, so that they need no window.
     *
     * @return a method with those costs alone, without any if there are none
     */
    public Step intervention() {
        return new Step(
                evidence -> intervention(method.apply(evidence)),
                always.map(Step::intervention),
                Optional.empty(),
                size,
                List.of());
    }

    /** {@return the same method with the trend of a control} */
    public Step adjustedBy(ControlTrend trend) {
        return new Step(
                evidence -> method.apply(evidence).adjustedBy(trend),
                always.map(one -> one.adjustedBy(trend)),
                window,
                size,
                cautions);
    }

    private static Method intervention(Method of) {
        return of.intervention().orElseGet(() -> Method.support(Map.of()));
    }

    private static Optional<String> window(List<Step> steps, List<Part> parts) {
        Optional<String> window = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            Optional<String> its = steps.get(i).window();
            if (window.isPresent() && its.isPresent() && !window.equals(its)) {
                throw InvalidEntryException.of(
                        "has the window " + its.get() + ", expected " + window.get()
                                + " as the method that it is combined with",
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
