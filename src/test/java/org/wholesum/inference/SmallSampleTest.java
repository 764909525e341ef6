package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions and warnings of small samples. */
class SmallSampleTest {
    private static final long[] SAVINGS = {6579398, 1778342, 1580142, 899918, 210942, -352614, -296128};
    private static final SmallSample SEVEN =
            SmallSample.of(SAVINGS).chosen("because they could be fully costed").population(5_486);

    @Test
    void seven_cases_are_described_in_sentences() {
        assertThat(SEVEN.sentence())
                .isEqualTo(
                        "The sample has 7 cases, chosen because they could be fully costed. Each represents about 784 of"
                                + " 5,486 similar cases on average. An event that occurs in none of 7 cases drawn at random may"
                                + " still occur in up to 35% of similar cases (95% confidence).");
        assertThat(SEVEN.n()).isEqualTo(7);
        assertThat(SEVEN.selection()).contains("because they could be fully costed");
        assertThat(SEVEN.population()).hasValue(5_486);
    }

    @Test
    void a_missing_selection_or_population_is_reported() {
        SmallSample bare = SmallSample.of(new long[] {100, 120, 90});

        assertThat(bare.sentence())
                .startsWith(
                        "The sample has 3 cases; how they were chosen is not stated. Each represents an unknown number of"
                                + " similar cases. ");
        assertThat(bare.warnings())
                .containsExactly(
                        "How the cases were chosen is not stated, so they may not be representative of similar cases.",
                        "The number of similar cases (N) is not stated, so the saving can't be scaled up.");
        assertThat(bare.selection()).isEmpty();
        assertThat(bare.population()).isEmpty();
        assertThat(bare.chosen("at random").population(30).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "because they could be fully costed. | , chosen because they could be fully costed.",
                "' at random '                       | , chosen at random.",
                "the seven that could be costed      | , chosen as follows: the seven that could be costed.",
                "' '                                 | ; how they were chosen is not stated."
            })
    void the_stated_selection_fits_the_sentence(String how, String words) {
        assertThat(SmallSample.of(SAVINGS).chosen(how).sentence()).startsWith("The sample has 7 cases" + words + " ");
    }

    /** Reference: Python 3.11, 1 − 0.05^(1 ÷ n): 95, 77.64, 63.16, 34.82, 25.89 and 9.50%, rounded up. */
    @ParameterizedTest
    @CsvSource({"1, 95", "2, 78", "3, 64", "7, 35", "10, 26", "30, 10"})
    void the_share_of_unseen_events_is_the_exact_rule_of_three(int n, int percent) {
        assertThat(SmallSample.of(new long[n]).sentence()).contains("in up to " + percent + "% of similar cases");
    }

    @Test
    void a_sample_of_the_whole_population_has_no_sampling_error() {
        assertThat(SmallSample.of(SAVINGS).population(7).sentence())
                .isEqualTo(
                        "The sample is the whole population of 7 cases: nothing is scaled up, and there is no sampling error.");
    }

    /** 6,579,398 of 11,697,484 pence, signs left out: 56.2%; of the sum with signs, 10,400,000, it would be 63.3%. */
    @Test
    void a_case_with_more_than_half_of_the_amounts_is_named() {
        assertThat(SEVEN.largestShare().orElseThrow().doubleValue()).isCloseTo(6579398.0 / 11697484, within(1e-15));
        assertThat(SEVEN.warnings())
                .containsExactly("Case 1 alone accounts for 56.2% of all savings and extra costs of the cases (amounts"
                        + " added up without their signs), so the result depends mainly on that case.");
        assertThat(SmallSample.of(Map.of("S2", 40L, "S1", -100L, "S3", 30L)).warnings())
                .anyMatch(warning -> warning.startsWith("Case S1 alone accounts for 58.8% "));
    }

