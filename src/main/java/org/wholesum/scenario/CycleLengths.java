package org.wholesum.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.tree.Node;

/** Finds what would mean another time if the length of a cohort's cycles were changed. */
final class CycleLengths {
    private static final String MONTHS = "cycle_months";
    private static final List<String> TIMES = List.of("cycle", "in_group", "a_cycle", "risk");

    private CycleLengths() {}

    /** {@return whether a path leads to the length of the cycles of a method} */
    static boolean is(List<String> path) {
        return path.size() == 3
                && path.get(0).equals("methods")
                && List.of(MONTHS, "cycle").contains(path.get(2));
    }

    /** {@return the keys of the blocks with numbers by cycle that don't say how long their cycles are} */
    static List<String> unstated(Node method) {
        List<String> unstated = new ArrayList<>();
        if (method.at(List.of("movement", MONTHS)).isEmpty()) {
            unstated.add("movement");
        }
        Stream.of("later", "risks", "costs", "entering").forEach(key -> method.at(List.of(key))
                .ifPresent(all -> all.values().forEach((index, block) -> {
                    boolean byCycle = TIMES.stream().anyMatch(block.members()::containsKey);
                    if (byCycle && !block.members().containsKey(MONTHS)) {
                        unstated.add(key + "." + index);
                    }
                    if (block.at(List.of("movement")).isPresent()
                            && block.at(List.of("movement", MONTHS)).isEmpty()) {
                        unstated.add(key + "." + index + ".movement");
                    }
                })));
        return unstated;
    }
}
