package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.population.SampleTest.saves;
import static org.wholesum.projection.Histories.COUNCIL;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.gbp;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Estimate;
import org.wholesum.projection.Comparison;

/** Scaling up with savings that don't grow, the next cases, and samples that are too long to be listed. */
class ScaleUpDetailsTest {
    /** Savings of 10, 20 and 89 pounds, as in {@link ScaleUpTest}, all of the NHS. */
    private static final Sample SAMPLE = Sample.of(Map.of("A", saves(10_00), "B", saves(20_00), "C", saves(89_00)));

    private static Sample ofPounds(int cases) {
        Map<String, Comparison> same = new TreeMap<>();
        Comparison pound = saves(1_00);
        for (int i = 0; i < cases; i++) {
            same.put("S%05d".formatted(i), pound);
        }
        return Sample.of(same);
    }

    /** 119 × 100 ÷ 3 = 3,966.67, and 50 and 7 more: 4,023.67; the interval of Student's t is that of 3,966.67, shifted. */
    @Test
    void a_fixed_saving_is_added_once_to_the_total_and_to_the_ends_of_its_intervals() {
        Estimate plain = SAMPLE.to(100).total();
        ScaleUp city = SAMPLE.to(100).withFixed(new TreeMap<>(Map.of(NHS, gbp("50.00"), COUNCIL, gbp("7.00"))));

        assertThat(city.total().point()).isEqualTo(gbp("4023.67"));
        assertThat(city.total().interval().lowerMoney())
                .isEqualTo(plain.interval().lowerMoney().plus(gbp("57.00")));
        assertThat(city.total().interval().upperMoney())
                .isEqualTo(plain.interval().upperMoney().plus(gbp("57.00")));
        assertThat(city.perCase().point()).isEqualTo(gbp("40.24"));
        assertThat(city.byAgency().get(NHS).point()).isEqualTo(gbp("4016.67"));
        assertThat(city.byAgency().get(COUNCIL).point()).isEqualTo(gbp("7.00"));
        assertThat(city.fixed()).containsOnlyKeys(COUNCIL, NHS);
        // 15 × 100 + 57 without C
        assertThat(city.influences().get(0))
                .isEqualTo(new Influence("C", gbp("89.00"), gbp("1557.00"), gbp("2466.67")))
                .hasToString("C: saving £89.00, total without it £1,557.00");
    }

    @Test
    void a_fixed_saving_is_explained() {
        ScaleUp city = SAMPLE.to(100).withFixed(new TreeMap<>(Map.of(NHS, gbp("50.00"))));

        assertThat(city.explain().steps())
                .contains(
                        "£119.00 × 100 ÷ 3 = £3,966.67, rounded half up to the penny",
                        "nhs: £50.00 of the saving does not grow with each case, and is added once to the whole and to the"
                                + " ends of its intervals",
                        "with it £4,016.67, ÷ 100 = £40.17 a case")
                .noneMatch(step -> step.contains("rounded here only"));
        assertThat(SAMPLE.to(100).explain().steps()).noneMatch(step -> step.startsWith("with it"));
    }

