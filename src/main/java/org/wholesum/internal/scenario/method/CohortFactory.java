package org.wholesum.internal.scenario.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.joda.money.BigMoney;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.MatrixRoot;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.PersonCost;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.UnitAmount;

/** Makes the cohort that a scenario describes. */
final class CohortFactory {
    private final MethodContext context;
    private final CohortEntry entry;
    private final NeedsGroups needsGroups;
    private final List<String> groups;
    private final List<String> cautions = new ArrayList<>();

    CohortFactory(MethodContext context, CohortEntry entry) {
        this.context = context;
        this.entry = entry;
        this.needsGroups = NeedsGroups.of(List.copyOf(entry.groups().keySet()));
        this.groups = needsGroups.names();
    }

    Step step() {
        CohortGroups.check(entry);
        CohortCycles.check(entry);
        NeedsGroupCohort cohort = cohort();
        return Step.of(cohort, cautions);
    }

    private NeedsGroupCohort cohort() {
        NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(needsGroups)
                .startingWith(counts(entry.people()))
                .movingBy(matrix(entry.movement()))
                .counted(entry.counting().orElse(CycleCounting.CYCLE_START));
        entry.groups().forEach((group, amounts) -> cohort.costing(group, PersonCost.aMonth(money(amounts))));
        entry.costs().forEach(cost -> cost(cost, cohort));
        entry.later()
                .forEach(
                        later -> cohort.movingBy(cycles(later.cycle(), later.cycleMonths()), matrix(later.movement())));
        entry.risks()
                .forEach(risk -> cohort.withRelativeRisk(
                        risk.from(), risk.to(), risk.risk().number().doubleValue(), risk.first(), risk.last()));
        entry.moves().forEach(move -> cohort.charging(move.from(), move.to(), context.money(move.cost())));
        entry.entering()
                .forEach(entering ->
                        cohort.entering(cycles(entering.cycle(), entering.cycleMonths()), counts(entering.people())));
        return cohort.build();
    }

    private void cost(CohortEntry.Cost cost, NeedsGroupCohort.Builder cohort) {
        int months = cost.cycleMonths().orElse(entry.cycleMonths());
        cost.onEntry().ifPresent(amounts -> cohort.chargingOnEntry(cost.group(), money(amounts)));
        cost.aMonth()
                .map(amounts -> PersonCost.aMonth(money(amounts)))
                .or(() -> cost.aYear().map(amounts -> PersonCost.aYear(money(amounts))))
                .or(() -> cost.aCycle().map(amounts -> PersonCost.every(months, money(amounts))))
                .ifPresent(rate -> cohort.costingFrom(
                        cost.group(),
                        cycles(cost.cycle().orElse(0), cost.cycleMonths()),
                        cycles(cost.inGroup().orElse(0), cost.cycleMonths()),
                        rate));
    }

    private SortedMap<Agency, BigMoney> money(Map<Agency, UnitAmount> amounts) {
        return UnitAmount.in(context.currency(), amounts);
    }

    private int cycles(int cycle, Optional<Integer> months) {
        return CohortCycles.converted(entry, cycle, months);
    }

    private static Map<String, BigDecimal> counts(Map<String, Figure> people) {
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        people.forEach((group, count) -> counts.put(group, count.number()));
        return counts;
    }

    private TransitionMatrix matrix(CohortEntry.Movement movement) {
        int months = movement.cycleMonths().orElse(entry.cycleMonths());
        MatrixRoot found = given(movement, months).inCycles(entry.cycleMonths());
        if (!found.isFaithful()) {
            cautions.add("Needs groups " + context.name() + ": " + found.describe());
        }
        return found.matrix();
    }

    private TransitionMatrix given(CohortEntry.Movement movement, int months) {
        if (!movement.after().isEmpty()) {
            return ofSnapshots(movement, months);
        }
        if (!movement.counts().isEmpty()) {
            return ofCounts(movement, months);
        }
        double[][] rows = new double[groups.size()][groups.size()];
        movement.matrix()
                .forEach((from, row) -> row.forEach((to, share) -> rows[groups.indexOf(from)][groups.indexOf(to)] =
                        share.fraction().doubleValue()));
        return TransitionMatrix.of(needsGroups, months, rows);
    }

    private TransitionMatrix ofCounts(CohortEntry.Movement movement, int months) {
        long[][] counts = new long[groups.size()][groups.size()];
        movement.counts()
                .forEach((from, row) ->
                        row.forEach((to, count) -> counts[groups.indexOf(from)][groups.indexOf(to)] = count));
        return TransitionMatrix.ofCounts(needsGroups, months, counts, Set.copyOf(movement.absorbing()));
    }

    private TransitionMatrix ofSnapshots(CohortEntry.Movement movement, int months) {
        cautions.add("Needs groups " + context.name() + ": two snapshots " + months
                + " months apart are known, but not who moved; the movement with the fewest people and the"
                + " shortest steps that explains both is assumed.");
        Map<String, Figure> before = movement.before().isEmpty() ? entry.people() : movement.before();
        return TransitionMatrix.ofSnapshots(needsGroups, months, all(counts(before)), all(counts(movement.after())));
    }

    private Map<String, BigDecimal> all(Map<String, BigDecimal> counts) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        groups.forEach(group -> all.put(group, counts.getOrDefault(group, BigDecimal.ZERO)));
        return all;
    }
}
