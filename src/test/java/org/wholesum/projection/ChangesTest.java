package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

/** One-off costs, support, phases, fading, lags and drivers, worked by hand. */
class ChangesTest {
    private static final Months NEXT = Months.of("2013-10", 12);
    /** £100.00 a month. */
    private static final MonthlyCosts HISTORY = Histories.of(POLICE, "2013-04", 100_00, 100_00);

    private static final Method HELD = Method.runRate();
    /** £20.00 a month. */
    private static final Method LESS = HELD.scaledBy("0.2");

    private static List<Long> months(Method method, int count) {
        MonthlyCosts costs = method.project(HISTORY, NEXT).costs();
        return NEXT.stream()
                .limit(count)
                .map(month -> costs.pence(POLICE, month))
                .toList();
    }

    private static Money total(Method method) {
        return method.project(HISTORY, NEXT).total();
    }

    @Test
    void a_one_off_cost_falls_in_its_month_alone() {
        Method once = Method.oneOff(Map.of(NHS, gbp("250.00")), YearMonth.of(2013, 12));
        MonthlyCosts costs = once.project(HISTORY, NEXT).costs();
        assertThat(costs.pence(NHS, YearMonth.of(2013, 12))).isEqualTo(250_00);
        assertThat(costs.total()).isEqualTo(gbp("250.00"));
        assertThat(once.explain(NHS, HISTORY, NEXT))
                .containsExactly("nhs: one-off cost of £250.00 in 2013-12 (1 month)");
        assertThat(once.explain(POLICE, HISTORY, NEXT)).isEmpty();
        assertThat(once.describe()).isEqualTo("one-off cost in 2013-12 (1 month)");
    }

    @Test
    void a_transition_cost_is_spread_to_the_penny() {
        Method transition = Method.oneOff(Map.of(POLICE, gbp("100.00")), Months.of("2013-11", 3));
        assertThat(months(transition, 5)).containsExactly(0L, 33_33L, 33_34L, 33_33L, 0L);
    }

    @Test
    void support_costs_a_twelfth_of_a_years_amount_each_month() {
        assertThat(total(Method.support(Map.of(POLICE, gbp("2050.00"))))).isEqualTo(gbp("2050.00"));
        Method half = Method.support(Map.of(POLICE, gbp("2050.00")), Months.of("2014-04", 24));
        assertThat(total(half)).isEqualTo(gbp("1025.00"));
        assertThat(months(Method.support(Map.of(POLICE, gbp("1.00"))), 3)).containsExactly(8L, 9L, 8L);
        assertThat(half.explain(POLICE, HISTORY, NEXT))
                .containsExactly("police: support of £2,050.00 a year ÷ 12 × 6 months, 2014-04 to 2014-09 (6 months) ="
                        + " £1,025.00, cumulative cost rounded half up to the penny");
    }

    @Test
    void one_method_goes_over_into_another_by_even_steps() {
        Method phased = HELD.phaseIn(LESS, Months.of("2013-11", 4));
        assertThat(months(phased, 6)).containsExactly(100_00L, 80_00L, 60_00L, 40_00L, 20_00L, 20_00L);
    }

    /** 3x² − 2x³ at a quarter, a half, three quarters: 5/32, 1/2, 27/32. */
    @Test
    void or_slowly_first_then_fast() {
        Method phased = HELD.phaseIn(LESS, Months.of("2013-11", 4), PhaseShape.S_SHAPED);
        assertThat(months(phased, 6)).containsExactly(100_00L, 87_50L, 60_00L, 32_50L, 20_00L, 20_00L);
        assertThat(phased.describe())
                .isEqualTo("run rate, replaced by run rate, × 0.2 in 2013-11 to 2014-02 (4 months), S-shaped");
    }

