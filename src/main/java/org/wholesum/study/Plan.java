package org.wholesum.study;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wholesum.appraisal.Comparison;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.method.Method;
import org.wholesum.method.Projection;
import org.wholesum.method.RelativeChange;

/** A scenario's names put in their places: each method with those that it builds on, and the window of its history. */
final class Plan {
    /** No one sums up so many methods by hand, but a scenario of ten lines can double one a hundred times. */
    private static final int MOST = 1000;

    private static final int DEEPEST = 100;

    /** A method, the name of the window that it is given, and how many methods it takes to project it. */
    private record Step(Method method, String window, int size) {}

    private final Scenario scenario;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Step old;
    private final Step pilot;

    Plan(Scenario scenario) {
        this.scenario = scenario;
        scenario.methods().keySet().forEach(name -> step(name, new LinkedHashSet<>()));
        this.old = side(scenario.comparison().old(), "old");
        this.pilot = side(scenario.comparison().pilot(), "pilot");
    }

    /** Compares the old and the pilot method on what was observed in a window. */
    Comparison compare(Function<Months, MonthlyCosts> observed) {
        return Comparison.of(project(old, observed), project(pilot, observed));
    }

    private Projection project(Step step, Function<Months, MonthlyCosts> observed) {
        return step.method()
                .project(
                        observed.apply(window(step.window()).toMonths()),
                        scenario.horizon().toMonths());
    }

    /** The windows of the compared methods, by name. */
    Map<String, Months> windows() {
        Map<String, Months> used = new LinkedHashMap<>();
        for (Step side : List.of(old, pilot)) {
            used.put(side.window(), window(side.window()).toMonths());
        }
        return used;
    }

    private Window window(String name) {
        Window window = scenario.windows().get(name);
        if (window == null) {
            throw new IllegalStateException(name);
        }
        return window;
    }

    private Step side(String name, String key) {
        Step step = steps.get(name);
        if (step == null) {
            throw scenario.origin().refuseWord("method", scenario.methods().keySet(), "comparison", key);
        }
        return step;
    }

    /** The method of a name; {@code above} are those that build on it. */
    private Step step(String name, Set<String> above) {
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
        Step step = made(name, entry(name), above);
        if (step.size() > MOST) {
            throw scenario.origin().refuse("comes to more than " + MOST + " methods, expected fewer", "methods", name);
        }
        above.remove(name);
        steps.put(name, step);
        return step;
    }

    private MethodEntry entry(String name) {
        MethodEntry entry = scenario.methods().get(name);
        if (entry == null) {
            throw new IllegalStateException(name);
        }
        return entry;
    }

    private Step made(String name, MethodEntry entry, Set<String> above) {
        // a switch over the sealed family is Java 21's
        if (entry instanceof MethodEntry.RunRate rate) {
            if (!scenario.windows().containsKey(rate.window())) {
                throw scenario.origin().refuseWord("window", scenario.windows().keySet(), "methods", name, "window");
            }
            return new Step(Method.runRate(), rate.window(), 1);
        }
        if (entry instanceof MethodEntry.RelativeChange change) {
            Step base = part(change.of(), above, "methods", name, "of");
            return new Step(changed(name, base.method(), change), base.window(), base.size() + 1);
        }
        if (entry instanceof MethodEntry.Plus plus) {
            return sum(name, plus, above);
        }
        MethodEntry.Then then = (MethodEntry.Then) entry;
        Step first = part(then.first(), above, "methods", name, "first");
        Step second = part(then.second(), above, "methods", name, "second");
        sameWindow(first, second, "methods", name, "second");
        YearMonth from = YearMonth.parse(then.from());
        if (scenario.horizon().toMonths().indexOf(from) < 1) {
            throw scenario.origin()
                    .refuse(
                            "expected a month after the first of the horizon, "
                                    + scenario.horizon().toMonths(),
                            "methods",
                            name,
                            "from");
        }
        return new Step(first.method().then(from, second.method()), first.window(), first.size() + second.size() + 1);
    }

    private Step sum(String name, MethodEntry.Plus plus, Set<String> above) {
        List<Step> parts = new ArrayList<>();
        for (int i = 0; i < plus.of().size(); i++) {
            parts.add(part(plus.of().get(i), above, "methods", name, "of", Integer.toString(i)));
            sameWindow(parts.get(0), parts.get(i), "methods", name, "of", Integer.toString(i));
        }
        Method method = parts.stream().map(Step::method).reduce(Method::plus).orElseThrow();
        int size = parts.stream().mapToInt(Step::size).reduce(1, Math::addExact);
        return new Step(method, parts.get(0).window(), size);
    }

    private Method changed(String name, Method base, MethodEntry.RelativeChange change) {
        Map<Agency, BigDecimal> changes = new TreeMap<>();
        change.changes().forEach((agency, percentage) -> {
            if (percentage.fraction().compareTo(BigDecimal.ONE.negate()) < 0) {
                throw scenario.origin().refuse("expected -100% or more", "methods", name, "changes", agency);
            }
            changes.put(Agency.of(agency), percentage.fraction());
        });
        return new RelativeChange(base, changes);
    }

    private Step part(String name, Set<String> above, String... path) {
        if (!scenario.methods().containsKey(name)) {
            throw scenario.origin().refuseWord("method", scenario.methods().keySet(), path);
        }
        return step(name, above);
    }

    private void sameWindow(Step first, Step other, String... path) {
        if (!first.window().equals(other.window())) {
            throw scenario.origin()
                    .refuse(
                            "is given the window " + other.window() + ", expected " + first.window()
                                    + " as the method that it is put together with",
                            path);
        }
    }

    /** Refuses a change for an agency that has no cost, which would change nothing. */
    void checkAgencies(Set<Agency> agencies) {
        scenario.methods().forEach((name, entry) -> {
            if (entry instanceof MethodEntry.RelativeChange change) {
                for (String agency : change.changes().keySet()) {
                    if (!agencies.contains(Agency.of(agency))) {
                        List<String> known = agencies.stream().map(Agency::id).toList();
                        throw scenario.origin()
                                .refuseKey("unknown agency", List.of("methods", name, "changes", agency), known);
                    }
                }
            }
        });
    }
}
