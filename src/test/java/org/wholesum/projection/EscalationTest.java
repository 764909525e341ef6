package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

/** Costs that grow, by a rate that is given and by one that is fitted. */
class EscalationTest {
    private static final Months YEAR = Months.of("2012-01", 12);

    private static MonthlyCosts once(Months window, long pence) {
        return MonthlyCosts.builder(GBP, window).add(NHS, 0, pence).build();
    }

    private static MonthlyCosts yearly(long... pence) {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(GBP, Months.of("2002-01", 12 * pence.length));
        for (int year = 0; year < pence.length; year++) {
            costs.add(year % 2 == 0 ? NHS : POLICE, YearMonth.of(2002 + year, 5), pence[year]);
        }
        return costs.build();
    }

    @Test
    void a_thousand_pounds_growing_by_a_tenth_are_1100_and_then_1210() {
        MonthlyCosts grown = Method.escalation(new BigDecimal("0.1")).costs(once(YEAR, 100_000), YEAR.next(24));
        assertThat(grown.during(YEAR.next(12)).total()).isEqualTo(gbp("1100.00"));
        assertThat(grown.total()).isEqualTo(gbp("2310.00"));
    }

    /** T (m^(w+d+k) − m^(w+d)) ÷ (m^w − 1) in Python's decimal to 50 digits, m = (1 + growth)^(1/12). */
    @ParameterizedTest
    @CsvSource({
        "1000000000007, 0.0735, 37, 5, 120, 5413898644091", // 5413898644090.788
        "123456789, -0.31, 24, 0, 60, 94645445" // 94645444.970
    })
    void large_sums_and_falling_ones_are_right_to_the_penny(
            long pence, BigDecimal growth, int window, int gap, int months, long expected) {
        Months observed = Months.of("2000-01", window);
        Months horizon = Months.of(observed.last().plusMonths(1L + gap), months);
        assertThat(Method.escalation(growth)
                        .costs(once(observed, pence), horizon)
                        .pence())
                .isEqualTo(expected);
    }

    @Test
    void growth_of_zero_is_the_run_rate() {
        MonthlyCosts history = Histories.of(NHS, "2012-01", 100, 7, 31);
        assertThat(Method.escalation(BigDecimal.ZERO).costs(history, YEAR.next(7)))
                .isEqualTo(Method.runRate().costs(history, YEAR.next(7)));
    }

    /** F3 and F4: 11 years for £107,000 and 20 for £782,000 imply a growth, which is found here by halving. */
    @Test
    void case_a_grows_by_about_23_5_per_cent_a_year_to_782_000() {
        double low = 1.1;
        double high = 1.5;
        while (high - low > 1e-15) {
            double middle = (low + high) / 2;
            boolean less = (Math.pow(middle, 20) - 1) / (Math.pow(middle, 11) - 1) < 782.0 / 107;
            low = less ? middle : low;
            high = less ? high : middle;
        }
        assertThat(low - 1).isCloseTo(0.235, within(0.0005));
        Months observed = Months.of("2002-01", 132);
        MonthlyCosts next =
                Method.escalation(BigDecimal.valueOf(low - 1)).costs(once(observed, 107_000_00), observed.next(108));
        assertThat(next.pence()).isCloseTo(675_000_00L, within(100L));
    }

    @Test
    void a_real_history_gives_a_real_projection() {
        MonthlyCosts real = once(YEAR, 100).pricedIn(PriceBase.parse("2012"));
        Projection projection = Method.escalation(new BigDecimal("0.1")).project(real, YEAR.next(12));
        assertThat(projection.costs().prices()).isEqualTo(PriceBase.parse("2012"));
    }

