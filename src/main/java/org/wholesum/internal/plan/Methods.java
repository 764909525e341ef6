package org.wholesum.internal.plan;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Months;
import org.wholesum.internal.scenario.method.MethodContext;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.method.Step;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** The methods of a scenario by name, each with those that it builds on. */
public final class Methods {
    /** The most methods that one may combine, counted as often as used: each line of a scenario can double the number. */
    private static final int MOST = 1000;

    private static final int DEEPEST = 100;

    private final Scenario scenario;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, InvalidInputException> failed = new HashMap<>();
    private final Set<String> above = new LinkedHashSet<>();
    private final SetMultimap<String, String> parts = LinkedHashMultimap.create();

    /**
     * Makes every method.
     *
     * @throws InvalidInputException with every problem
     */
    public Methods(Scenario scenario) {
        this.scenario = scenario;
        ProblemList problems = new ProblemList(scenario.source());
        for (String name : scenario.entry().methods().keySet()) {
            try {
                named(name);
            } catch (InvalidInputException e) {
                problems.add(e);
            }
        }
        problems.done();
    }

    /** The method of this name, which the scenario must have. */
    public Step named(String name) {
        Step known = steps.get(name);
        if (known != null) {
            return known;
        }
        InvalidInputException before = failed.get(name);
        if (before != null) {
            throw before;
        }
        try {
            Step step = made(name);
            steps.put(name, step);
            return step;
        } catch (InvalidInputException e) {
            failed.put(name, e);
            throw e;
        }
    }

    /** The methods that one is built from, itself included. */
    Set<String> partsOf(String name) {
        Set<String> all = new LinkedHashSet<>(Set.of(name));
        Deque<String> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            parts.get(open.remove()).stream().filter(all::add).forEach(open::add);
        }
        return all;
    }

    private Step made(String name) {
        if (above.size() > DEEPEST) {
            InvalidInputException deep = refuse("builds on more than " + DEEPEST + " others, one on another", name);
            scenario.entry().methods().keySet().forEach(other -> failed.putIfAbsent(other, deep));
            throw deep;
        }
        if (!above.add(name)) {
            throw refuse("builds on itself: " + String.join(" → ", above) + " → " + name, name);
        }
        MethodEntry entry = Objects.requireNonNull(scenario.entry().methods().get(name));
        try {
            Step step = scenario.source().at(() -> entry.toStep(new Context(name)), "methods", name);
            if (step.size() > MOST) {
                throw refuse("uses more than " + MOST + " methods, expected fewer", name);
            }
            return step;
        } finally {
            above.remove(name);
        }
    }

    private InvalidInputException refuse(String expected, String name) {
        return scenario.source().refuse(expected, "methods", name);
    }

    /** The parts of the scenario that a method is made from. */
    private final class Context implements MethodContext {
        private final String name;

        Context(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Months horizon() {
            return scenario.entry().horizon().toMonths();
        }

        @Override
        public Months window(String window) {
            return scenario.entry().window(window);
        }

        @Override
        public CurrencyUnit currency() {
            return scenario.entry().unit();
        }

        @Override
        public <T> T reading(String file, Function<Path, T> reader, String... path) {
            return scenario.source()
                    .reading(
                            file,
                            reader,
                            Stream.concat(Stream.of("methods", name), Stream.of(path))
                                    .toArray(String[]::new));
        }

        @Override
        public Step named(String method) {
            parts.put(name, method);
            return Methods.this.named(method);
        }
    }
}
