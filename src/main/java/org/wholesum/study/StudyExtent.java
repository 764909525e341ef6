package org.wholesum.study;

import com.google.common.collect.Sets;
import com.google.common.math.LongMath;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wholesum.cohort.CycleLength;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Limit;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.method.CohortEntry;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.scenario.Scenario;

/** How much a study calculates, checked against the limits before it begins. */
final class StudyExtent {
    /** Runs for one assumption: its two ends, and a search for the value at which the sign changes. */
    private static final int RUNS_OF_AN_ASSUMPTION = 100;

    private static final double WEEKS_IN_A_MONTH = 4.35;

    private final Scenario scenario;
    private final Plan plan;

    StudyExtent(Scenario scenario, Plan plan) {
        this.scenario = scenario;
        this.plan = plan;
    }

    /** Checks the movements between needs groups, which no records are needed for. */
    void checkGroups(Execution execution) {
        scenario.entry().methods().forEach((name, entry) -> {
            if (entry instanceof CohortEntry cohort) {
                long groups = cohort.groups().size();
                long cycles = cycles(cohort);
                boolean timed =
                        cohort.costs().stream().anyMatch(cost -> cost.inGroup().orElse(0) > 0);
                long runs = product(1L + cohort.entering().size(), timed ? cycles : 1);
                String words = grouped(groups) + " groups × " + grouped(groups) + " × " + grouped(cycles) + " cycles"
                        + (runs == 1 ? "" : ", " + grouped(runs) + " times,");
                check(
                        Limit.GROUP_MOVES,
                        product(groups, groups, cycles, runs),
                        words,
                        execution,
                        "methods",
                        name,
                        "groups");
            }
        });
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
    void check(StudyInputs inputs, Execution execution) {
        long methods = sides().mapToLong(side -> plan.step(side).size()).sum();
        Optional<Ledger> ledger = inputs.checked().map(checked -> checked.used().ledger());
        long agencies = Math.max(1, agencies(ledger).size());
        long months = plan.horizon().count();
        long cells = product(methods, agencies, months);
        String words = methods + " methods × " + agencies + " agencies × " + grouped(months) + " months";
        check(Limit.PROJECTED_CELLS, cells, words, execution, "horizon");
        ledger.map(records -> (long) records.cases().size())
                .ifPresent(cases -> check(
                        Limit.CASE_CELLS,
                        product(cells, cases),
                        words + " × " + grouped(cases) + " cases",
                        execution,
                        "horizon"));
        long runs = runs();
        check(
                Limit.REPEATED_CELLS,
                product(cells, runs),
                words + " × " + grouped(runs) + " runs",
                execution,
                "horizon");
    }

    private Stream<String> sides() {
        return Stream.of(Plan.OLD, Plan.PILOT);
    }

    private Set<Agency> agencies(Optional<Ledger> ledger) {
        Set<Agency> named = Records.agencies(scenario);
        return ledger.<Set<Agency>>map(records -> Sets.union(records.agencies(), named))
                .orElse(named);
    }

    private long runs() {
        ScenarioEntry entry = scenario.entry();
        long drawn = entry.uncertainty()
                .map(uncertainty -> DrawnInputs.draws(entry.uncertainty()))
                .orElse(0);
        long varied = entry.sensitivity()
                .map(sensitivity ->
                        (long) RUNS_OF_AN_ASSUMPTION * sensitivity.vary().size())
                .orElse(0L);
        return 1 + drawn + varied;
    }

    private void check(Limit limit, long needed, String words, Execution execution, String... path) {
        long most = execution.most(limit);
        if (needed > most) {
            InvalidInputException refused = scenario.source()
                    .refuse(
                            words + " are " + grouped(needed) + " " + limit.unit() + ", expected at most "
                                    + grouped(most) + " unless the limit " + limit.key() + " is set",
                            path);
            throw InvalidInputException.of(refused.problems().stream()
                    .map(problem -> suggested(problem, limit, needed))
                    .toList());
        }
    }

    private static Problem suggested(Problem problem, Limit limit, long needed) {
        return problem.withSuggestion("--limit " + limit.key() + "=" + needed + ", or Execution.withLimit(Limit."
                + limit.name() + ", " + needed + ") allows it");
    }

    private static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            product = LongMath.saturatedMultiply(product, factor);
        }
        return product;
    }

    private static String grouped(long number) {
        return WholeNumber.grouped(number);
    }
}
