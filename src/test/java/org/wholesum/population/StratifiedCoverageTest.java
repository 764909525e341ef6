package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.population.SampleTest.saves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Interval;
import org.wholesum.projection.Comparison;

/**
 * How often a 95% interval contains the true total, of normal savings in three strata that differ in mean and in spread. A
 * sample with fewer than two cases in a stratum has no interval and is not counted as a run.
 */
class StratifiedCoverageTest {
    private static final int RUNS = 1_000;
    private static final String[] NAMES = {"high", "middle", "low"};
    private static final long[] PEOPLE = {20_000, 50_000, 130_000};
    private static final double[] MEANS = {900_000, 250_000, 40_000};
    private static final double[] DEVIATIONS = {400_000, 90_000, 30_000};

    /** One sample: whether its interval contains the truth, the squared error of its point, and the variance it states. */
    private record Run(boolean covered, double squaredError, double variance) {
        static double coverage(List<Run> runs) {
            return (double) runs.stream().filter(Run::covered).count() / runs.size();
        }

        static double statedVariance(List<Run> runs) {
            return runs.stream().mapToDouble(Run::variance).sum()
                    / runs.stream().mapToDouble(Run::squaredError).sum();
        }
    }

    private static List<Run> runs(Random random, IntUnaryOperator stratumOf, int n, SamplingDesign design) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            run(random, stratumOf, n, design).ifPresent(runs::add);
        }
        return runs;
    }

    private static Optional<Run> run(Random random, IntUnaryOperator stratumOf, int n, SamplingDesign design) {
        Map<String, Comparison> cases = new TreeMap<>();
        Map<String, String> strata = new TreeMap<>();
        int[] drawn = new int[NAMES.length];
        for (int i = 0; i < n; i++) {
            int h = stratumOf.applyAsInt(i);
            drawn[h]++;
            cases.put("S" + i, saves(Math.round(MEANS[h] + DEVIATIONS[h] * random.nextGaussian())));
            strata.put("S" + i, NAMES[h]);
        }
        if (Arrays.stream(drawn).anyMatch(count -> count < 2)) {
            return Optional.empty();
        }
        Map<String, Long> counts = Map.of(NAMES[0], PEOPLE[0], NAMES[1], PEOPLE[1], NAMES[2], PEOPLE[2]);
        Strata into = design == SamplingDesign.STRATIFIED
                ? Strata.stratified(strata, counts)
                : Strata.postStratified(strata, counts);
        return Optional.of(run(Sample.of(cases).to(into)));
    }

    private static Run run(ScaleUp city) {
        double truth = 0;
        double variance = 0;
        for (int h = 0; h < NAMES.length; h++) {
            truth += PEOPLE[h] * MEANS[h];
        }
        for (Stratum stratum : city.byStratum()) {
            double s = stratum.standardDeviation().getAmountMinorLong();
            variance += s
                    * s
                    * city.strata()
                            .orElseThrow()
                            .design()
                            .weight(stratum.n(), stratum.population(), city.n(), city.population());
        }
        Interval interval = city.total().interval();
        double error = city.total().point().getAmountMinorLong() - truth;
        return new Run(interval.lower() <= truth && truth <= interval.upper(), error * error, variance);
    }

    private static int stratumOfAnyone(Random random) {
        int who = random.nextInt(200_000);
        return who < PEOPLE[0] ? 0 : who < PEOPLE[0] + PEOPLE[1] ? 1 : 2;
    }

    /** 1,000 runs have a standard error of 0.7% around 95%, so that three of them are 2.1%. */
    @Test
    void the_interval_of_strata_that_are_sampled_separately_covers_the_total() {
        Random random = new Random(20131021);
        List<Run> runs = runs(random, c -> c < 6 ? 0 : c < 14 ? 1 : 2, 20, SamplingDesign.STRATIFIED);

        assertThat(runs).hasSize(RUNS);
        assertThat(Run.coverage(runs)).isCloseTo(0.95, within(0.021));
        assertThat(Run.statedVariance(runs)).isCloseTo(1, within(0.12));
    }

    /** On average 6, 15 and 39 of 60 cases are in each stratum; with fewer than 2 in the first, 1.4% of samples have no interval. */
    @Test
    void the_interval_of_strata_that_are_formed_afterwards_covers_the_total() {
        Random random = new Random(20131021);
        List<Run> runs = runs(random, c -> stratumOfAnyone(random), 60, SamplingDesign.POST_STRATIFIED);

        assertThat(runs).hasSizeBetween(RUNS - 30, RUNS - 1);
        assertThat(Run.coverage(runs)).isCloseTo(0.95, within(0.021));
        assertThat(Run.statedVariance(runs)).isCloseTo(1, within(0.15));
    }
}
