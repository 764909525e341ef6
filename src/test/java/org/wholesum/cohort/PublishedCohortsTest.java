package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.Example;

class PublishedCohortsTest {
    /**
     * F. A. Sonnenberg and J. R. Beck, <i>Markov Models in Medical Decision Making</i>, Medical Decision Making 13, 1993:
     * 10,000 people with a prosthetic heart valve. The paper's sum after 23 cycles, 23,752, is added up from rounded rows.
     */
    @Example
    void heart_valve() {
        NeedsGroups groups = NeedsGroups.of("well", "disabled", "dead");
        Trace trace = NeedsGroupCohort.builder(groups)
                .startingWith("well", "10000")
                .movingBy(TransitionMatrix.of(groups, 12, new double[][] {{0.6, 0.2, 0.2}, {0, 0.6, 0.4}, {0, 0, 1}}))
                .build()
                .trace(23);
        GroupValues years =
                GroupValues.aYear(groups, Map.of("well", 1.0, "disabled", 0.7)).counted(CycleCounting.CYCLE_END);
        assertThat(trace.people().get(2)).containsExactly(3600.0, 2400.0, 4000.0);
        assertThat(years.byCycle(trace).get(0)).isCloseTo(7400, within(1e-9));
        assertThat(years.byCycle(trace).get(1)).isCloseTo(5280, within(1e-9));
        // for ever 23,750 = 10,000 × (0.6 ÷ 0.4 + 0.7 × 0.2 ÷ 0.4²), less what comes after 23 cycles
        assertThat(years.total(trace)).isCloseTo(23_750 - 0.8233, within(0.0001));
        assertThat(years.total(trace)).isCloseTo(23_752, within(3.0));
    }

    /**
     * A. Briggs, K. Claxton and M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, exercise
     * 3.5: total hip replacement of a woman of 60, with a risk of revision that rises with the time since it.
     */
    @Example
    void hip_replacement() {
        Hips standard = new Hips(0, 394);
        assertThat(standard.cost()).isCloseTo(512.434658, within(1e-6));
        assertThat(standard.quality()).isCloseTo(14.6531896, within(1e-7));
        Hips np1 = new Hips(-1.344474, 579);
        assertThat(np1.cost()).isCloseTo(610.311818, within(1e-6));
        assertThat(np1.quality()).isCloseTo(14.69770986, within(1e-8));
        double icer = (np1.cost() - standard.cost()) / (np1.quality() - standard.quality());
        assertThat(icer).isCloseTo(2198.486665, within(1e-4));
    }

    @Example
    void the_first_years_after_hip_replacement() {
        Trace trace = new Hips(0, 394).trace;
        assertThat(trace.people().get(1).stream().mapToDouble(d -> d).toArray())
                .containsExactly(new double[] {0, 0.98, 0, 0, 0.02}, within(1e-8));
        assertThat(trace.people().get(2).stream().mapToDouble(d -> d).toArray())
                .containsExactly(new double[] {0, 0.97265720, 0.0007768, 0, 0.026566}, within(1e-8));
        assertThat(trace.people().get(3).stream().mapToDouble(d -> d).toArray())
                .containsExactly(new double[] {0, 0.96516548, 0.00097491, 0.00075606, 0.03310354}, within(1e-8));
    }

    /** One person with one of the two prostheses, for 60 years. */
    private static final class Hips {
        private static final NeedsGroups GROUPS =
                NeedsGroups.of("primary", "success", "revision", "success after revision", "dead");
        private static final double[] MORTALITY = {0.00099, 0.0026, 0.0067, 0.0193, 0.0535, 0.1548};

        private final Trace trace;
        private final double atStart;

        Hips(double coefficient, double atStart) {
            this.atStart = atStart;
            NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(GROUPS).startingWith("primary", "1");
            for (int year = 1; year <= 60; year++) {
                cohort.movingBy(year - 1, matrix(year, coefficient));
            }
            trace = cohort.build().trace(60);
        }

        private static TransitionMatrix matrix(int year, double coefficient) {
            double lambda = StrictMath.exp(-5.490935 - 0.0367022 * 60 + coefficient);
            double gamma = StrictMath.exp(0.3740968);
            double revised =
                    1 - StrictMath.exp(lambda * (StrictMath.pow(year - 1, gamma) - StrictMath.pow(year, gamma)));
            double dies = MORTALITY[Math.min(5, (60 + year - 35) / 10)];
            return TransitionMatrix.of(GROUPS, 12, new double[][] {
                {0, 0.98, 0, 0, 0.02},
                {0, 1 - revised - dies, revised, 0, dies},
                {0, 0, 0, 1 - 0.02 - dies, 0.02 + dies},
                {0, 0, 0.04, 1 - 0.04 - dies, dies},
                {0, 0, 0, 0, 1}
            });
        }

        double cost() {
            return atStart
                    + GroupValues.aCycle(GROUPS, Map.of("revision", 5294.0))
                            .counted(CycleCounting.CYCLE_END)
                            .discounted(0.06)
                            .total(trace);
        }

        double quality() {
            return GroupValues.aYear(GROUPS, Map.of("success", 0.85, "revision", 0.3, "success after revision", 0.75))
                    .counted(CycleCounting.CYCLE_END)
                    .discounted(0.015)
                    .total(trace);
        }
    }
}
