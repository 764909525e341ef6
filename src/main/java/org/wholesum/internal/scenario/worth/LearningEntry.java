package org.wholesum.internal.scenario.worth;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;

/**
 * What to learn next: what it is worth to know uncertain numbers exactly, and to collect the costs of further cases, before
 * it is decided whether the pilot is adopted. Without any key: single inputs if there is uncertainty, and 10, 20, 50 and 100
 * further cases if there are a ledger and a population.
 *
 * @param groups the names of inputs that would become known together, by the name of the group
 * @param nextCases numbers of further cases
 * @param people for how many people is decided, the cases of the ledger included; the population unless given
 * @param collecting what it costs to collect further cases
 */
public record LearningEntry(
        Map<String, List<String>> groups,
        List<Long> nextCases,
        Optional<Long> people,
        Optional<CollectingEntry> collecting) {
    private static final int MOST = 20;
    private static final String FROM_ONE = "expected a whole number from 1";

    /**
     * Copies the map, and checks the numbers.
     *
     * @throws IllegalArgumentException if there are more than 20 groups or numbers, a number is less than 1, or a group has no
     *     input
     */
    public LearningEntry {
        groups = ImmutableMap.copyOf(groups);
        Checks checks = new Checks()
                .require(groups.size() <= MOST, "expected at most " + MOST + " groups", "groups")
                .require(nextCases.size() <= MOST, "expected at most " + MOST + " numbers", "next_cases")
                .require(people.orElse(1L) >= 1, FROM_ONE, "people");
        for (int i = 0; i < nextCases.size(); i++) {
            checks.require(nextCases.get(i) >= 1, FROM_ONE, "next_cases", Integer.toString(i));
        }
        groups.forEach((name, inputs) -> {
            if (inputs.isEmpty()) {
                checks.add(KeyProblem.of("expected the names of one input or more", "groups", name));
            }
        });
        checks.done();
    }

    /** {@return whether further cases are asked for} */
    public boolean asksForCases() {
        return !nextCases.isEmpty() || people.isPresent() || collecting.isPresent();
    }
}