    @Test
    void strata_have_no_fixed_saving() {
        Strata all = Strata.stratified(Map.of("A", "all", "B", "all", "C", "all"), Map.of("all", 100L));

        assertThatThrownBy(() -> SAMPLE.to(all).withFixed(new TreeMap<>(Map.of(NHS, gbp("50.00")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fixed savings can't be assigned to strata");
        assertThat(SAMPLE.to(all).influences(2)).isEmpty();
    }

    /** Savings of 100, 90, 50, 40 and −80 have a mean of 40: −80 is 120 from it, 100 is 60, 90 is 50. */
    @Test
    void as_many_influences_as_asked_for_are_those_that_move_the_total_most() {
        Sample five = Sample.of(Map.of(
                "A", saves(100_00), "B", saves(90_00), "C", saves(50_00), "D", saves(40_00), "E", saves(-80_00)));

        assertThat(five.to(10).influences(2)).extracting(Influence::caseId).containsExactly("E", "A");
        assertThat(five.to(10).influences(3)).extracting(Influence::caseId).containsExactly("E", "A", "B");
        assertThat(five.to(10).influences(9)).hasSize(5);
        assertThat(five.to(10).influences(0)).isEmpty();
    }

    /** 119 ÷ 3 ± 4.302653 × 43.0155 × √(1 ÷ m + 1 ÷ 3), × m. */
    @Test
    void the_next_cases_have_a_prediction_interval() {
        NextCases ten = SAMPLE.next(10);

        assertThat(ten.total().point()).isEqualTo(gbp("396.67"));
        assertThat(ten.total().interval().lowerMoney()).isEqualTo(gbp("-821.68"));
        assertThat(ten.total().interval().upperMoney()).isEqualTo(gbp("1615.02"));
        assertThat(ten.count()).isEqualTo(10);
        assertThat(ten.explain().steps().get(0))
                .isEqualTo(
                        "the next 10 cases: 10 × the saving of n = 3 cases ÷ 3 = £396.67, rounded half up to the penny");
        assertThat(ten.explain().steps().get(1))
                .isEqualTo("prediction interval: m × (mean ± t(n − 1) × s × √(1 ÷ m + 1 ÷ n)), m = 10: "
                        + ten.total().interval());
        assertThat(SAMPLE.next(1)).asString().startsWith("next case: £39.67, interval ");
        assertThat(SAMPLE.next(1_000, 0.9)).asString().startsWith("next 1,000 cases: £39,666.67, interval ");
        // half a penny
        assertThat(Sample.of(Map.of("A", saves(1), "B", saves(0)))
                        .next(1)
                        .total()
                        .point())
                .isEqualTo(gbp("0.01"));
    }

    @Test
    void up_to_41_cases_are_listed_and_of_more_the_first_40() {
        assertThat(ofPounds(41).toString()).contains("S00040").doesNotContain("others");
        assertThat(ofPounds(42).toString())
                .contains("S00039")
                .doesNotContain("S00040")
                .containsPattern("(?m)^2 others +2\\.00 +0\\.00 +2\\.00")
                .containsPattern("all +42\\.00 +0\\.00 +42\\.00");
        assertThat(ofPounds(2).toHtml()).contains("<table");
    }

    @Test
    void up_to_100_cases_are_explained_and_of_more_the_first_three() {
        assertThat(ofPounds(100).to(100).explain().steps())
                .contains("case S00099: £1.00 − £0.00 = £1.00")
                .noneMatch(step -> step.startsWith("the other"));
        assertThat(ofPounds(101).to(101).explain().steps())
                .contains("case S00002: £1.00 − £0.00 = £1.00", "the other 98 cases together: £98.00 − £0.00 = £98.00")
                .doesNotContain("case S00003: £1.00 − £0.00 = £1.00");
    }

    @Test
    void more_than_10000_cases_are_not_resampled() {
        ScaleUp city = ofPounds(10_001).to(20_000);

        assertThat(city.total().intervals()).hasSize(1);
        assertThat(city.explain().steps())
                .anyMatch(step -> step.startsWith("Bootstrap: not calculated for more than 10,000 cases"));
    }

    @Test
    void equal_samples_have_equal_cases() {
        Map<String, Comparison> cases = new TreeMap<>(Map.of("A", saves(1), "B", saves(2)));
        Sample sample = Sample.of(cases);

        assertThat(sample)
                .isEqualTo(Sample.of(cases))
                .hasSameHashCodeAs(Sample.of(cases))
                .isNotEqualTo("sample");
        cases.put("C", saves(3));
        assertThat(sample).isNotEqualTo(Sample.of(cases));
        assertThat(sample.savings()).containsExactly(1, 2);
    }

    @Test
    void the_bootstrap_of_a_large_part_of_the_population_says_that_it_is_narrowed() {
        assertThat(SAMPLE.to(60).explain().toString()).contains("; distances from the total × √(1 − n ÷ N)");
        assertThat(SAMPLE.to(61).explain().toString()).doesNotContain("distances from the total");
        assertThat(SAMPLE.to(3).explain().toString())
                .doesNotContain("Bootstrap")
                .doesNotContain("Student's t: N");
        assertThat(SAMPLE.to(100).toHtml()).contains("<table");
    }
}
