package org.wholesum.internal.scenario.worth;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * Any number of methods against a base, with their costs and effects.
 *
 * @param base the name of the method that the others are compared with, as that which changes least
 * @param methods the names of two methods or more, the base among them
 * @param effects what the methods achieve, by a name in the plural, as {@code people living well}
 */
public record OptionsEntry(
        @Required @Names(of = "methods", what = "method") String base,
        @Required @Names(of = "methods", what = "method") List<String> methods,
        Map<String, EffectEntry> effects) {
    private static final String METHODS = "methods";

    /**
     * Checks the methods, and that every effect has a value or a source of one for each.
     *
     * @throws IllegalArgumentException with every problem
     */
    public OptionsEntry {
        Checks checks = new Checks();
        checks.require(methods.size() > 1, "expected the names of two methods or more, as one is no choice", METHODS);
        Set<String> before = new HashSet<>();
        for (int i = 0; i < methods.size(); i++) {
            checks.require(
                    before.add(methods.get(i)),
                    "the method is given twice, expected each once",
                    METHODS,
                    Integer.toString(i));
        }
        if (!methods.contains(base)) {
            checks.add(KeyProblem.unknown("base among the methods that are compared", base, methods, "base"));
        }
        effects.forEach((name, effect) ->
                effect.problems(methods).forEach(problem -> checks.add(problem.below(List.of("effects", name)))));
        checks.done();
    }
}
