package org.wholesum.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wholesum.cohort.UncertainCohort;
import org.wholesum.execution.Execution;
import org.wholesum.inference.Bootstrap;
import org.wholesum.inference.Interval;
import org.wholesum.study.Study;

/** The uncertainty of a saving: 10,000 draws of a cohort, and every resample of seven cases. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class UncertaintyBenchmark {
    private static final Execution TWO_THREADS = Execution.onAllProcessors().threads(2);
    private static final int CASES = 7;
    private static final int AGENCIES = 6;

    private final UncertainCohort cohort = Models.cohort();
    private long seed;

    /** The mean and the 95% interval. */
    @Benchmark
    public Interval tenThousandDraws() {
        return cohort.draw(10_000, seed++, TWO_THREADS).interval(0.95);
    }

    /** The same cohort as a scenario file. */
    @Benchmark
    public Interval tenThousandDrawsOfAScenario() {
        return Study.of(DrawnScenario.of(10_000))
                .run(TWO_THREADS)
                .uncertainty()
                .orElseThrow()
                .draws()
                .interval(0.95);
    }

    /** Exact 95% intervals of the mean saving of seven cases: six agencies' and all together. */
    @Benchmark
    public List<Interval> bootstrap() {
        List<Interval> intervals = new ArrayList<>();
        long[] all = new long[CASES];
        for (int agency = 0; agency < AGENCIES; agency++) {
            long[] savings = new long[CASES];
            for (int i = 0; i < CASES; i++) {
                savings[i] = 60_000L * (1 + (i * 5 + agency * 2) % 9) - 100_000L * (1 + (i * 7 + agency * 3) % 11);
                all[i] += savings[i];
            }
            intervals.add(Bootstrap.mean(savings, 0.95, 1));
        }
        intervals.add(Bootstrap.mean(all, 0.95, 1));
        return intervals;
    }
}
