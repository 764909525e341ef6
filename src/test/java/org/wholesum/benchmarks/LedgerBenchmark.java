package org.wholesum.benchmarks;

import java.io.IOException;
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
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.Ledger;

/** Ten million interactions as CSV to the cost of every agency and month and of every case, each field checked. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 3, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Xmx400m")
@State(Scope.Benchmark)
public class LedgerBenchmark {
    private static final Execution TWO_THREADS = Execution.onAllProcessors().threads(2);

    private Path file;

    @Setup
    public void write() throws IOException {
        file = ManyRows.file();
    }

    @Benchmark
    public Costs costs() {
        return costs(file);
    }

    private static Costs costs(Path file) {
        Ledger ledger = Ledger.reader().execution(TWO_THREADS).read(file).ledger();
        return new Costs(ledger.monthlyCosts(TWO_THREADS), ledger.costByCase(TWO_THREADS));
    }

    /** What is asked. */
    public record Costs(MonthlyCosts byMonth, CaseCosts byCase) {}
}
