package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.audit.Claim;
import org.wholesum.audit.ClaimKind;
import org.wholesum.audit.InputAudit;
import org.wholesum.audit.Reconcile;
import org.wholesum.calibration.Calibration;
import org.wholesum.calibration.ObservedCount;
import org.wholesum.calibration.UnknownTransitions;
import org.wholesum.cohort.CycleLength;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.design.Observation;
import org.wholesum.design.Panel;
import org.wholesum.design.SyntheticControl;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Limit;
import org.wholesum.inference.Bootstrap;
import org.wholesum.inference.PermutationTest;
import org.wholesum.ledger.Ledger;
import org.wholesum.population.People;
import org.wholesum.population.Raking;
import org.wholesum.projection.Method;
import org.wholesum.report.Disclosure;
import org.wholesum.report.Report;
import org.wholesum.report.ReportFiles;
import org.wholesum.report.TextFormat;
import org.wholesum.report.WorkbookFormat;
import org.wholesum.scenario.Scenario;
import org.wholesum.sensitivity.CollectingCost;
import org.wholesum.sensitivity.InformationValue;
import org.wholesum.sensitivity.SampleInformation;
import org.wholesum.settlement.Core;
import org.wholesum.settlement.ShapleyValue;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;
import org.wholesum.study.ThreeCases;

/** Long work stops when its thread is interrupted, and the thread remains interrupted. */
@Timeout(value = 300)
class InterruptionTest {
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    private static final Months YEAR = Months.of(YearMonth.of(2012, 1), 12);
    private static final Set<Agency> AGENCIES =
            IntStream.range(0, 10).mapToObj(i -> Agency.of("a" + i)).collect(Collectors.toSet());

    private static final double[] DRAWS =
            IntStream.range(0, 1_000).mapToDouble(i -> i * 7919 % 1_000 - 500).toArray();

    private static final String DRAWN = ThreeCases.SCENARIO + """
            uncertainty:
              inputs: {city: {key: population, distribution: uniform, low: 5, high: 20}}
            """;

    private static final String VARIED = ThreeCases.SCENARIO + """
            sensitivity:
              figure: total
              vary:
                city: {key: population, low: 5, high: 20}
            """;

    private static final String CITY = """
            title: City
            prices: 2012/13
            horizon: {from: 2012-04, months: 10}
            city:
              people: {s: 50, w: 50}
              unit_costs: {police: 100.00}
              contacts: {s: {police: 1}, w: {police: 0.1}}
              movement: {matrix: {s: {s: 90%, w: 10%}, w: {s: 10%, w: 90%}}}
            methods:
              old: {method: city}
              pilot: {method: city, changes: {police: -10%}}
            comparison: {old: old, pilot: pilot}
            """;

    @TempDir
    private static Path folder;

    @AfterEach
    void no_other_test_is_interrupted() {
        Thread.interrupted();
    }

    private static StudyResult run(String text) {
        return Study.of(Scenario.parse(text, folder)).run();
    }

    private static StudyResult study() {
        ThreeCases cases = ThreeCases.in(folder);
        return cases.run(ThreeCases.SCENARIO);
    }

    private static Panel panel() {
        List<Observation> rows = new ArrayList<>();
        for (String unit : List.of("pilot", "a", "b", "c")) {
            for (int t = 1; t <= 4; t++) {
                rows.add(Observation.of(unit, t, unit.hashCode() % 7 + t * t));
            }
        }
        return Panel.of(rows, Map.of("pilot", 4));
    }

    private static InputAudit audit() {
        return InputAudit.of(List.of(
                Claim.of("one of police", ClaimKind.SHARE, "police", "50%").before(),
                Claim.of("two of nhs", ClaimKind.SHARE, "nhs", "40%").before()));
    }

    private static NeedsGroupCohort cohort() {
        NeedsGroups groups = NeedsGroups.of("in", "out");
        return NeedsGroupCohort.builder(groups)
                .startingWith(Map.of("in", BigDecimal.TEN))
                .movingBy(TransitionMatrix.of(groups, 1, new double[][] {{0.5, 0.5}, {0, 1}}))
                .build();
    }

