package org.wholesum.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wholesum.cohort.CityCosts;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.execution.Execution;

/** A city for two years, simulated person by person and in aggregate. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CityBenchmark {
    private static final Execution TWO_THREADS = Execution.onAllProcessors().threads(2);

    /** Each person. */
    @State(Scope.Benchmark)
    public static class Everyone {
        @Param({"253000", "2530000"})
        long people;

        private long seed;
    }

    /** The number of people in each group. */
    @State(Scope.Benchmark)
    public static class Numbers {
        @Param({"253000", "253000000"})
        long people;

        private long seed;
    }

    @Benchmark
    public CityCosts personByPerson(Everyone city) {
        return city(city.people).run(city.seed++, TWO_THREADS);
    }

    @Benchmark
    public CityCosts aggregate(Numbers city) {
        return city(city.people).aggregate(city.seed++);
    }

    private static CitySimulation city(long people) {
        return Models.city().people(people).build();
    }
}
