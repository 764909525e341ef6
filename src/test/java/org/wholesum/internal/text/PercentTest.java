package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({"0.3086,30.9%", "0.0005,0.1%", "0.00049,0.0%", "1,100.0%", "0,0.0%", "-0.95,-95.0%"})
    void a_fraction_is_a_percentage_with_one_decimal(BigDecimal fraction, String text) {
        assertThat(Percent.of(fraction)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-0.95,-95.0%", "1.5,+150.0%", "-0.308605,-30.9%", "0,0.0%", "0.0004,0.0%", "-0.0004,0.0%"})
    void a_change_has_its_sign_unless_it_is_printed_as_nil(BigDecimal fraction, String text) {
        assertThat(Percent.change(fraction)).isEqualTo(text);
    }

    @Test
    void thirds_add_up_as_printed() {
        assertThat(Percent.shares(List.of(1L, 1L, 1L))).containsExactly("33.4%", "33.3%", "33.3%");
    }

    @Test
    void the_mix_of_the_pilot_is_printed_as_it_was_published() {
        assertThat(Percent.shares(List.of(40L, 20L, 20L, 18L, 1L, 1L)))
                .containsExactly("40.0%", "20.0%", "20.0%", "18.0%", "1.0%", "1.0%");
    }

    @Test
    void there_are_no_shares_in_nothing() {
        assertThat(Percent.shares(List.of(0L, 0L))).containsExactly("n/a", "n/a");
        assertThat(Percent.shares(List.of(5L, -5L))).containsExactly("n/a", "n/a");
        assertThat(Percent.shares(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "1.000"})
    void a_share_is_from_none_of_a_whole_to_all_of_it(BigDecimal share) {
        assertThatCode(() -> Percent.checkShare("deadweight", share)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.0001", "1.0001", "101"})
    void what_is_less_than_none_or_more_than_all_is_no_share(BigDecimal share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percent.checkShare("deadweight", share))
                .withMessage("deadweight is " + share + ", expected a share from 0 to 1, as 0.2 for 20%");
    }

    @Property
    void shares_foot_to_100_percent(
            @ForAll @NotEmpty @Size(max = 30) List<@LongRange(max = Long.MAX_VALUE) Long> parts) {
        List<String> shares = Percent.shares(parts);
        assertThat(shares).hasSameSizeAs(parts);
        if (parts.stream().anyMatch(part -> part > 0)) {
            assertThat(sum(shares)).isEqualByComparingTo("100.0");
        }
    }

    @Property
    void shares_of_net_credits_foot_too(
            @ForAll @NotEmpty @Size(max = 9) List<@LongRange(min = -999, max = 999) Long> parts) {
        if (parts.stream().mapToLong(Long::longValue).sum() != 0) {
            assertThat(sum(Percent.shares(parts))).isEqualByComparingTo("100.0");
        }
    }

    private static BigDecimal sum(List<String> shares) {
        return shares.stream()
                .map(share -> new BigDecimal(share.replace("%", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
