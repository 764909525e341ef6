package org.wholesum.internal.scenario.method;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;

/** Checks that every needs group that a cohort names is one of its own. */
final class CohortGroups {
    private static final String WHAT = "needs group";

    private final Collection<String> groups;
    private final Checks checks = new Checks();

    private CohortGroups(Collection<String> groups) {
        this.groups = groups;
    }

    /**
     * Checks a cohort.
     *
     * @throws IllegalArgumentException with every unknown group
     */
    static void check(CohortEntry entry) {
        CohortGroups all = new CohortGroups(entry.groups().keySet());
        all.keys(entry.people(), "people");
        all.movement(entry.movement(), "movement");
        entry.calibrate().ifPresent(fit -> all.keys(fit.people(), "calibrate", "people"));
        for (int i = 0; i < entry.later().size(); i++) {
            all.movement(entry.later().get(i).movement(), "later", Integer.toString(i), "movement");
        }
        for (int i = 0; i < entry.costs().size(); i++) {
            all.word(entry.costs().get(i).group(), "costs", Integer.toString(i), "group");
        }
        for (int i = 0; i < entry.entering().size(); i++) {
            all.keys(entry.entering().get(i).people(), "entering", Integer.toString(i), "people");
        }
        all.checks.done();
    }

    private void movement(CohortEntry.Movement movement, String... path) {
        keys(movement.before(), child(path, "before"));
        keys(movement.after(), child(path, "after"));
        rows(movement.counts(), child(path, "counts"));
        rows(movement.matrix(), child(path, "matrix"));
    }

    private void rows(Map<String, ? extends Map<String, ?>> rows, String... path) {
        keys(rows, path);
        rows.forEach((from, row) -> keys(row, child(path, from)));
    }

    private void keys(Map<String, ?> byGroup, String... path) {
        byGroup.keySet().stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> checks.add(KeyProblem.unknownKey("unknown " + WHAT, groups, child(path, group))));
    }

    private void word(String group, String... path) {
        if (!groups.contains(group)) {
            checks.add(KeyProblem.unknown(WHAT, group, groups, path));
        }
    }

    private static String[] child(String[] path, String key) {
        return Stream.concat(Stream.of(path), Stream.of(key)).toArray(String[]::new);
    }
}
