package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Large flows, close rates and the ends of the range. Reference rates: numpy.roots of numpy 2.4.6. */
class InternalRateScaleTest {
    /** Rates are given to eight decimals. */
    private static final double EIGHT_DECIMALS = 0.6e-8;

    private static InternalRate yearly(double... flows) {
        return InternalRate.of(IntStream.range(0, flows.length).asDoubleStream().toArray(), flows);
    }

    private static void assertRates(InternalRate rate, double... expected) {
        assertThat(rate.rates()).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(rate.rates().get(i).doubleValue()).isCloseTo(expected[i], Offset.offset(EIGHT_DECIMALS));
        }
    }

    @Test
    void the_ends_of_the_range_belong_to_it() {
        assertRates(yearly(-100, 1100), 10);
        assertRates(yearly(-100, 1), -0.99);
    }

    @Test
    void close_rates_are_told_apart() {
        assertRates(yearly(-1_000_000, 2_201_000, -1_211_100), 0.10, 0.101);
        // (1 + r) is 1 + low and 1.0005 + low, wherever that falls on a grid
        for (int i = 0; i < 200; i++) {
            double low = 1 + i / 1e4;
            double high = low + 5e-4;
            InternalRate rate = yearly(-1e6, 1e6 * (low + high), -1e6 * low * high);

            assertThat(rate.rates()).as("1 + r is %s and %s", low, high).hasSize(2);
            assertThat(rate.rates().get(0).doubleValue()).isCloseTo(low - 1, Offset.offset(1e-7));
            assertThat(rate.rates().get(1).doubleValue()).isCloseTo(high - 1, Offset.offset(1e-7));
        }
    }

    @Test
    void an_almost_is_not_a_rate_however_large_the_flows() {
        // 230² − 4 × 100 × 132.26 = −4 < 0
        assertThat(yearly(-100, 230, -132.26).rates()).isEmpty();
        assertThat(yearly(-1e12, 2.3e12, -1.3226e12).rates()).isEmpty();
    }

    @Test
    void the_size_of_flows_changes_no_rate() {
        for (double size : new double[] {1e-6, 1, 1e6, 1e12, 1e15}) {
            assertRates(yearly(-100 * size, 39 * size, 59 * size, 55 * size, 20 * size), 0.28094842115996066);
            assertRates(yearly(-100 * size, 230 * size, -132 * size), 0.10, 0.20);
        }
    }
}
