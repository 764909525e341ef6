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
import org.wholesum.calibration.Calibration;
import org.wholesum.cohort.CycleCounting;
import org.wholesum.cohort.CycleLength;
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
        CalibratedMovement.check(entry);
        if (entry.calibrate().isEmpty()) {
            return Step.of(cohort(matrix(entry.movement())), cautions);
        }
        Calibration fit = new CalibratedMovement(context, entry, needsGroups)
                .fit(entry.calibrate().orElseThrow(), this::cohort);
        NeedsGroupCohort cohort = cohort(inCycles(fit.matrix()));
        fit.cautions().forEach(caution -> cautions.add("Needs groups " + context.name() + ": " + caution));
        return Step.of(cohort, cautions).fitted(new Step.Fitted(fit, this::ofFit));
    }

    /** The cohort with a set of transitions in cycles of the movement. */
    private NeedsGroupCohort ofFit(TransitionMatrix set) {
        return cohort(set.inCycles(entry.length()).matrix());
    }

    private NeedsGroupCohort cohort(TransitionMatrix first) {
        NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(needsGroups)
                .startingWith(counts(entry.people()))
                .movingBy(first)
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
        cost.onEntry().ifPresent(amounts -> cohort.chargingOnEntry(cost.group(), money(amounts)));
        cost.aMonth()
                .map(amounts -> PersonCost.aMonth(money(amounts)))
                .or(() -> cost.aYear().map(amounts -> PersonCost.aYear(money(amounts))))
                .or(() -> cost.aCycle().map(amounts -> aCycle(cost, money(amounts))))
                .ifPresent(rate -> cohort.costingFrom(
                        cost.group(),
                        cycles(cost.cycle().orElse(0), cost.cycleMonths()),
                        cycles(cost.inGroup().orElse(0), cost.cycleMonths()),
                        rate));
    }

    private PersonCost aCycle(CohortEntry.Cost cost, SortedMap<Agency, BigMoney> amounts) {
        return entry.length().isWeeks()
                ? PersonCost.aCycle(amounts)
                : PersonCost.every(cost.cycleMonths().orElse(entry.length().count()), amounts);
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
        return inCycles(given(movement, movement.length(entry)));
    }

    private TransitionMatrix inCycles(TransitionMatrix matrix) {
        MatrixRoot found = matrix.inCycles(entry.length());
        if (!found.isFaithful()) {
            cautions.add("Needs groups " + context.name() + ": " + found.describe());
        }
        return found.matrix();
    }

    private TransitionMatrix given(CohortEntry.Movement movement, CycleLength length) {
        if (!movement.after().isEmpty()) {
            return ofSnapshots(movement, length);
        }
        if (!movement.counts().isEmpty()) {
            return ofCounts(movement, length);
        }
        double[][] rows = new double[groups.size()][groups.size()];
        movement.matrix()
                .forEach((from, row) -> row.forEach((to, share) -> rows[groups.indexOf(from)][groups.indexOf(to)] =
                        share.fraction().doubleValue()));
        return TransitionMatrix.of(needsGroups, length, rows);
    }

    private TransitionMatrix ofCounts(CohortEntry.Movement movement, CycleLength length) {
        long[][] counts = new long[groups.size()][groups.size()];
        movement.counts()
                .forEach((from, row) ->
                        row.forEach((to, count) -> counts[groups.indexOf(from)][groups.indexOf(to)] = count));
        return TransitionMatrix.ofCounts(needsGroups, length, counts, Set.copyOf(movement.absorbing()));
    }

    private TransitionMatrix ofSnapshots(CohortEntry.Movement movement, CycleLength length) {
        cautions.add("Needs groups " + context.name() + ": two snapshots "
                + (length.isWeeks() ? length : length.count() + " months")
                + " apart are known, but not who moved; the movement with the fewest people and the"
                + " shortest steps that explains both is assumed.");
        Map<String, Figure> before = movement.before().isEmpty() ? entry.people() : movement.before();
        return TransitionMatrix.ofSnapshots(needsGroups, length, all(counts(before)), all(counts(movement.after())));
    }

    private Map<String, BigDecimal> all(Map<String, BigDecimal> counts) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        groups.forEach(group -> all.put(group, counts.getOrDefault(group, BigDecimal.ZERO)));
        return all;
    }
}
