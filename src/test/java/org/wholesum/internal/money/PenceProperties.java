package org.wholesum.internal.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Amounts in floating point are rounded as decimals are. */
class PenceProperties {
    @Provide
    Arbitrary<Double> amounts() {
        Arbitrary<Long> whole = Arbitraries.oneOf(
                Arbitraries.longs().between(-1000, 1000),
                Arbitraries.longs().between(-2_000_000_000L, 2_000_000_000L),
                Arbitraries.longs().between(-1L << 60, 1L << 60));
        Arbitrary<Double> part = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1),
                Arbitraries.of(0.5, 0.4999995, 0.4999994, 0.4999996, 0.5000004, 0.5000006, 0.499998, 0.500002));
        return Combinators.combine(whole, part).as((pounds, pence) -> pounds + pence);
    }

    @Property
    void rounding_is_that_of_decimals(@ForAll("amounts") double pence) {
        assertThat(Pence.rounded(pence))
                .isEqualTo(new BigDecimal(pence)
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    @Example
    void a_half_is_rounded_away_from_zero() {
        assertThat(Pence.rounded(2.5)).isEqualTo(3);
        assertThat(Pence.rounded(-2.5)).isEqualTo(-3);
    }
}
