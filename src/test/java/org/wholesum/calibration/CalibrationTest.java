package org.wholesum.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.wholesum.cohort.CycleLength;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.Trace;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.problem.InvalidInputException;

class CalibrationTest {
    private static final NeedsGroups TWO = NeedsGroups.of("in", "out");
    private static final NeedsGroups THREE = NeedsGroups.of("crisis", "support", "well");
    private static final CycleLength QUARTER = CycleLength.months(3);
    private static final Map<String, BigDecimal> PEOPLE =
            Map.of("crisis", new BigDecimal(100), "support", new BigDecimal(300), "well", new BigDecimal(600));
    private static final double[][] TRUE = {{0.5, 0.35, 0.15}, {0.1, 0.7, 0.2}, {0.02, 0.03, 0.95}};

    private static UnknownTransitions leaving() {
        return UnknownTransitions.builder(TWO, CycleLength.months(12))
                .unknown("in", "in")
                .unknown("in", "out")
                .known("out", "out", 1)
                .build();
    }

    /** Crisis and support are unknown, four free numbers; that people who are well stay so is known. */
    private static UnknownTransitions.Builder careUnknown() {
        UnknownTransitions.Builder unknown = UnknownTransitions.builder(THREE, QUARTER);
        for (String from : List.of("crisis", "support")) {
            THREE.forEach(to -> unknown.unknown(from, to));
        }
        for (String to : THREE) {
            unknown.known("well", to, TRUE[2][THREE.index(to)]);
        }
        return unknown;
    }

    private static Trace truth(int cycles) {
        return NeedsGroupCohort.builder(THREE)
                .startingWith(PEOPLE)
                .movingBy(TransitionMatrix.of(THREE, QUARTER, TRUE))
                .build()
                .trace(cycles);
    }

    private static List<ObservedCount> counts(Trace trace, double noise) {
        List<ObservedCount> counts = new ArrayList<>();
        Random random = new Random(1);
        for (int cycle = 1; cycle <= trace.cycles(); cycle++) {
            for (String group : trace.groups()) {
                double people = trace.people(group, cycle);
                counts.add(ObservedCount.of(group, cycle, Math.max(0, people + noise * random.nextGaussian())));
            }
        }
        return counts;
    }

    /**
     * The example of the calibration of the R package heemod: 1,000 people, 130 of whom are in the first state after ten
     * cycles.
     */
    @Example
    void one_unknown_share_is_the_root_of_the_observed_one() {
        Calibration fit = Calibration.of(leaving())
                .startingWith(Map.of("in", new BigDecimal(1000)))
                .observing(List.of(ObservedCount.of("in", 10, 130)))
                .fit();
        assertThat(fit.matrix().probability("in", "in")).isCloseTo(StrictMath.pow(0.13, 0.1), within(1e-9));
        assertThat(fit.sumOfSquares()).isLessThan(1e-12);
        assertThat(fit.cautions()).hasSize(1).first().asString().contains("as many free numbers as");
    }

    @Example
    void noise_free_counts_are_recovered_exactly() {
        for (CountWeights weights : List.of(CountWeights.EQUAL, CountWeights.POISSON)) {
            Calibration fit = Calibration.of(careUnknown().build())
                    .startingWith(PEOPLE)
                    .observing(counts(truth(6), 0))
                    .weighted(weights)
                    .fit();
            for (String from : THREE) {
                assertThat(fit.matrix().row(from)).containsExactly(TRUE[THREE.index(from)], within(1e-7));
            }
            assertThat(fit.transitions()).allMatch(FittedTransition::identified).hasSize(6);
            assertThat(fit.optima()).isEqualTo(1);
            assertThat(fit.counts()).allMatch(count -> Math.abs(count.residual()) < 1e-5);
        }
    }

    @Property(tries = 10)
    void any_matrix_of_two_free_rows_is_recovered(
            @ForAll @DoubleRange(min = 0.05, max = 0.45) double a,
            @ForAll @DoubleRange(min = 0.05, max = 0.45) double b) {
        double[][] rows = {{1 - a - b / 2, a, b / 2}, {b, 1 - b - a / 3, a / 3}, {0.02, 0.03, 0.95}};
        Trace trace = NeedsGroupCohort.builder(THREE)
                .startingWith(PEOPLE)
                .movingBy(TransitionMatrix.of(THREE, QUARTER, rows))
                .build()
                .trace(8);
        Calibration fit = Calibration.of(careUnknown().build())
                .startingWith(PEOPLE)
                .observing(counts(trace, 0))
                .fit();
        assertThat(fit.sumOfSquares()).isLessThan(1e-8);
    }

