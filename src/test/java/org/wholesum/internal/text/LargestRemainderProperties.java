package org.wholesum.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of rounding that foots. */
class LargestRemainderProperties {
    @Provide
    Arbitrary<List<BigDecimal>> parts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000), BigDecimal.valueOf(1_000_000))
                .ofScale(5)
                .list()
                .ofMaxSize(12);
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void rounded_parts_add_up_to_the_rounded_sum(@ForAll("parts") List<BigDecimal> parts) {
        long rounded = sum(parts).setScale(0, RoundingMode.HALF_UP).longValueExact();
        assertThat(Arrays.stream(LargestRemainder.round(parts)).sum()).isEqualTo(rounded);
    }

    @Property
    void no_part_is_a_whole_unit_off(@ForAll("parts") List<BigDecimal> parts) {
        long[] rounded = LargestRemainder.round(parts);
        for (int i = 0; i < rounded.length; i++) {
            BigDecimal off =
                    parts.get(i).subtract(BigDecimal.valueOf(rounded[i])).abs();
            assertThat(off).isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    void whole_parts_stay_as_they_are(@ForAll List<Integer> parts) {
        List<BigDecimal> whole = parts.stream().map(BigDecimal::valueOf).toList();
        assertThat(LargestRemainder.round(whole))
                .isEqualTo(parts.stream().mapToLong(Integer::longValue).toArray());
    }

    @Property
    void no_part_that_lost_less_is_rounded_up_before_one_that_lost_more(@ForAll("parts") List<BigDecimal> parts) {
        long[] rounded = LargestRemainder.round(parts);
        for (int i = 0; i < rounded.length; i++) {
            for (int j = 0; j < rounded.length; j++) {
                boolean iUp = BigDecimal.valueOf(rounded[i]).compareTo(parts.get(i)) > 0;
                boolean jDown = BigDecimal.valueOf(rounded[j]).compareTo(parts.get(j)) < 0;
                if (iUp && jDown) {
                    assertThat(lost(parts.get(i))).isGreaterThanOrEqualTo(lost(parts.get(j)));
                }
            }
        }
    }

    private static BigDecimal lost(BigDecimal part) {
        return part.subtract(part.setScale(0, RoundingMode.FLOOR));
    }

    @Example
    void thirds_of_a_hundred_are_34_33_and_33() {
        BigDecimal third = new BigDecimal("33.333333");
        assertThat(LargestRemainder.round(List.of(third, third, third), 100)).containsExactly(34, 33, 33);
    }

    @Example
    void the_penny_goes_to_the_part_that_lost_most() {
        List<BigDecimal> parts = List.of(new BigDecimal("1.2"), new BigDecimal("2.9"), new BigDecimal("-0.1"));
        assertThat(LargestRemainder.round(parts)).containsExactly(1, 3, 0);
    }

    @Example
    void nothing_rounds_to_nothing() {
        assertThat(LargestRemainder.round(List.of())).isEmpty();
    }

    @Example
    void a_total_that_is_not_theirs_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.round(List.of(new BigDecimal("1.5"), new BigDecimal("1.5")), 5))
                .withMessage("total 5 is not the rounded sum of [1.5, 1.5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.round(List.of(new BigDecimal("1.5")), 0))
                .withMessage("total 0 is not the rounded sum of [1.5]");
    }

    @Example
    void a_sum_that_does_not_fit_is_an_error() {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> LargestRemainder.round(List.of(most, most)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> LargestRemainder.round(List.of(most.add(BigDecimal.ONE))));
    }
}
