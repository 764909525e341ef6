package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** The last penny of growth and of drivers. */
class PennyTest {
    private static TreeMap<Agency, BigDecimal> change(String change) {
        return new TreeMap<>(Map.of(NHS, new BigDecimal(change)));
    }

    private static long grown(long pence, String growth, int window, int months) {
        MonthlyCosts history = MonthlyCosts.builder(GBP, Months.of("2000-01", window))
                .add(NHS, 0, pence)
                .build();
        return Method.escalation(new BigDecimal(growth))
                .costs(history, history.window().next(months))
                .pence();
    }

    /** A year on a year is cost × (1 + growth), here exactly half a penny: 9,560,140,650 × 0.45 = 4,302,063,292.5. */
    @ParameterizedTest
    @CsvSource({
        "9560140650, -0.55, 4302063293",
        "3141438925, 0.94, 6094391515",
        "7689936970, -0.05, 7305440122",
        "8911345550, -0.05, 8465778273"
    })
    void an_exact_half_penny_of_growth_goes_up(long pence, String growth, long expected) {
        assertThat(grown(pence, growth, 12, 12)).isEqualTo(expected);
    }

    /** 1,000,000,001 × 7 ÷ 36 = 194,444,444.6. */
    @ParameterizedTest
    @CsvSource({"1e-12", "1e-300", "-1e-310", "1e-400"})
    void hardly_any_growth_is_the_run_rate(String growth) {
        assertThat(grown(1_000_000_001, growth, 36, 7)).isEqualTo(194_444_445);
    }

    @Test
    void nothing_is_left_where_all_of_the_price_goes() {
        MonthlyCosts penny = Histories.of(NHS, "2012-01", 1);
        VolumeAndPrice free = new VolumeAndPrice(Method.runRate(), change("-0.5"), change("-1"));
        assertThat(free.costs(penny, penny.window().next(1)).pence()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-0.7, -1.0", "-0.5, -0.5", "0.3, -0.9", "-0.1, 0.2"})
    void drivers_are_right_within_half_a_penny_and_add_up(String volume, String price) {
        VolumeAndPrice drivers = new VolumeAndPrice(Method.runRate(), change(volume), change(price));
        for (int pence = 0; pence < 200; pence++) {
            MonthlyCosts history = Histories.of(NHS, "2012-01", pence);
            Months next = history.window().next(1);
            BigDecimal exact = BigDecimal.valueOf(pence)
                    .multiply(BigDecimal.ONE.add(new BigDecimal(volume)))
                    .multiply(BigDecimal.ONE.add(new BigDecimal(price)));
            MonthlyCosts costs = drivers.costs(history, next);
            assertThat(exact.subtract(BigDecimal.valueOf(costs.pence())).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.5"));
            assertThat(Method.runRate()
                            .costs(history, next)
                            .plus(drivers.volumeEffect(history, next))
                            .plus(drivers.priceEffect(history, next)))
                    .isEqualTo(costs);
        }
    }

    @Test
    void a_fitted_escalation_says_which_months_it_leaves_out() {
        MonthlyCosts history = MonthlyCosts.builder(GBP, Months.of("2001-11", 38))
                .add(NHS, YearMonth.of(2001, 11), 999_999)
                .add(NHS, YearMonth.of(2002, 1), 100)
                .add(NHS, YearMonth.of(2003, 12), 200)
                .add(NHS, YearMonth.of(2004, 6), 400)
                .build();
        assertThat(Method.escalation(Growth.Fit.LOG_LINEAR)
                        .explain(NHS, history, history.window().next(12)))
                .contains(
                        "nhs: growth: 2001-11 to 2001-12 (2 months) left out of the fit, as no whole year; every agency"
                                + " cost £9,999.99 in them");
    }
}
