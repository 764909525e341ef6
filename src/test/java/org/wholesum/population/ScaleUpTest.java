package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.population.SampleTest.saves;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;
import static org.wholesum.projection.Histories.projected;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;
import org.wholesum.report.ReportSentence;

class ScaleUpTest {
    /** The police save 10, 20 and 90 pounds; the NHS pays one, and nothing otherwise. */
    private static final Sample SAMPLE = Sample.of(Map.of(
            "A", police(50_00, 40_00),
            "B", police(50_00, 30_00),
            "C",
                    Comparison.of(
                            projected(Histories.of(POLICE, "2013-10", 100_00)),
                            projected(
                                    Histories.of(POLICE, "2013-10", 10_00).plus(Histories.of(NHS, "2013-10", 1_00))))));

    private static Comparison police(long old, long pilot) {
        return Comparison.of(
                projected(Histories.of(POLICE, "2013-10", old)), projected(Histories.of(POLICE, "2013-10", pilot)));
    }

    /**
     * By hand. 10 + 20 + 89 = 119 pounds for 3 cases are 39.67 a case and 3,966.67 for 100. Of 27 resamples k = 0.68,
     * rounded up 1: the smallest mean is 10 and the largest 89. Student's t: deviations of −29.67, −19.67 and 49.33 make
     * s = 43.0155; 4.302653 × 43.0155 ÷ √3 × √0.97 = 105.2414, times 100, around 3,966.67. Without C a case saves 15, so
     * 100 save 1,500. The police save 10, 20 and 90, so s = 43.589 and the interval is 106.6445 × 100 either side of
     * 4,000; the NHS saves 0, 0 and −1, so s = 0.57735 and it is 1.41254 × 100 either side of −33.33.
     */
    @Test
    void a_scale_up_prints_the_total_and_each_agency_with_its_interval() {
        assertThat(SAMPLE.to(100)).hasToString("""
                        Saving, all agencies: £3,966.67, interval -£6,557.47 to £14,490.80 (95%, Student's t with\
                         finite-population correction, n = 3), N = 100

                        Saving by agency in GBP, 100 cases, with the ends of each 95% interval, which don't add up
                        agency  estimate       from         to
                        ──────  ────────  ─────────  ─────────
                        nhs       -33.33    -174.59     107.92
                        police  4,000.00  -6,664.45  14,664.45
                        ──────  ────────  ─────────  ─────────
                        all     3,966.67  -6,557.47  14,490.80""");
    }

    @Test
    void a_sentence_has_the_total_two_intervals_and_whether_they_include_zero() {
        assertThat(ReportSentence.of(SAMPLE.to(100)))
                .isEqualTo("Over 100 similar cases, the pilot would save £3,967; 95% intervals from n = 3: -£6,557 to"
                        + " £14,491 by Student's t with finite-population correction, and £1,000 to £8,900 by exact"
                        + " bootstrap, percentile. The intervals disagree: the recommended one, by Student's t with"
                        + " finite-population correction, includes zero, the other does not. So 3 cases can't rule out"
                        + " that it saves nothing.");
    }

    @Test
    void an_explanation_can_be_followed_from_the_cases_to_the_total() {
        assertThat(SAMPLE.to(100).explain()).hasToString("""
                        case A: £50.00 − £40.00 = £10.00
                        case B: £50.00 − £30.00 = £20.00
                        case C: £100.00 − £11.00 = £89.00
                        saving of n = 3 cases: £119.00
                        ÷ 3 = £39.67 a case (rounded here only, half up)
                        £119.00 × 100 ÷ 3 = £3,966.67, rounded half up to the penny
                        Student's t: N × (mean ± t × s ÷ √n × √(1 − n ÷ N)), with a standard deviation s of £43.02 a\
                         case, t(2) = 4.3027, √(1 − 3 ÷ 100) = 0.984886
                        Bootstrap: the same for the mean of 3 cases drawn with replacement from these 3, leaving out\
                         the share of the smallest and of the largest means that the level implies
                        BCa: the bootstrap with tails of Φ(z₀ + (z₀ ± z) ÷ (1 − a (z₀ ± z))), z₀ = 0.0464 for bias,\
                         a = 0.0639 for skewness
                        interval: -£6,557.47 to £14,490.80 (95%, Student's t with finite-population correction,\
                         n = 3)
                        interval: £1,000.00 to £8,900.00 (95%, exact bootstrap, percentile, n = 3)
                        interval: £1,333.33 to £8,900.00 (95%, exact bootstrap, BCa, n = 3)""");
    }

    @Test
    void no_total_comes_without_n_and_the_population_and_its_intervals() {
        Estimate total = SAMPLE.to(100).total();

        assertThat(total.n()).isEqualTo(3);
        assertThat(total.population()).isEqualTo(100);
        assertThat(total.intervals())
                .extracting(Interval::method)
                .containsExactly(
                        "Student's t with finite-population correction",
                        "exact bootstrap, percentile",
                        "exact bootstrap, BCa");
        assertThat(total)
                .hasToString("£3,966.67, interval -£6,557.47 to £14,490.80 (95%, Student's t with finite-population"
                        + " correction, n = 3), N = 100");
    }

