package org.wholesum.internal.caution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.projected;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.inference.Selection;
import org.wholesum.population.Sample;
import org.wholesum.population.Strata;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

class ScaleUpCautionTest {
    private static final Sample SAMPLE =
            Sample.of(Map.of("A", saves(10_00), "B", saves(20_00), "C", saves(100_00), "D", saves(140_00)));
    private static final Map<String, String> STRATA = Map.of("A", "low", "B", "low", "C", "high", "D", "high");
    private static final Map<String, Long> COUNTS = Map.of("low", 100L, "high", 50L);

    private static Comparison saves(long pence) {
        return Comparison.of(
                projected(Histories.of(NHS, "2013-10", pence)), projected(Histories.of(NHS, "2013-10", 0)));
    }

    @Test
    void a_population_scaled_up_as_one_names_the_most_influential_case() {
        // (10 + 20 + 100) × 150 ÷ 3
        assertThat(ScaleUpCaution.of(SAMPLE.to(150), Selection.OTHER))
                .isEqualTo(
                        "The intervals cover the random variation of 4 cases drawn at random, and not how these cases"
                                + " were chosen; cases chosen when they cost most tend to cost less later by any method. Without"
                                + " case D the total would be £6,500.");
    }

    @Test
    void a_population_in_strata_names_the_stratum_with_the_largest_share_of_the_variance() {
        // 50² × 0.96 × 800 ÷ 2 = 960,000 and 100² × 0.98 × 50 ÷ 2 = 245,000
        assertThat(ScaleUpCaution.of(SAMPLE.to(Strata.stratified(STRATA, COUNTS)), Selection.OTHER))
                .startsWith("The interval covers the random variation of 4 cases drawn at random within each stratum,")
                .endsWith(" Stratum high, n = 2 of 50, accounts for 79.7% of the variance.");
    }

    @Test
    void post_stratification_of_few_cases_is_an_approximation() {
        assertThat(ScaleUpCaution.of(SAMPLE.to(Strata.postStratified(STRATA, COUNTS)), Selection.OTHER))
                .startsWith("The interval covers the random variation of 4 cases drawn at random from the whole"
                        + " population,")
                .endsWith(" The variance for post-stratification is an approximation for more than 20 cases in each"
                        + " stratum; stratum high has 2.");
    }
}
