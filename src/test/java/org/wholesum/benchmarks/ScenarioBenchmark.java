package org.wholesum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.CaseComparisons;
import org.wholesum.projection.CaseProjections;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;
import org.wholesum.study.Study;
import org.wholesum.study.StudyResult;

/** A whole scenario over ten million rows and 253,000 cases: read, projected case by case, compared. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx600m")
@State(Scope.Benchmark)
public class ScenarioBenchmark {
    private static final Execution TWO_THREADS = Execution.onAllProcessors().threads(2);
    private static final Months BEFORE = Months.of("2011-04", 12);
    private static final Months SINCE = Months.of("2012-04", 12);
    private static final Months HORIZON = Months.of("2013-04", 24);

    private Path scenario;

    @Setup
    public void write() throws IOException {
        Path file = ManyRows.file().toAbsolutePath();
        scenario = file.resolveSibling("scenario.yaml");
        Files.writeString(scenario, """
                title: Ten million rows
                ledger: %s
                windows:
                  before: {from: 2011-04, months: 12}
                  since: {from: 2012-04, months: 12}
                horizon: {from: 2013-04, months: 24}
                methods:
                  old: {method: run_rate, window: before}
                  pilot: {method: run_rate, window: since}
                comparison: {old: old, pilot: pilot}
                """.formatted(file.getFileName()));
    }

    @Benchmark
    public StudyResult scenario() {
        return Study.of(Scenario.read(scenario)).run(TWO_THREADS);
    }

    /** The costs of the cases, read once. */
    @State(Scope.Benchmark)
    public static class Cases {
        private CaseTable table;
        private CaseProjections old;
        private int percent;

        @Setup
        public void read() throws IOException {
            Ledger ledger =
                    Ledger.reader().execution(TWO_THREADS).read(ManyRows.file()).ledger();
            table = ledger.byCase(TWO_THREADS).during(SINCE);
            old = CaseProjections.of(
                    Method.runRate(), ledger.byCase(TWO_THREADS).during(BEFORE), HORIZON, TWO_THREADS);
            table.totals(TWO_THREADS);
        }
    }

    /** One further point of a sensitivity analysis, with another cost of the pilot each time. */
    @Benchmark
    public CaseComparisons furtherPoint(Cases cases) {
        cases.percent = (cases.percent + 1) % 100;
        Method pilot = Method.runRate().scaledBy("0." + (100 + cases.percent));
        return CaseComparisons.of(cases.old, CaseProjections.of(pilot, cases.table, HORIZON, TWO_THREADS));
    }
}
