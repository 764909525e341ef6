package org.wholesum.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What so few cases allow to be said. */
class SmallSampleTest {
    private static final long[] SAVINGS = {6579398, 1778342, 1580142, 899918, 210942, -352614, -296128};
    private static final SmallSample SEVEN =
            SmallSample.of(SAVINGS).chosen("because they could be fully costed").population(5_486);

    @Test
    void sevenCasesInASentence() {
        assertThat(SEVEN.sentence())
                .isEqualTo("With 7 cases, chosen because they could be fully costed, each stands for about 784 of 5,486"
                        + " similar cases on average; what happened to none of them may still happen to up to 35% of such"
                        + " cases (95% confidence), had they been drawn at random.");
        assertThat(SEVEN.n()).isEqualTo(7);
        assertThat(SEVEN.selection()).contains("because they could be fully costed");
        assertThat(SEVEN.population()).hasValue(5_486);
    }

    @Test
    void whatIsNotStatedIsSaidToBeSo() {
        SmallSample bare = SmallSample.of(new long[] {100, 120, 90});

        assertThat(bare.sentence())
                .startsWith(
                        "With 3 cases, chosen in a way that isn't stated, each stands for an unknown number of others;");
        assertThat(bare.warnings())
                .containsExactly(
                        "How the cases were chosen is not stated: nothing tells whether they are like the others.",
                        "How many similar cases there are (N) is not stated: what these save can't be scaled up.");
        assertThat(bare.selection()).isEmpty();
        assertThat(bare.population()).isEmpty();
        assertThat(bare.chosen("at random").population(30).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "because they could be fully costed. | chosen because they could be fully costed,",
                "' at random '                       | chosen at random,",
                "the seven that could be costed      | chosen thus (the seven that could be costed),",
                "' '                                 | chosen in a way that isn't stated,"
            })
    void howCasesWereChosenFitsTheSentence(String how, String words) {
        assertThat(SmallSample.of(SAVINGS).chosen(how).sentence()).startsWith("With 7 cases, " + words);
    }

    /** Reference: Python 3.11, 1 − 0.05^(1 ÷ n): 95, 77.64, 63.16, 34.82, 25.89 and 9.50%, rounded up. */
    @ParameterizedTest
    @CsvSource({"1, 95", "2, 78", "3, 64", "7, 35", "10, 26", "30, 10"})
    void whatHappenedToNoneMayStillHappenToSoMany(int n, int percent) {
        assertThat(SmallSample.of(new long[n]).sentence()).contains("to up to " + percent + "% of such cases");
    }

    @Test
    void aPopulationThatIsAllThereIsNoSample() {
        assertThat(SmallSample.of(SAVINGS).population(7).sentence())
                .isEqualTo("These 7 cases are all there are: nothing is scaled up, and no chance came in by sampling.");
    }

    /** 6,579,398 of 11,697,484 pence, signs left out: 56.2%; of the sum with signs, 10,400,000, it would be 63.3%. */
    @Test
    void aCaseThatCarriesMostIsNamed() {
        assertThat(SEVEN.largestShare().orElseThrow().doubleValue()).isCloseTo(6579398.0 / 11697484, within(1e-15));
        assertThat(SEVEN.warnings())
                .containsExactly("Case 1 alone carries 56.2% of all that the cases save or cost (amounts without their"
                        + " signs): the answer is mostly about that one.");
        assertThat(SmallSample.of(Map.of("S2", 40L, "S1", -100L, "S3", 30L)).warnings())
                .anyMatch(warning -> warning.startsWith("Case S1 alone carries 58.8% "));
    }

    @Test
    void justHalfIsNotMore() {
        SmallSample half =
                SmallSample.of(new long[] {-50, 20, 30}).chosen("at random").population(9);

        assertThat(half.largestShare()).contains(new BigDecimal("0.5"));
        assertThat(half.warnings()).isEmpty();
        assertThat(SmallSample.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0})
                        .warnings())
                .anyMatch(warning -> warning.startsWith("Case 1 alone carries 50.0%"));
        assertThat(SmallSample.of(new long[] {0, 0}).largestShare()).isEmpty();
    }

    @Test
    void oneCaseOrNoneTellsLittle() {
        assertThat(SmallSample.of(new long[] {5})
                        .chosen("at random")
                        .population(9)
                        .warnings())
                .containsExactly(
                        "n = 1: fewer than 2 cases don't tell how much cases differ, so there is no interval.");
        assertThat(SmallSample.of(new long[] {5})
                        .chosen("at random")
                        .population(9)
                        .sentence())
                .isEqualTo(
                        "With 1 case, chosen at random, it stands for about 9 of 9 similar cases; what didn't happen to it"
                                + " may still happen to up to 95% of such cases (95% confidence).");
        assertThat(SmallSample.of(new long[0]).sentence()).isEqualTo("With no cases, nothing can be said.");
        assertThat(SmallSample.of(new long[0]).warnings())
                .contains("n = 0: fewer than 2 cases don't tell how much cases differ, so there is no interval.");
    }

    @Test
    void itPrintsItsSentenceAndItsWarnings() {
        assertThat(SEVEN.toString().lines()).hasSize(2).first().isEqualTo(SEVEN.sentence());
    }

    @Test
    void aPopulationSmallerThanTheSampleIsRefused() {
        assertThatThrownBy(() -> SmallSample.of(SAVINGS).population(6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("population N = 6 is smaller than the sample, n = 7, which is part of it");
    }
}
