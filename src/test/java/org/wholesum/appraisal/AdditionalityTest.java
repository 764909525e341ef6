package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.problem.InvalidInputException;

class AdditionalityTest {
    private static Additionality of(String... shares) {
        return Additionality.none()
                .withDeadweight(shares[0])
                .withDisplacement(shares[1])
                .withLeakage(shares[2])
                .withSubstitution(shares[3])
                .withAttribution(shares[4]);
    }

    @Test
    void what_is_left_after_each_share_is_multiplied() {
        // 0.80 × 0.75 × 0.90 = 0.54
        assertThat(of("0.20", "0.25", "0.10", "0", "0").factor()).isEqualTo("0.54");
        // 0.80 × 0.75 × 0.90 × 0.95 × 0.50 = 0.2565
        assertThat(of("0.20", "0.25", "0.10", "0.05", "0.50").factor()).isEqualTo("0.2565");
    }

    @Test
    void without_any_all_of_the_benefit_counts() {
        assertThat(Additionality.none().factor()).isEqualByComparingTo("1");
        assertThat(Additionality.none().explain()).isEmpty();
    }

    @Test
    void one_whole_share_leaves_nothing() {
        assertThat(of("0", "0", "1", "0", "0").factor()).isEqualByComparingTo("0");
    }

    @Test
    void the_product_is_spelt_out() {
        assertThat(of("0.20", "0.25", "0.10", "0", "0").explain())
                .containsExactly("additionality: deadweight 20.0%, displacement 25.0%, leakage 10.0%: benefits ×"
                        + " (1 − 0.20)(1 − 0.25)(1 − 0.10) = × 0.54");
    }

    @Test
    void a_share_must_be_from_zero_to_one() {
        String[] names = {"deadweight", "displacement", "leakage", "substitution", "attribution"};
        for (int i = 0; i < names.length; i++) {
            for (String share : new String[] {"-0.01", "1.01"}) {
                String[] shares = {"0", "0", "0", "0", "0"};
                shares[i] = share;
                assertThatThrownBy(() -> of(shares))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(names[i] + " is " + share + ", expected a share from 0 to 1, as 0.2 for 20%");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.20, 0.25, 0.10, 0, 0.54", "0.35, 0.40, 0.20, 0.05, 0.2964", "0.10, 0.10, 0.05, 0, 0.7695"})
    void published_chains_have_their_factors(
            String deadweight, String displacement, String leakage, String substitution, String factor) {
        assertThat(Additionality.none()
                        .withDeadweight(deadweight)
                        .withDisplacement(displacement)
                        .withLeakage(leakage)
                        .withSubstitution(substitution)
                        .factor())
                .isEqualByComparingTo(factor);
    }

    @Test
    void a_multiplier_is_the_last_step_of_the_chain() {
        Additionality chain = Additionality.none()
                .withDeadweight("0.20")
                .withDisplacement("0.25")
                .withMultiplier("1.1");

        assertThat(chain.factor()).isEqualByComparingTo("0.66");
        assertThat(chain.multiplier()).isEqualByComparingTo("1.1");
        assertThat(chain.explain())
                .containsExactly(
                        "additionality: deadweight 20.0%, displacement 25.0%, multiplier 1.1: benefits × (1 − 0.20)"
                                + "(1 − 0.25) × 1.1 = × 0.66");
        assertThat(Additionality.none().withMultiplier("1.1").explain())
                .containsExactly("additionality: multiplier 1.1: benefits × 1.1 = × 1.1");
    }

    @Test
    void a_multiplier_below_1_is_a_share_that_is_not_additional() {
        assertThatThrownBy(() -> Additionality.none().withMultiplier("0.1"))
                .hasMessageContaining("multiplier is 0.1, expected 1, for none, to 10")
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> Additionality.none().withMultiplier("110")).hasMessageContaining("multiplier is 110");
    }

    @Test
    void a_multiplier_is_from_1_to_10() {
        assertThat(Additionality.none().withMultiplier("1")).isEqualTo(Additionality.none());
        assertThat(Additionality.none().withMultiplier("10").factor()).isEqualByComparingTo("10");
        assertThatThrownBy(() -> Additionality.none().withMultiplier("10.01"))
                .hasMessage("multiplier is 10.01, expected 1, for none, to 10, as 1.1 for 10% more");
        assertThatThrownBy(() -> Additionality.none().withMultiplier("0"))
                .hasMessage("multiplier is 0, expected 1, for none, to 10, as 1.1 for 10% more");
    }

    @Test
    void a_share_is_a_plain_decimal_of_six_places_at_most() {
        assertThat(Additionality.none().withLeakage("0.123456").factor()).isEqualByComparingTo("0.876544");
        for (String share : new String[] {"2e-1", "0.1234567", "20%"}) {
            assertThatThrownBy(() -> Additionality.none().withLeakage(share)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void a_share_is_the_same_as_text_or_number() {
        BigDecimal tenth = new BigDecimal("0.1");
        Additionality numbers = Additionality.none()
                .withDeadweight(tenth)
                .withDisplacement(tenth)
                .withLeakage(tenth)
                .withSubstitution(tenth)
                .withAttribution(tenth);

        assertThat(numbers).isEqualTo(of("0.1", "0.1", "0.1", "0.1", "0.1"));
        // 0.9 to the power of 5
        assertThat(numbers.factor()).isEqualByComparingTo("0.59049");
        assertThat(numbers.shares().keySet())
                .containsExactly("deadweight", "displacement", "leakage", "substitution", "attribution");
    }

    @Test
    void equal_chains_have_equal_shares_and_multipliers() {
        Additionality chain = Additionality.none().withDeadweight("0.2").withMultiplier("1.1");

        assertThat(chain)
                .isEqualTo(Additionality.none().withDeadweight("0.2").withMultiplier("1.10"))
                .hasSameHashCodeAs(Additionality.none().withDeadweight("0.2").withMultiplier("1.10"))
                .isNotEqualTo(Additionality.none().withDeadweight("0.2"))
                .isNotEqualTo(Additionality.none().withDeadweight("0.3").withMultiplier("1.1"))
                .isNotEqualTo("additionality")
                .hasToString("additionality: deadweight 20.0%, multiplier 1.1: benefits × (1 − 0.2) × 1.1 = × 0.88");
        assertThat(Additionality.none()).hasToString("additionality: none");
    }
}