    @Test
    void a_sample_that_is_the_population_is_counted_and_not_estimated_by_students_t() {
        Estimate total = SAMPLE.to(3).total();

        Interval student = total.interval();
        assertThat(total.point()).isEqualTo(gbp("119.00"));
        assertThat(student.lowerMoney()).isEqualTo(gbp("119.00"));
        assertThat(student.upperMoney()).isEqualTo(gbp("119.00"));
    }

    /** From 5% of the population: 3 of 60, not 3 of 61; both ends move towards the total by √(1 − 3 ÷ 60) = √0.95. */
    @Test
    void bootstrap_intervals_of_a_large_part_of_the_population_are_narrowed() {
        Interval large = SAMPLE.to(60).total().intervals().get(1);
        Interval small = SAMPLE.to(61).total().intervals().get(1);
        double total = 119_00 * 20;

        assertThat(large.method()).isEqualTo("exact bootstrap, percentile, with finite-population correction");
        assertThat(large.lower()).isCloseTo(total - (total - 60 * 10_00) * Math.sqrt(0.95), within(1e-6));
        assertThat(large.upper()).isCloseTo(total + (60 * 89_00 - total) * Math.sqrt(0.95), within(1e-6));
        assertThat(small.method()).isEqualTo("exact bootstrap, percentile");
        assertThat(small.lower()).isEqualTo(61 * 10_00);
    }

    @Test
    void of_a_whole_population_there_is_no_interval_but_the_census() {
        assertThat(SAMPLE.to(3).total().intervals()).extracting(Interval::kind).containsExactly(Interval.Kind.CENSUS);
        assertThat(ReportSentence.of(SAMPLE.to(3)))
                .isEqualTo("Over 3 cases, the whole population, the pilot would save £119. Every case is in the sample,"
                        + " so there is no sampling uncertainty.");
    }

    @Test
    void cases_that_move_the_total_most_come_first() {
        assertThat(SAMPLE.to(100).influences())
                .containsExactly(
                        new Influence("C", gbp("89.00"), gbp("1500.00"), gbp("2466.67")),
                        new Influence("A", gbp("10.00"), gbp("5450.00"), gbp("-1483.33")),
                        new Influence("B", gbp("20.00"), gbp("4950.00"), gbp("-983.33")));
        assertThat(SAMPLE.to(100).strata()).isEmpty();
    }

    @Test
    void of_cases_that_move_the_total_as_much_the_first_by_id_comes_first() {
        Sample same = Sample.of(Map.of("B", saves(500), "A", saves(500), "C", saves(500)));

        assertThat(same.to(10).influences()).extracting(Influence::caseId).containsExactly("A", "B", "C");
    }

    @Test
    void a_pilot_that_costs_more_is_said_to_cost_more() {
        assertThat(ReportSentence.of(
                        Sample.of(Map.of("A", saves(-500), "B", saves(-700))).to(10)))
                .startsWith("Over 10 similar cases, the pilot would cost a further £60.00; 95% intervals from n = 2: ")
                // 60 ± 10 × √(1 − 2 ÷ 10)
                .contains(", and -£68.94 to -£51.06 by exact bootstrap, percentile, with finite-population correction.")
                .endsWith("So 2 cases can't rule out that it saves money.");
    }

    @Test
    void where_no_interval_includes_zero_the_sign_is_not_in_doubt() {
        assertThat(ReportSentence.of(Sample.of(Map.of("A", saves(500), "B", saves(501), "C", saves(499)))
                        .to(10)))
                .doesNotContain("can't rule out");
    }

    @Test
    void the_level_is_the_callers() {
        ScaleUp ninety = SAMPLE.to(100, 0.9, 1);

        // k = 27 × 0.05 = 1.35, rounded up 2: next to the one resample of 10, 10, 10 are those of 10, 10, 20
        assertThat(ReportSentence.of(ninety)).contains("; 90% intervals from n = 3: ", "and £1,333 to £6,600 by exact");
    }

    @Test
    void a_population_that_is_smaller_than_the_sample_is_refused() {
        assertThatThrownBy(() -> SAMPLE.to(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("population N = 2 is smaller than the sample, n = 3, which is part of it");
        assertThatThrownBy(() -> SAMPLE.to(-5486)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, Double.NaN})
    void a_level_that_is_not_between_zero_and_one_is_refused(double confidence) {
        assertThatThrownBy(() -> SAMPLE.to(100, confidence, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("confidence " + confidence + ": expected between 0 and 1, as 0.95");
    }

    @Test
    void a_total_that_passes_the_largest_is_an_error_and_not_a_wrap() {
        ScaleUp all =
                Sample.of(Map.of("A", saves(Long.MAX_VALUE / 4), "B", saves(1))).to(1_000_000_000_000L);

        assertThatThrownBy(all::total).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void many_cases_are_scaled_up_in_reasonable_time() {
        Map<String, Comparison> cases = new TreeMap<>();
        for (int i = 0; i < 1_500; i++) {
            cases.put("case " + i, saves(i * 7919L % 100_000));
        }

        ScaleUp city = Sample.of(cases).to(100_000);

        assertThat(ReportSentence.of(city))
                .contains("intervals from n = 1500", "by bootstrap of 1,000 resamples, percentile, seed 1");
        assertThat(city.byAgency()).hasSize(1);
    }
}