    @Example
    void ranges_hold_the_true_values_and_grow_with_noise() {
        Calibration little = fitted(2);
        Calibration much = fitted(20);
        for (int i = 0; i < 6; i++) {
            FittedTransition one = much.transitions().get(i);
            double truth = TRUE[THREE.index(one.from())][THREE.index(one.to())];
            assertThat(truth).isBetween(one.lowest(), one.highest());
            assertThat(one.value()).isBetween(one.lowest(), one.highest());
            FittedTransition narrow = little.transitions().get(i);
            assertThat(narrow.highest() - narrow.lowest()).isLessThan(one.highest() - one.lowest());
        }
        double limit = much.sumOfSquares() + much.tolerance();
        assertThat(much.sets())
                .hasSizeGreaterThan(100)
                .allMatch(set -> much.model().sumOfSquares(set) <= limit * (1 + 1e-9));
        FittedRange well = much.range(set -> set.probability("crisis", "well"));
        assertThat(well.value()).isEqualTo(much.matrix().probability("crisis", "well"));
        assertThat(well.lowest()).isEqualTo(much.transitions().get(2).lowest());
    }

    private static Calibration fitted(double noise) {
        return Calibration.of(careUnknown().build())
                .startingWith(PEOPLE)
                .observing(counts(truth(10), noise))
                .fit();
    }