    /** Of £80.00 saved, £40.00 are left a year on, and 80 × 0.5^(k/12) after k months. */
    @Test
    void an_effect_fades() {
        Method fading = HELD.dropOff(LESS, "0.5", YearMonth.of(2013, 10));
        Months two = Months.of("2013-10", 24);
        MonthlyCosts costs = fading.project(HISTORY, two).costs();
        assertThat(costs.pence(POLICE, YearMonth.of(2013, 10))).isEqualTo(20_00);
        assertThat(costs.pence(POLICE, YearMonth.of(2014, 10))).isBetween(59_99L, 60_01L);
        Method gone = HELD.dropOff(LESS, BigDecimal.ONE, YearMonth.of(2013, 11));
        assertThat(months(gone, 4)).containsExactly(20_00L, 20_00L, 100_00L, 100_00L);
        Method stays = HELD.dropOff(LESS, BigDecimal.ZERO, YearMonth.of(2013, 11));
        assertThat(total(stays)).isEqualTo(total(LESS));
    }

    @Test
    void an_effect_comes_late() {
        assertThat(total(HELD.timeLag(3, LESS))).isEqualTo(gbp("480.00"));
        assertThat(total(HELD.timeLag(0, LESS))).isEqualTo(total(LESS));
        assertThat(total(HELD.timeLag(12, LESS))).isEqualTo(total(HELD));
        assertThat(total(HELD.timeLag(99, LESS))).isEqualTo(total(HELD));
        assertThat(HELD.timeLag(3, LESS).describe()).isEqualTo("run rate, and after 3 months run rate, × 0.2");
    }

    @Test
    void fewer_contacts_and_cheaper_ones_are_kept_apart() {
        VolumeAndPrice drivers = new VolumeAndPrice(
                HELD,
                new TreeMap<>(Map.of(POLICE, new BigDecimal("-0.2"))),
                new TreeMap<>(Map.of(POLICE, new BigDecimal("-0.1"))));
        assertThat(drivers.volumeEffect(HISTORY, NEXT).total()).isEqualTo(gbp("-240.00"));
        assertThat(drivers.priceEffect(HISTORY, NEXT).total()).isEqualTo(gbp("-96.00"));
        assertThat(total(drivers)).isEqualTo(gbp("864.00"));
        assertThat(drivers.explain(POLICE, HISTORY, NEXT))
                .endsWith(
                        "police: effect of volume: £1,200.00 × -0.2 = -£240.00",
                        "police: effect of price: £1,200.00 × (1 + -0.2) × -0.1 = -£96.00",
                        "police: together = £864.00, cumulative cost rounded half up to the penny; the"
                                + " effect of price includes the rounding");
    }

    /** £60.00 of the £100.00 a month are failure demand; half of that goes, by a quarter more each of four months. */
    @Test
    void removing_failure_demand_saves_its_share_of_what_it_would_cost() {
        MonthlyCosts failure = Histories.of(POLICE, "2013-04", 80_00, 40_00);
        WithoutFailureDemand without = new WithoutFailureDemand(
                HELD,
                List.of(new FailureDemandRemoval("arrest", failure, new BigDecimal("0.5"), Months.of("2013-11", 4))));
        assertThat(months(without, 6)).containsExactly(100_00L, 92_50L, 85_00L, 77_50L, 70_00L, 70_00L);
        assertThat(without.saved(HISTORY, NEXT).total()).isEqualTo(gbp("285.00"));
        assertThat(without.explain(POLICE, HISTORY, NEXT))
                .contains(
                        "police: failure demand of arrest cost £120.00 in 2013-04 to 2013-05 (2 months) and would go on"
                                + " to cost £720.00; 50.0% of it, rising evenly over 2013-11 to 2014-02 (4 months), saves"
                                + " £285.00, cumulative saving rounded half up to the penny");
    }

