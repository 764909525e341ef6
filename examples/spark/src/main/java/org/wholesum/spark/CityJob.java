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
 * A city simulated by ranges of people, each a task of its own, on one thread. A person's luck depends on the seed and on
 * the person's number, not on who simulates them, so that the ranges add up to the whole city's costs to the penny.
 *
 * <p>{@code new CityJob(() -> Cities.ofThreeGroups(253_000), 64).run(spark, 42)}
 *
 * @param city makes the city where it is simulated
 * @param ranges how many ranges of people there are
 */
public record CityJob(Model city, int ranges) {
    /** Makes a city; it travels, so that it may hold on only to what serialises. */
    @FunctionalInterface
    public interface Model extends Supplier<CitySimulation>, Serializable {}

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CityJob {
        if (ranges < 1) {
            throw new IllegalArgumentException("ranges are " + ranges + ", expected 1 or more");
        }
    }

    /**
     * Simulates everyone.
     *
     * @param spark where
     * @param seed what the answer depends on, besides the city
     * @return what both methods cost, equal to {@code city.get().run(seed)}
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