    @Test
    void nothing_shrinks_by_all_of_it_and_the_past_is_not_projected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Method.escalation(new BigDecimal("-1")))
                .withMessage("growth is -1 a year, expected more than -1 and at most 1, as 0.035 for 3.5%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Method.escalation(BigDecimal.ONE).costs(once(YEAR, 1), YEAR))
                .withMessage("escalation over 2012-01 to 2012-12 (12 months): expected months after those observed,"
                        + " 2012-01 to 2012-12 (12 months)");
        assertThatThrownBy(() -> Method.escalation(BigDecimal.ONE).costs(once(YEAR, 100), YEAR.next(1200)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("is more than can be counted");
    }

    @Test
    void an_explanation_gives_the_formula_with_its_numbers() {
        assertThat(Method.escalation(new BigDecimal("0.1"))
                        .project(once(YEAR, 100_000), YEAR.next(24))
                        .explain(NHS)
                        .steps())
                .containsExactly("nhs: £1,000.00 observed in 2012-01 to 2012-12 (12 months); with m = (1 + 0.1)^(1/12),"
                        + " × (m^36 − m^12) ÷ (m^12 − 1) = £2,310.00, cumulative cost rounded half up to the penny");
    }

    /** statsmodels 0.15.0: OLS of the logarithms; GLM, Poisson, scale X2; errors of the rate by the delta method. */
    @Test
    void growth_is_fitted_as_statsmodels_does() {
        MonthlyCosts history = yearly(240_000, 190_000, 350_000, 410_000, 390_000, 620_050);
        Growth line = Growth.fit(history, Growth.Fit.LOG_LINEAR);
        assertThat(line.rate().doubleValue()).isCloseTo(0.22354725781772775, within(1e-12));
        assertThat(line.standardError()).isCloseTo(0.05908955054523781, within(1e-12));
        Growth poisson = Growth.fit(history, Growth.Fit.POISSON);
        assertThat(poisson.rate().doubleValue()).isCloseTo(0.22702663416715418, within(1e-10));
        assertThat(poisson.standardError()).isCloseTo(0.05329004983904025, within(1e-10));
    }

    /** As above. */
    @Test
    void a_poisson_fit_accepts_years_of_zero() {
        Growth growth = Growth.fit(yearly(0, 120_000, 0, 80_000, 250_025, 300_000), Growth.Fit.POISSON);
        assertThat(growth.rate().doubleValue()).isCloseTo(0.6841587152281975, within(1e-9));
        assertThat(growth.standardError()).isCloseTo(0.37823806599161425, within(1e-9));
        assertThat(growth).hasToString("68.4% a year, standard error 37.8 percentage points, Poisson fit to 6 years");
    }

    @ParameterizedTest
    @EnumSource(Growth.Fit.class)
    void an_exactly_geometric_history_has_its_own_rate_and_no_error(Growth.Fit fit) {
        Growth growth = Growth.fit(yearly(100_000, 110_000, 121_000, 133_100), fit);
        assertThat(growth.rate().doubleValue()).isCloseTo(0.1, within(1e-12));
        assertThat(growth.standardError()).isCloseTo(0, within(1e-7));
        MonthlyCosts next =
                Method.escalation(fit).costs(yearly(100_000, 110_000, 121_000, 133_100), Months.of("2006-01", 12));
        assertThat(next.pence()).isEqualTo(146_410);
    }

    @Test
    void months_beyond_whole_years_are_left_out_at_the_start() {
        MonthlyCosts history = MonthlyCosts.builder(GBP, Months.of("2001-11", 38))
                .add(NHS, YearMonth.of(2001, 11), 999_999)
                .add(NHS, YearMonth.of(2002, 1), 100)
                .add(NHS, YearMonth.of(2003, 12), 200)
                .add(NHS, YearMonth.of(2004, 6), 400)
                .build();
        Growth growth = Growth.fit(history, Growth.Fit.LOG_LINEAR);
        assertThat(growth.rate()).isEqualByComparingTo("1");
        assertThat(growth.months()).isEqualTo(Months.of("2002-01", 36));
    }

    @Test
    void what_cant_be_fitted_is_refused_with_the_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Growth.fit(once(Months.of("2010-01", 35), 100), Growth.Fit.POISSON))
                .withMessage(
                        "growth can't be fitted to 2010-01 to 2012-11 (35 months): expected 3 whole years or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Growth.fit(yearly(0, 0, 0), Growth.Fit.POISSON))
                .withMessage(
                        "growth can't be fitted to 2002-01 to 2004-12 (36 months): every year is zero, expected some"
                                + " cost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Growth.fit(yearly(100, 0, 100), Growth.Fit.LOG_LINEAR))
                .withMessage("growth can't be fitted to 2002-01 to 2004-12 (36 months): 2003-01 to 2003-12 (12 months)"
                        + " cost £0.00, expected more than zero, as its logarithm is taken\n"
                        + "  Maybe a Poisson fit, which accepts years of zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Growth.fit(yearly(100, -1, 100), Growth.Fit.POISSON))
                .withMessageEndingWith("cost -£0.01, expected zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Growth.fit(yearly(0, 0, 0, 100), Growth.Fit.POISSON))
                .withMessageContaining("almost all of the cost falls in one year");
    }

    @Test
    void a_fitted_escalation_explains_its_growth() {
        Projection projection = Method.escalation(Growth.Fit.LOG_LINEAR)
                .project(yearly(100_000, 110_000, 121_000), Months.of("2005-01", 12));
        assertThat(projection.explain(NHS).steps().get(0))
                .isEqualTo("nhs: growth: totals of the years from 2002-01: £1,000.00; 2003-01: £1,100.00; 2004-01:"
                        + " £1,210.00");
        assertThat(projection.explain(NHS).steps().get(1)).startsWith("nhs: growth: 10.0% a year, standard error 0.0");
        assertThat(projection.explain(NHS).steps()).hasSize(3);
    }
}
