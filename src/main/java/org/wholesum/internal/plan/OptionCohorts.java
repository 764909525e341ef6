package org.wholesum.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wholesum.internal.scenario.method.CohortEntry;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.method.PlusEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.worth.EffectEntry;
import org.wholesum.internal.scenario.worth.OptionsEntry;
import org.wholesum.scenario.Scenario;

/** The cohorts of needs groups whose people are the effect of a method: its own, or those of the methods that it is the sum of. */
public final class OptionCohorts {
    private static final String[] EFFECTS = {"options", "effects"};

    private final Scenario scenario;
    private final OptionsEntry options;

    public OptionCohorts(Scenario scenario, OptionsEntry options) {
        this.scenario = scenario;
        this.options = options;
    }

    /** The names of the cohorts in a method. */
    public List<String> of(String method) {
        List<String> cohorts = new ArrayList<>();
        collect(method, cohorts);
        return cohorts;
    }

    private void collect(String method, List<String> into) {
        MethodEntry entry = Objects.requireNonNull(scenario.entry().methods().get(method));
        if (entry instanceof CohortEntry) {
            into.add(method);
        } else if (entry instanceof PlusEntry sum) {
            sum.of().forEach(part -> collect(part, into));
        }
    }

    /** The needs groups of the cohorts in a method. */
    private Set<String> groups(String method) {
        Set<String> groups = new LinkedHashSet<>();
        for (String cohort : of(method)) {
            if (scenario.entry().methods().get(cohort) instanceof CohortEntry entry) {
                groups.addAll(entry.groups().keySet());
            }
        }
        return groups;
    }

    /**
     * Checks that the effect of each method comes from somewhere.
     *
     * @throws org.wholesum.problem.InvalidInputException with every problem
     */
    void check() {
        ProblemList problems = new ProblemList(scenario.source());
        options.effects().forEach((name, effect) -> {
            List<String> methods = options.methods().stream()
                    .filter(method -> !effect.values().containsKey(method))
                    .toList();
            if (effect.groupWeights().isEmpty()) {
                checkValues(name, effect, methods, problems);
            } else {
                checkGroups(name, effect, methods, problems);
            }
        });
        problems.done();
    }

    /** An effect that comes from no needs group has a value or a measure for each method. */
    private void checkValues(String name, EffectEntry effect, List<String> methods, ProblemList problems) {
        for (String method : methods) {
            boolean measured = effect.measure()
                    .filter(some ->
                            some.method().equals(method) || options.base().equals(method))
                    .isPresent();
            if (!measured) {
                problems.add(KeyProblem.of(
                        "has no value of the method " + method + ", expected one under values",
                        EFFECTS[0],
                        EFFECTS[1],
                        name));
            }
        }
    }

    /** Each group of an effect is one of every method; a group that several methods lack is one problem. */
    private void checkGroups(String name, EffectEntry effect, List<String> methods, ProblemList problems) {
        List<String> grouped = new ArrayList<>();
        for (String method : methods) {
            if (groups(method).isEmpty()) {
                problems.add(KeyProblem.of(
                        "comes from needs groups, and the method " + method
                                + " has none: expected a method needs_groups, the"
                                + " sum of some by plus, or a value under values",
                        EFFECTS[0],
                        EFFECTS[1],
                        name));
            } else {
                grouped.add(method);
            }
        }
        for (int i = 0; i < effect.groups().size(); i++) {
            String group = effect.groups().get(i);
            List<String> lacking = lacking(grouped, group);
            if (!lacking.isEmpty()) {
                problems.add(KeyProblem.unknown(
                        what(lacking),
                        group,
                        groups(lacking.get(0)),
                        EFFECTS[0],
                        EFFECTS[1],
                        name,
                        "groups",
                        Integer.toString(i)));
            }
        }
        for (String group : effect.weights().keySet()) {
            List<String> lacking = lacking(grouped, group);
            if (!lacking.isEmpty()) {
                problems.add(KeyProblem.unknownKey(
                        "unknown " + what(lacking),
                        groups(lacking.get(0)),
                        EFFECTS[0],
                        EFFECTS[1],
                        name,
                        "weights",
                        group));
            }
        }
    }

    private List<String> lacking(List<String> methods, String group) {
        return methods.stream()
                .filter(method -> !groups(method).contains(group))
                .toList();
    }

    private static String what(List<String> methods) {
        return "needs group of the method" + (methods.size() == 1 ? " " : "s ") + String.join(", ", methods);
    }
}