    @Example
    void the_order_of_the_rows_does_not_matter() {
        List<ObservedCount> counts = counts(truth(8), 10);
        List<ObservedCount> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, new Random(5));
        Calibration one = Calibration.of(careUnknown().build())
                .startingWith(PEOPLE)
                .observing(counts)
                .fit();
        Calibration other = Calibration.of(careUnknown().build())
                .startingWith(PEOPLE)
                .observing(shuffled)
                .fit();
        assertThat(other.matrix()).isEqualTo(one.matrix());
        assertThat(other.transitions()).isEqualTo(one.transitions());
        assertThat(other.explain().steps()).isEqualTo(one.explain().steps());
    }

    /** Nobody is ever in crisis, so that nobody leaves it. */
    @Example
    void a_group_without_people_is_not_identified() {
        UnknownTransitions unknown = UnknownTransitions.builder(THREE, QUARTER)
                .unknown("crisis", "crisis")
                .unknown("crisis", "well")
                .unknown("support", "support")
                .unknown("support", "well")
                .known("well", "well", 1)
                .build();
        Calibration fit = Calibration.of(unknown)
                .startingWith(Map.of("support", new BigDecimal(100)))
                .observing(List.of(ObservedCount.of("support", 1, 80), ObservedCount.of("support", 2, 64)))
                .fit();
        assertThat(fit.transitions())
                .extracting(FittedTransition::identified)
                .containsExactly(false, false, true, true);
        assertThat(fit.transitions().get(0).lowest()).isLessThan(0.1);
        assertThat(fit.transitions().get(0).highest()).isGreaterThan(0.9);
        assertThat(fit.transitions().get(2).value()).isCloseTo(0.8, within(1e-7));
        assertThat(fit.cautions())
                .anyMatch(line -> line.contains("do not identify these transitions: crisis to crisis, crisis to well"));
    }

    /**
     * F. Alarid-Escudero and others, <i>Nonidentifiability in Model Calibration and Implications for Medical Decision
     * Making</i>, Medical Decision Making 38, 2018: people without a metastasis get one (0.10), and then die (0.05). How many
     * are alive is the same if both are exchanged.
     */
    @Example
    void survival_alone_leaves_two_sets_that_fit_equally_well() {
        NeedsGroups groups = NeedsGroups.of("none", "metastasis", "dead");
        TransitionMatrix truth = TransitionMatrix.of(
                groups, CycleLength.months(12), new double[][] {{0.9, 0.1, 0}, {0, 0.95, 0.05}, {0, 0, 1}});
        Map<String, BigDecimal> people = Map.of("none", new BigDecimal(1000));
        Trace trace = NeedsGroupCohort.builder(groups)
                .startingWith(people)
                .movingBy(truth)
                .build()
                .trace(60);
        List<ObservedCount> dead = new ArrayList<>();
        for (int cycle = 1; cycle <= 60; cycle++) {
            dead.add(ObservedCount.of("dead", cycle, trace.people("dead", cycle)));
        }
        Calibration fit = Calibration.of(UnknownTransitions.builder(groups, CycleLength.months(12))
                        .unknown("none", "none")
                        .unknown("none", "metastasis")
                        .unknown("metastasis", "metastasis")
                        .unknown("metastasis", "dead")
                        .known("dead", "dead", 1)
                        .build())
                .startingWith(people)
                .observing(dead)
                .fit();
        assertThat(fit.optima()).isEqualTo(2);
        FittedTransition metastasis = fit.transitions().get(1);
        assertThat(metastasis.lowest()).isCloseTo(0.05, within(1e-3));
        assertThat(metastasis.highest()).isCloseTo(0.10, within(1e-3));
        assertThat(fit.cautions()).anyMatch(line -> line.startsWith("At least 2 clearly different sets"));
    }

    @Example
    void bounds_are_kept() {
        Calibration fit = Calibration.of(
                        careUnknown().unknown("crisis", "crisis", 0.6, 0.8).build())
                .startingWith(PEOPLE)
                .observing(counts(truth(6), 5))
                .fit();
        assertThat(fit.matrix().probability("crisis", "crisis")).isCloseTo(0.6, within(1e-6));
        assertThat(fit.transitions().get(0).lowest()).isGreaterThanOrEqualTo(0.6 - 1e-12);
        assertThat(fit.transitions().get(0).highest()).isLessThanOrEqualTo(0.8);
    }

    @Example
    void standard_errors_give_the_weights() {
        // 500 and 300 of 1,000 after one cycle cannot both be right: the more exact one weighs 100 times as much
        Calibration fit = Calibration.of(leaving())
                .startingWith(Map.of("in", new BigDecimal(1000)))
                .observing(List.of(
                        new ObservedCount("in", 1, 500, Optional.of(1.0)),
                        new ObservedCount("out", 1, 700, Optional.of(10.0)),
                        new ObservedCount("in", 2, 250, Optional.of(1e6))))
                .weighted(CountWeights.STANDARD_ERROR)
                .fit();
        assertThat(fit.matrix().probability("in", "in")).isCloseTo(0.498, within(0.001));
    }

    @Example
    void people_who_are_missing_are_named() {
        Calibration fit = Calibration.of(leaving())
                .startingWith(Map.of("in", new BigDecimal(1000)))
                .observing(List.of(ObservedCount.of("in", 1, 500), ObservedCount.of("out", 1, 400)))
                .fit();
        assertThat(fit.cautions())
                .anyMatch(line ->
                        line.contains("After 1 cycle 900 people were observed in all groups, and the cohort has"));
    }

    @Example
    void too_few_or_wrong_observations_are_refused() {
        CalibrationBuilder few =
                Calibration.of(careUnknown().build()).startingWith(PEOPLE).observing(counts(truth(1), 0));
        assertThatThrownBy(few::fit)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2 independent observations after the start, and 4 free numbers");
        CalibrationBuilder wrong = Calibration.of(leaving())
                .startingWith(Map.of("in", new BigDecimal(10)))
                .weighted(CountWeights.STANDARD_ERROR)
                .observing(List.of(
                        ObservedCount.of("inn", 1, 5), ObservedCount.of("in", 1, 5), ObservedCount.of("in", 1, 4)));
        assertThatThrownBy(wrong::fit)
                .hasMessageContaining("observed people in \"inn\" after 1 cycles: the group is unknown")
                .hasMessageContaining("given twice")
                .hasMessageContaining("no standard error");
        assertThatThrownBy(() -> Calibration.of(leaving())
                        .observing(List.of(ObservedCount.of("in", 1, 5)))
                        .fit())
                .hasMessageContaining("no people");
    }

    @Example
    void rows_that_cannot_be_are_refused_together() {
        assertThatThrownBy(() -> UnknownTransitions.builder(THREE, QUARTER)
                        .known("crisis", "crisis", 0.5)
                        .known("support", "support", 1)
                        .unknown("support", "well")
                        .known("well", "crisis", 0.2)
                        .unknown("well", "well", 0, 0.1)
                        .unknown("well", "support", 0, 0.2)
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("from \"crisis\": the known probabilities add up to 0.5, expected 1")
                .hasMessageContaining("from \"support\": the known probabilities add up to 1, expected less than 1")
                .hasMessageContaining("from \"well\": the known probabilities add up to 0.2, and the bounds");
        assertThatThrownBy(() -> UnknownTransitions.builder(TWO, QUARTER)
                        .unknown("in", "in")
                        .known("in", "out", 0.2)
                        .known("out", "out", 1)
                        .build())
                .hasMessageContaining("no probability is free");
        assertThatThrownBy(() -> UnknownTransitions.builder(TWO, QUARTER).unknown("in", "out", 0.5, 0.2))
                .hasMessageContaining("bounds are 0.5 and 0.2, expected from 0 to 1, in order");
    }
}
