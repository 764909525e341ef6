package org.wholesum.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.wholesum.cohort.CityCosts;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.execution.Execution;

/**
 * A city simulated by ranges of people, each in a task on one thread. A person's random numbers depend only on the seed and
 * the person's number, so that the costs of the ranges add up to those of the whole city to the penny.
 *
 * <p>{@code new CityJob(() -> Cities.ofThreeGroups(253_000), 64).run(spark, 42)}
 *
 * @param city creates the city on the machine that simulates it
 * @param ranges the number of ranges of people, from 1
 */
public record CityJob(Model city, int ranges) {
    /** Creates a city. It is sent to other machines, so that it may refer only to serialisable objects. */
    @FunctionalInterface
    public interface Model extends Supplier<CitySimulation>, Serializable {}

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the number of ranges is less than 1
     */
    public CityJob {
        if (ranges < 1) {
            throw new IllegalArgumentException("ranges are " + ranges + ", expected 1 or more");
        }
    }

    /**
     * Simulates everyone.
     *
     * @param spark the context to run in
     * @param seed of the random numbers
     * @return the costs under both methods, equal to {@code city.get().run(seed)}
     */
    public CityCosts run(JavaSparkContext spark, long seed) {
        Model model = city;
        return spark.parallelize(cut(model.get().people()), ranges)
                .map(range -> CityPart.of(model.get().run(seed, range.from(), range.to(), Execution.onOneThread())))
                .treeReduce(CityPart::plus)
                .costs();
    }

    private List<Range> cut(long people) {
        List<Range> cut = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < ranges; i++) {
            long to = from + people / ranges + (i < people % ranges ? 1 : 0);
            cut.add(new Range(from, to));
            from = to;
        }
        return cut;
    }

    private record Range(long from, long to) implements Serializable {}
}