    static Stream<Arguments> long_work() throws Exception {
        Path people = Files.writeString(folder.resolve("people.csv"), "person_id,age\np,1\n");
        Path ledger = Files.writeString(folder.resolve("ledger.csv"), ThreeCases.LEDGER);
        MonthlyCosts history = MonthlyCosts.builder(GBP, YEAR).build();
        StudyResult result = study();
        Report report = Report.of(result);
        InputAudit audit = audit();
        NeedsGroupCohort cohort = cohort();
        NeedsGroups two = NeedsGroups.of("in", "out");
        TransitionMatrix matrix = TransitionMatrix.of(two, 12, new double[][] {{0.5, 0.5}, {0.1, 0.9}});
        UnknownTransitions unknown = UnknownTransitions.builder(two, CycleLength.months(12))
                .unknown("in", "in")
                .unknown("in", "out")
                .known("out", "out", 1)
                .build();
        SyntheticControl control = SyntheticControl.of(panel());
        Raking.Builder raking = Raking.builder()
                .unit("1", Map.of("sex", "f"))
                .unit("1", Map.of("sex", "m"))
                .totals("sex", new TreeMap<>(Map.of("f", BigDecimal.TEN, "m", BigDecimal.ONE)));
        return Stream.of(
                work("reading a ledger", () -> Ledger.read(ledger)),
                work("reading people", () -> People.read(people)),
                work("a projection", () -> Method.escalation(new BigDecimal("0.05"))
                        .project(history, Months.of(YearMonth.of(2013, 1), 12))),
                work("a study", InterruptionTest::study),
                work("a sensitivity analysis", () -> run(VARIED)),
                work("draws", () -> run(DRAWN)),
                work("the value of information", () -> InformationValue.ofNetBenefits(
                                GBP,
                                Map.of("one", DRAWS, "two", new double[DRAWS.length]),
                                Map.of("x", DRAWS, "y", new double[DRAWS.length]),
                                Map.of())
                        .inputs()),
                work("the value of a sample", () -> SampleInformation.of(GBP, 100, 5_000, 4, 1_000_000)
                        .collecting(new CollectingCost(Money.of(GBP, 1), Money.of(GBP, 1)))
                        .best()),
                work("a bootstrap", () -> Bootstrap.of(LongStream.range(0, 500).toArray())
                        .bca(0.95)),
                work("a simulated city", () -> run(CITY)),
                work("the audit of claims", () -> audit().findings()),
                work("a workbook", () -> WorkbookFormat.write(result, OutputStream.nullOutputStream())),
                work(
                        "a report for publication",
                        () -> ReportFiles.writeForPublication(
                                result,
                                folder.resolve("published"),
                                Disclosure.standard().minimumCount(3))),
                work("a permutation test", () -> PermutationTest.of(new long[] {1, 2, 3}, new long[] {4, 5, 6})
                        .pValue()),
                work("Shapley values", () -> ShapleyValue.of(GBP, AGENCIES, some -> 100L * some.size())),
                work("sampled Shapley values", () -> ShapleyValue.sampled(GBP, AGENCIES, some -> some.size(), 100, 1)),
                work("the core", () -> Core.of(GBP, AGENCIES, some -> some.size())
                        .leastTotal()),
                work("placebos", control::placeboRatios),
                work("a synthetic control", () -> SyntheticControl.of(panel())),
                work("reconciliation", () -> audit.reconcile(Reconcile.using("one of police", "two of nhs"))),
                work("raking", raking::build),
                work("calibration", () -> Calibration.of(unknown)
                        .startingWith(Map.of("in", BigDecimal.TEN))
                        .observing(List.of(ObservedCount.of("in", 3, 2)))
                        .fit()),
                work("a cohort", () -> cohort.trace(12)),
                work("the root of a matrix", () -> matrix.inCycles(5)),
                work("a report", () -> TextFormat.of(report)),
                work("files of a report", () -> ReportFiles.write(result, folder.resolve("out"))));
    }

    private static Arguments work(String name, ThrowingCallable work) {
        return Arguments.of(name, work);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("long_work")
    void an_interrupted_thread_ends_its_work_and_stays_interrupted(String name, ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(work)
                .as(name)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_study_of_900_methods_over_12_000_months_stops() throws Exception {
        ThreeCases.in(folder);
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            methods.append("  m").append(i).append(": {method: escalation, window: before, growth: -99.9999%}\n");
        }
        String names = IntStream.range(0, 900).mapToObj(i -> "m" + i).collect(Collectors.joining(", "));
        String text = ThreeCases.SCENARIO
                .replace("{from: 2012-04, months: 2}", "{from: 2012-04, months: 12000}")
                .replace(
                        "  pilot: {method: run_rate, window: since}\n",
                        methods + "  pilot: {method: plus, of: [" + names + "]}\n");
        Study study = Study.of(Scenario.parse(text, folder));
        Execution execution = Execution.onAllProcessors()
                .withLimit(Limit.PROJECTED_CELLS, Long.MAX_VALUE)
                .withLimit(Limit.MONTHS, 12_000);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            begun.countDown();
            try {
                study.run(execution);
            } catch (CancellationException e) {
                end.set(e);
            }
        });
        thread.start();
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        TimeUnit.MILLISECONDS.sleep(700); // into the projection, which takes minutes
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(60));
        assertThat(thread.isAlive()).isFalse();
        assertThat(end.get()).isInstanceOf(CancellationException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(any -> any.getName().equals("wholesum"));
    }
}
