package org.wholesum.study;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholesum.cohort.CycleLength;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Limit;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.plan.LimitCheck;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.plan.Runs;
import org.wholesum.internal.scenario.method.CohortEntry;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.Ledger;
import org.wholesum.scenario.Scenario;

/** How much a study calculates, checked against the limits before it begins. */
final class StudyExtent {
    private static final double WEEKS_IN_A_MONTH = 4.35;
    private static final String HORIZON = "horizon";

    private final Scenario scenario;
    private final Plan plan;
    private final LimitCheck limits;
    private final Runs runs;

    StudyExtent(Scenario scenario, Plan plan, Execution execution) {
        this.scenario = scenario;
        this.plan = plan;
        this.limits = new LimitCheck(scenario, execution);
        this.runs = new Runs(scenario.entry());
    }

    /** Checks what no records are needed for. */
    void checkScenario() {
        checkEntries(scenario.source().root(), List.of());
        Runs.varied(scenario.entry()).forEach((key, count) -> limits.check(Limit.VARIED_NUMBERS, count, "these", key));
        limits.check(Limit.MONTHS, plan.horizon().count(), "these", HORIZON, "months");
        limits.check(Limit.RUNS, runs.count(), runs.words(), runs.key());
        checkAgencies(Records.agencies(scenario), "agencies");
        long moves = 0;
        for (String name : scenario.entry().methods().keySet()) {
            moves = checkGroups(name, moves);
        }
    }

    private void checkEntries(Node node, List<String> path) {
        int count = node.members().size();
        if (!path.isEmpty()) {
            limits.check(Limit.ENTRIES, count, "these", path.toArray(new String[0]));
        }
        node.values().forEach((key, value) -> {
            if (!value.members().isEmpty()) {
                List<String> below = new ArrayList<>(path);
                below.add(key);
                checkEntries(value, below);
            }
        });
    }

    private void checkAgencies(Set<Agency> agencies, String key) {
        limits.check(Limit.AGENCIES, agencies.size(), "the agencies", key);
    }

    /** Adds the movements of a method, if it is one with needs groups. */
    private long checkGroups(String name, long before) {
        return scenario.entry().methods().get(name) instanceof CohortEntry cohort
                ? checkGroups(name, cohort, before)
                : before;
    }

    private long checkGroups(String name, CohortEntry cohort, long before) {
        long groups = cohort.groups().size();
        long cycles = cycles(cohort);
        boolean timed = cohort.costs().stream().anyMatch(cost -> cost.inGroup().orElse(0) > 0);
        long often = LimitCheck.product(1L + cohort.entering().size(), timed ? cycles : 1);
        long moves = LimitCheck.product(groups, groups, cycles, often);
        String words = grouped(groups) + " groups × " + grouped(groups) + " × " + grouped(cycles) + " cycles"
                + (often == 1 ? "" : ", " + grouped(often) + " times,")
                + (before == 0 ? "" : ", with " + grouped(before) + " of the methods before,");
        long all = saturatedSum(before, moves);
        limits.check(Limit.GROUP_MOVES, all, words, "methods", name, "groups");
        limits.check(Limit.GROUPS, groups, "these", "methods", name, "groups");
        String repeated = "(" + words + ") × " + grouped(runs.count()) + " runs";
        limits.check(Limit.REPEATED_CELLS, LimitCheck.product(all, runs.count()), repeated, "methods", name, "groups");
        return all;
    }

    private static long saturatedSum(long some, long others) {
        long sum = some + others;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long cycles(CohortEntry cohort) {
        long months = plan.horizon().count();
        CycleLength length = cohort.cycle()
                .orElseGet(() -> CycleLength.months(cohort.cycleMonths().orElseThrow()));
        int count = length.count();
        boolean inMonths = length.equals(CycleLength.months(count));
        return Math.max(1, inMonths ? months / count : (long) (months * WEEKS_IN_A_MONTH / count));
    }

    /** Checks the cells to project. */
    void check(StudyInputs inputs) {
        Optional<Ledger> ledger = inputs.checked().map(checked -> checked.used().ledger());
        Set<Agency> all = agencies(ledger);
        checkAgencies(all, ledger.isPresent() && scenario.source().has("ledger") ? "ledger" : "horizon");
        long methods = plan.size();
        long agencies = Math.max(1, all.size());
        long months = plan.horizon().count();
        long cells = LimitCheck.product(methods, agencies, months);
        String words = methods + " methods × " + agencies + " agencies × " + grouped(months) + " months";
        limits.check(Limit.PROJECTED_CELLS, cells, words, HORIZON);
        ledger.map(records -> (long) records.cases().size()).ifPresent(cases -> {
            limits.check(
                    Limit.CASE_AGENCIES,
                    LimitCheck.product(cases, agencies),
                    grouped(cases) + " cases × " + agencies + " agencies",
                    HORIZON);
            limits.check(
                    Limit.CASE_CELLS,
                    LimitCheck.product(cells, cases),
                    words + " × " + grouped(cases) + " cases",
                    HORIZON);
        });
        limits.check(
                Limit.REPEATED_CELLS,
                LimitCheck.product(cells, runs.count()),
                words + " × " + grouped(runs.count()) + " runs",
                HORIZON);
    }

    private Set<Agency> agencies(Optional<Ledger> ledger) {
        Set<Agency> named = Records.agencies(scenario);
        return ledger.<Set<Agency>>map(records -> Sets.union(records.agencies(), named))
                .orElse(named);
    }

    private static String grouped(long number) {
        return WholeNumber.grouped(number);
    }
}
