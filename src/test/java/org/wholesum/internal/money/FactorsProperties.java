package org.wholesum.internal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Factors are exact: they give what BigDecimal gives. */
class FactorsProperties {
    @Provide
    Arbitrary<List<Long>> amounts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-5000, 5000),
                        Arbitraries.longs().between(-4_000_000_000L, 4_000_000_000L),
                        Arbitraries.longs().between(-1_000_000_000_000_000L, 1_000_000_000_000_000L))
                .list()
                .ofSize(6);
    }

    @Provide
    Arbitrary<List<BigDecimal>> factors() {
        Arbitrary<BigDecimal> halves = Arbitraries.of("0.5", "0.05", "1", "0", "2.5", "0.125", "1e3", "-0.5")
                .map(BigDecimal::new);
        Arbitrary<BigDecimal> long34 = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(3))
                .ofScale(34);
        return Arbitraries.oneOf(halves, long34).list().ofSize(6);
    }

    @Property
    void a_weighted_series_is_that_of_exact_arithmetic(
            @ForAll("amounts") List<Long> amounts, @ForAll("factors") List<BigDecimal> factors) {
        long[] cells = new long[8];
        BigDecimal sum = BigDecimal.ZERO;
        long before = 0;
        long[] expected = new long[8];
        for (int i = 0; i < 6; i++) {
            cells[i + 1] = amounts.get(i);
            sum = sum.add(BigDecimal.valueOf(amounts.get(i)).multiply(factors.get(i)));
            long after = sum.setScale(0, RoundingMode.HALF_UP).longValueExact();
            expected[i + 1] = after - before;
            before = after;
        }
        Factors all = Factors.of(factors.toArray(BigDecimal[]::new));
        all.copy().weight(cells, 1);
        assertThat(cells).containsExactly(expected);
    }

    @Property
    void a_product_is_rounded_half_up_as_exact_arithmetic_does(
            @ForAll("amounts") List<Long> amounts, @ForAll("factors") List<BigDecimal> factors) {
        Factors one = Factors.of(factors.get(0));
        for (long pence : amounts) {
            assertThat(one.times(pence))
                    .isEqualTo(BigDecimal.valueOf(pence)
                            .multiply(factors.get(0))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
    }

    @Example
    void a_half_is_rounded_away_from_zero() {
        assertThat(Factors.of(new BigDecimal("0.5")).times(5)).isEqualTo(3);
        assertThat(Factors.of(new BigDecimal("0.5")).times(-5)).isEqualTo(-3);
    }

    @Example
    void an_overflow_is_an_error() {
        Factors two = Factors.of(BigDecimal.valueOf(2));
        assertThatThrownBy(() -> two.times(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