    @Test
    void no_more_failure_demand_is_removed_than_there_was_demand() {
        MonthlyCosts failure = Histories.of(POLICE, "2013-04", 180_00, 40_00);
        Method without = new WithoutFailureDemand(
                HELD, List.of(new FailureDemandRemoval("arrest", failure, BigDecimal.ONE, NEXT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.project(HISTORY, NEXT))
                .withMessage(
                        "agency police: failure demand of the services that are named cost £220.00, expected no more"
                                + " than the history's £200.00");
        Method elsewhere = new WithoutFailureDemand(
                HELD,
                List.of(new FailureDemandRemoval("arrest", Histories.of(POLICE, "2013-04", 1), BigDecimal.ONE, NEXT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> elsewhere.project(HISTORY, NEXT))
                .withMessageStartingWith("service arrest: failure demand was observed in 2013-04 (1 month), expected");
    }

    /** Two services of a penny each, in a history of two pence over two months: nothing is left, and never less. */
    @Test
    void no_penny_more_is_removed_than_is_there() {
        MonthlyCosts penny = Histories.of(POLICE, "2013-04", 1, 0);
        Method without = new WithoutFailureDemand(
                HELD,
                List.of(
                        new FailureDemandRemoval("one", penny, BigDecimal.ONE, Months.of("2013-10", 1)),
                        new FailureDemandRemoval("other", penny, BigDecimal.ONE, Months.of("2013-10", 1))));
        MonthlyCosts left = without.costs(penny.plus(penny), Months.of("2013-10", 3));
        assertThat(left.pence()).isZero();
        assertThat(left.cumulativePence()).containsOnly(0);
    }

    @Test
    void failure_demand_is_removed_from_what_follows_the_record() {
        Method supported = HELD.plus(Method.support(Map.of(POLICE, gbp("12.00"))));
        Method without = new WithoutFailureDemand(
                supported, List.of(new FailureDemandRemoval("arrest", HISTORY, BigDecimal.ONE, NEXT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.project(HISTORY, NEXT))
                .withMessage(
                        "run rate, plus ongoing support costs £12.00 where nothing was observed, expected a method that"
                                + " follows what was observed\n"
                                + "  Maybe the failure demand is to be removed first, and the rest added by plus");
    }

    @Test
    void amounts_are_in_the_prices_of_the_history() {
        PriceBase base = PriceBase.parse("2013/14");
        Method all = HELD.plus(Method.support(Map.of(NHS, gbp("12.00"))))
                .plus(Method.oneOff(Map.of(NHS, gbp("1.00")), NEXT.first()));
        assertThat(all.project(HISTORY.pricedIn(base), NEXT).costs().prices()).isEqualTo(base);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        Map<Agency, Money> negative = Map.of(NHS, gbp("-1.00"));
        refused(() -> Method.oneOff(negative, NEXT.first()), "nhs: one-off cost is -£1.00, expected zero or more");
        refused(() -> Method.support(negative), "nhs: support is -£1.00, expected zero or more");
        refused(
                () -> Method.oneOff(Map.of(NHS, gbp("1.00")), YearMonth.of(2015, 1))
                        .project(HISTORY, NEXT),
                "one-off cost in 2015-01 (1 month): expected months of the horizon, 2013-10 to 2014-09 (12 months)");
        refused(
                () -> Method.support(Map.of(NHS, gbp("1.00")), Months.of("2015-01", 1))
                        .project(HISTORY, NEXT),
                "support in 2015-01 (1 month): expected months of the horizon, 2013-10 to 2014-09 (12 months)");
        refused(
                () -> Method.support(Map.of(NHS, Money.parse("EUR 1.00"))).project(HISTORY, NEXT),
                "nhs: support is in EUR, expected GBP as the history");
        refused(() -> HELD.scaledBy("-0.1"), "factor is -0.1, expected zero or more");
        refused(() -> HELD.timeLag(-1, LESS), "time lag of -1 months: expected 0 or more");
        refused(
                () -> HELD.dropOff(LESS, "1.1", NEXT.first()),
                "loss a year is 1.1, expected a share from 0 to 1, as 0.2 for 20%");
        refused(
                () -> HELD.volumeAndPrice(Map.of(NHS, new BigDecimal("-1.5")), Map.of()),
                "nhs: change of volume is -1.5, expected -1 (100% less) or more, as -0.2 for 20% less\n  Maybe -0.015");
        refused(
                () -> new FailureDemandRemoval("arrest", HISTORY, new BigDecimal("-0.5"), NEXT),
                "service arrest: share of failure demand removed is -0.5, expected a share from 0 to 1, as 0.2 for 20%");
    }

    private static void refused(Runnable what, String message) {
        assertThatIllegalArgumentException().isThrownBy(what::run).withMessage(message);
    }
}