    @Test
    void a_case_with_exactly_half_of_the_amounts_is_not_named() {
        SmallSample half =
                SmallSample.of(new long[] {-50, 20, 30}).chosen("at random").population(9);

        assertThat(half.largestShare()).contains(new BigDecimal("0.5"));
        assertThat(half.warnings()).isEmpty();
        assertThat(SmallSample.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0})
                        .warnings())
                .anyMatch(warning -> warning.startsWith("Case 1 alone accounts for 50.0%"));
        assertThat(SmallSample.of(new long[] {0, 0}).largestShare()).isEmpty();
    }

    @Test
    void one_case_or_none_has_no_interval() {
        assertThat(SmallSample.of(new long[] {5})
                        .chosen("at random")
                        .population(9)
                        .warnings())
                .containsExactly(
                        "n = 1: at least 2 cases are needed to estimate how much cases differ, so there is no interval.");
        assertThat(SmallSample.of(new long[] {5})
                        .chosen("at random")
                        .population(9)
                        .sentence())
                .isEqualTo(
                        "The sample has 1 case, chosen at random. It represents all 9 similar cases. An event that does not"
                                + " occur in a case drawn at random may still occur in up to 95% of similar cases (95%"
                                + " confidence).");
        assertThat(SmallSample.of(new long[0]).sentence())
                .isEqualTo("The sample has no cases, so nothing can be estimated.");
        assertThat(SmallSample.of(new long[0]).warnings())
                .contains(
                        "n = 0: at least 2 cases are needed to estimate how much cases differ, so there is no interval.");
    }

    @Test
    void the_text_is_the_sentences_and_the_warnings() {
        assertThat(SEVEN.toString().lines()).hasSize(2).first().isEqualTo(SEVEN.sentence());
    }

    @Test
    void a_population_smaller_than_the_sample_is_rejected() {
        assertThatThrownBy(() -> SmallSample.of(SAVINGS).population(6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("population N = 6 is smaller than the sample, n = 7, which is part of it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RANDOM       | at random",
                "ALL          | as all there were",
                "CONVENIENCE  | for convenience",
                "HIGHEST_COST | because they had cost most"
            })
    void a_stated_way_of_selection_is_in_the_sentence_with_its_details(Selection way, String words) {
        SmallSample plain = SmallSample.of(SAVINGS).chosen(way, Optional.empty());
        SmallSample detailed = SmallSample.of(SAVINGS).chosen(way, Optional.of(" by lot "));

        assertThat(plain.sentence()).startsWith("The sample has 7 cases, chosen " + words + ". ");
        assertThat(detailed.sentence()).startsWith("The sample has 7 cases, chosen " + words + " (by lot). ");
    }

    @Test
    void another_way_of_selection_is_in_its_own_words_or_not_stated() {
        assertThat(SmallSample.of(SAVINGS)
                        .chosen(Selection.OTHER, Optional.of("by lot"))
                        .selection())
                .contains("by lot");
        assertThat(SmallSample.of(SAVINGS)
                        .chosen(Selection.OTHER, Optional.empty())
                        .selection())
                .isEmpty();
    }

    @Test
    void ways_of_selection_that_limit_the_result_are_warned_of() {
        long[] even = {100, 120, 90};
        assertThat(SmallSample.of(even)
                        .chosen(Selection.HIGHEST_COST, Optional.empty())
                        .population(9)
                        .warnings())
                .containsExactly(
                        "Cases that had cost most tend to cost less later by any method (regression to the mean), so a part"
                                + " of the saving would have come about without the pilot.");
        assertThat(SmallSample.of(even)
                        .chosen(Selection.CONVENIENCE, Optional.empty())
                        .population(9)
                        .warnings())
                .containsExactly(
                        "Cases chosen for convenience may differ from similar cases in what they cost and save.");
        assertThat(SmallSample.of(even)
                        .chosen(Selection.ALL, Optional.empty())
                        .population(9_000)
                        .warnings())
                .containsExactly("The selection is stated as all cases, but there are 3 cases in the records and 9,000"
                        + " similar cases.");
        assertThat(SmallSample.of(even)
                        .chosen(Selection.ALL, Optional.empty())
                        .population(3)
                        .warnings())
                .isEmpty();
        assertThat(SmallSample.of(even).chosen(Selection.ALL, Optional.empty()).warnings())
                .hasSize(1);
    }

    @Test
    void cases_that_are_averages_have_no_share_of_unseen_events() {
        SmallSample averages = SEVEN.ofAverages();

        assertThat(averages.sentence()).endsWith("similar cases on average.");
        assertThat(averages.warnings().get(0)).startsWith("Each case is the average of several people.");
    }

    @Test
    void each_amount_has_its_name() {
        assertThat(SmallSample.of(List.of("B", "A"), new long[] {1, 90}).warnings())
                .anyMatch(warning -> warning.startsWith("Case A alone accounts for 98.9% "));
        assertThatThrownBy(() -> SmallSample.of(List.of("B"), new long[] {1, 90}))
                .hasMessage("1 names for 2 amounts, expected a name for each");
        assertThat(SmallSample.of(new long[] {5}).population(1).sentence())
                .startsWith("The sample is the whole population of 1 case: ");
        assertThat(SmallSample.of(new long[] {5}).sentence())
                .startsWith("The sample has 1 case; how it was chosen is not stated. It represents an unknown number");
        assertThat(SmallSample.of(new long[] {5}).warnings()).noneMatch(warning -> warning.contains("alone accounts"));
    }
}
