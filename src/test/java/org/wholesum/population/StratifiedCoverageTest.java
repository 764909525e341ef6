package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.population.SampleTest.saves;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Interval;
import org.wholesum.projection.Comparison;

/** How often a 95% interval has the truth in it, of normal savings in three strata that differ in mean and in spread. */
class StratifiedCoverageTest {
    private static final int RUNS = 1_000;
    private static final String[] NAMES = {"high", "middle", "low"};
    private static final long[] PEOPLE = {20_000, 50_000, 130_000};
    private static final double[] MEANS = {900_000, 250_000, 40_000};
    private static final double[] DEVIATIONS = {400_000, 90_000, 30_000};

    private final Random random = new Random(20131021);
    private int covered;
    private double sumOfSquares;
    private double sumOfVariances;

    private void run(IntUnaryOperator stratumOf, int n, SamplingDesign drawing) {
        Map<String, Comparison> cases = new TreeMap<>();
        Map<String, String> strata = new TreeMap<>();
        int[] drawn = new int[NAMES.length];
        for (int i = 0; i < n; i++) {
            int h = stratumOf.applyAsInt(i);
            drawn[h]++;
            cases.put("S" + i, saves(Math.round(MEANS[h] + DEVIATIONS[h] * random.nextGaussian())));
            strata.put("S" + i, NAMES[h]);
        }
        if (drawn[0] < 2 || drawn[1] < 2 || drawn[2] < 2) {
            return;
        }
        Map<String, Long> counts = Map.of(NAMES[0], PEOPLE[0], NAMES[1], PEOPLE[1], NAMES[2], PEOPLE[2]);
        Strata into = drawing == SamplingDesign.BY_STRATUM
                ? Strata.drawnByStratum(strata, counts)
                : Strata.afterwards(strata, counts);
        tally(ScaleUp.of(cases).to(into));
    }

    private void tally(StratifiedScaleUp city) {
        double truth = 0;
        double variance = 0;
        for (int h = 0; h < NAMES.length; h++) {
            truth += PEOPLE[h] * MEANS[h];
        }
        for (Stratum stratum : city.byStratum()) {
            double s = stratum.deviation().getAmountMinorLong();
            variance += s
                    * s
                    * city.strata().drawing().weight(stratum.n(), stratum.population(), city.n(), city.population());
        }
        Interval interval = city.total().interval();
        covered += interval.lower() <= truth && truth <= interval.upper() ? 1 : 0;
        double error = city.total().point().getAmountMinorLong() - truth;
        sumOfSquares += error * error;
        sumOfVariances += variance;
    }

    private int stratumOfAnyone() {
        int who = random.nextInt(200_000);
        return who < PEOPLE[0] ? 0 : who < PEOPLE[0] + PEOPLE[1] ? 1 : 2;
    }

    /** 1,000 runs have a standard error of 0.7% around 95%, so that three of them are 2.1%. */
    @Test
    void strataDrawnOneByOneAreCovered() {
        for (int i = 0; i < RUNS; i++) {
            run(c -> c < 6 ? 0 : c < 14 ? 1 : 2, 20, SamplingDesign.BY_STRATUM);
        }

        assertThat((double) covered / RUNS).isCloseTo(0.95, within(0.021));
        assertThat(sumOfVariances / sumOfSquares).isCloseTo(1, within(0.12));
    }

    /** Cases come into strata as people are many: 6, 15 and 39 of 60 on average. */
    @Test
    void strataToldApartAfterwardsAreCovered() {
        for (int i = 0; i < RUNS; i++) {
            run(c -> stratumOfAnyone(), 60, SamplingDesign.AFTERWARDS);
        }

        assertThat((double) covered / RUNS).isCloseTo(0.95, within(0.03));
        assertThat(sumOfVariances / sumOfSquares).isCloseTo(1, within(0.15));
    }
}
