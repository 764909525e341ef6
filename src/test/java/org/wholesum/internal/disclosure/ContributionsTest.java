package org.wholesum.internal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wholesum.internal.disclosure.DisclosureRules.Dominance;
import org.wholesum.internal.disclosure.DisclosureRules.Ids;

/** Which sums are sensitive: the rules of Hundepool et al. (2012), section 4.2, worked by hand. */
class ContributionsTest {
    private static DisclosureRules rules(int minimum, Optional<Dominance> dominance, String p) {
        return new DisclosureRules(Ids.LEFT_OUT, minimum, dominance, new BigDecimal(p), Optional.empty(), 1);
    }

    private static boolean sensitive(DisclosureRules rules, long... amounts) {
        return Contributions.of(rules, amounts).breach().isPresent();
    }

    @Test
    void fewer_contributors_than_the_minimum_are_sensitive_and_none_are_not() {
        DisclosureRules rules = rules(3, Optional.empty(), "0");
        assertThat(sensitive(rules)).isFalse();
        assertThat(sensitive(rules, 0, 0, 0)).isFalse();
        assertThat(sensitive(rules, 5, 0, 0)).isTrue();
        assertThat(sensitive(rules, 5, 5, 0)).isTrue();
        assertThat(sensitive(rules, 5, 5, 5)).isFalse();
        assertThat(sensitive(rules, 5, -5, 5)).isFalse();
    }

    @Test
    void a_sum_that_the_largest_dominate_is_sensitive() {
        DisclosureRules rules = rules(1, Optional.of(new Dominance(2, new BigDecimal("0.85"))), "0");
        assertThat(sensitive(rules, 50, 35, 15)).isFalse();
        assertThat(sensitive(rules, 50, 36, 14)).isTrue();
        assertThat(sensitive(rules, 14, -36, 50)).isTrue();
        assertThat(sensitive(rules(1, Optional.of(new Dominance(1, BigDecimal.ONE)), "0"), 7))
                .isFalse();
    }

    @Test
    void a_sum_from_which_the_second_can_estimate_the_first_is_sensitive() {
        DisclosureRules rules = rules(1, Optional.empty(), "0.1");
        assertThat(sensitive(rules, 100, 50, 10)).isFalse();
        assertThat(sensitive(rules, 100, 50, 9)).isTrue();
        assertThat(sensitive(rules, 100)).isTrue();
    }

    @Test
    void numbers_outside_their_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules(0, Optional.empty(), "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(1, Optional.empty(), "1.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dominance(0, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dominance(1, BigDecimal.ZERO));
    }
}
