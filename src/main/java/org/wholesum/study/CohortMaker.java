package org.wholesum.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.MatrixRoot;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.CohortEntry;
import org.wholesum.scenario.Figure;
import org.wholesum.scenario.Scenario;

/** Makes a cohort of what a scenario says of it. */
final class CohortMaker {
    private final Scenario scenario;
    private final String name;
    private final CohortEntry entry;
    private final List<String> groups;
    private final NeedsGroups needsGroups;
    private final Values values;
    private final List<String> cautions = new ArrayList<>();

    CohortMaker(Scenario scenario, String name, CohortEntry entry) {
        this.scenario = scenario;
        this.name = name;
        this.entry = entry;
        this.needsGroups = NeedsGroups.of(List.copyOf(entry.groups().keySet()));
        this.groups = needsGroups.names();
        this.values = new Values(scenario, "methods", name);
    }

    Step make() {
        NeedsGroupCohort cohort = located();
        return new Step(evidence -> cohort, Optional.empty(), 1, cautions);
    }

    private NeedsGroupCohort located() {
        try {
            return cohort();
        } catch (InvalidInputException e) {
            throw e.problems().get(0).path().isEmpty() ? scenario.origin().refuse(e, "methods", name) : e;
        }
    }

    private NeedsGroupCohort cohort() {
        NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(needsGroups)
                .startingWith(counts(entry.people(), "people"))
                .movingBy(matrix(entry.movement(), "movement"))
                .counted(entry.counting().orElse(CycleCounting.CYCLE_START));
        entry.groups().forEach((group, amounts) -> cohort.costing(group, values.money(amounts, "groups", group)));
        for (int i = 0; i < entry.costs().size(); i++) {
            CohortEntry.Cost cost = entry.costs().get(i);
            check(cost.group(), "costs", Integer.toString(i), "group");
            cohort.costingFrom(
                    cost.group(),
                    cost.cycle().orElse(0),
                    cost.inGroup().orElse(0),
                    values.money(cost.aMonth(), "costs", Integer.toString(i), "a_month"));
        }
        for (int i = 0; i < entry.later().size(); i++) {
            CohortEntry.Later later = entry.later().get(i);
            cohort.movingBy(later.cycle(), matrix(later.movement(), "later", Integer.toString(i), "movement"));
        }
        for (CohortEntry.Risk risk : entry.risks()) {
            cohort.withRelativeRisk(
                    risk.from(), risk.to(), risk.risk().number().doubleValue(), risk.first(), risk.last());
        }
        for (int i = 0; i < entry.moves().size(); i++) {
            CohortEntry.Move move = entry.moves().get(i);
            cohort.charging(move.from(), move.to(), values.money(move.cost(), "moves", Integer.toString(i), "cost"));
        }
        for (int i = 0; i < entry.entering().size(); i++) {
            CohortEntry.Entering entering = entry.entering().get(i);
            cohort.entering(entering.cycle(), counts(entering.people(), "entering", Integer.toString(i), "people"));
        }
        return cohort.build();
    }

    private Map<String, BigDecimal> counts(Map<String, Figure> people, String... path) {
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        people.forEach((group, count) -> {
            checkKey(group, path);
            counts.put(group, count.number());
        });
        return counts;
    }

    private TransitionMatrix matrix(CohortEntry.Movement movement, String... path) {
        int months = movement.cycleMonths().orElse(entry.cycleMonths());
        MatrixRoot found = given(movement, months, path).inCycles(entry.cycleMonths());
        if (!found.isExact()) {
            cautions.add("Needs groups " + name + ": " + found.describe());
        }
        return found.matrix();
    }

    private TransitionMatrix given(CohortEntry.Movement movement, int months, String... path) {
        if (!movement.after().isEmpty()) {
            cautions.add(
                    "Needs groups " + name + ": two snapshots " + months + " months apart are known, and nobody was"
                            + " followed; it is assumed that as few people moved as possible, and no further than they had to.");
            Map<String, Figure> before = movement.before().isEmpty() ? entry.people() : movement.before();
            return TransitionMatrix.ofSnapshots(
                    needsGroups,
                    months,
                    all(counts(before, child(path, "before"))),
                    all(counts(movement.after(), child(path, "after"))));
        }
        if (!movement.counts().isEmpty()) {
            long[][] counts = new long[groups.size()][groups.size()];
            movement.counts().forEach((from, row) -> {
                checkKey(from, child(path, "counts"));
                row.forEach((to, count) -> counts[index(from)][index(to, child(path, "counts", from))] = count);
            });
            return TransitionMatrix.ofCounts(needsGroups, months, counts, Set.copyOf(movement.absorbing()));
        }
        double[][] rows = new double[groups.size()][groups.size()];
        movement.matrix().forEach((from, row) -> {
            checkKey(from, child(path, "matrix"));
            row.forEach((to, share) -> rows[index(from)][index(to, child(path, "matrix", from))] =
                    share.fraction().doubleValue());
        });
        return TransitionMatrix.of(needsGroups, months, rows);
    }

    private Map<String, BigDecimal> all(Map<String, BigDecimal> counts) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        groups.forEach(group -> all.put(group, counts.getOrDefault(group, BigDecimal.ZERO)));
        return all;
    }

    private int index(String group, String... path) {
        if (path.length > 0) {
            checkKey(group, path);
        }
        return groups.indexOf(group);
    }

    private void check(String group, String... path) {
        if (!groups.contains(group)) {
            throw scenario.origin().refuseWord("needs group", groups, at(path));
        }
    }

    private void checkKey(String group, String... path) {
        if (!groups.contains(group)) {
            throw scenario.origin().refuseKey("unknown needs group", List.of(at(child(path, group))), groups);
        }
    }

    private static String[] child(String[] path, String... more) {
        List<String> child = new ArrayList<>(Arrays.asList(path));
        child.addAll(Arrays.asList(more));
        return child.toArray(String[]::new);
    }

    private String[] at(String... path) {
        return child(new String[] {"methods", name}, path);
    }
}
