package org.wholesum.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;

import java.math.BigDecimal;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.projection.Method;

/** Cohorts of two and three groups, computed by hand. */
class NeedsGroupCohortTest {
    private static final Months YEAR = Months.of("2014-04", 12);
    private static final NeedsGroups TWO = NeedsGroups.of("ill", "well");
    private static final TransitionMatrix HALF = TransitionMatrix.of(TWO, 6, new double[][] {{0.5, 0.5}, {0, 1}});

    private static NeedsGroupCohort.Builder tenIll() {
        return NeedsGroupCohort.builder(TWO)
                .startingWith("ill", "10")
                .costing("ill", Map.of(NHS, gbp("100.00"), POLICE, gbp("10.00")))
                .costing("well", Map.of(NHS, gbp("20.00")))
                .movingBy(HALF);
    }

    private static MonthlyCosts costs(NeedsGroupCohort.Builder cohort, Months horizon) {
        return costs(cohort.build(), horizon);
    }

    private static Money total(NeedsGroupCohort.Builder cohort) {
        return costs(cohort, YEAR).total(NHS);
    }

    private static MonthlyCosts costs(Method method, Months horizon) {
        return method.project(MonthlyCosts.zero(GBP, Months.of(horizon.first().minusMonths(1), 1)), horizon)
                .costs();
    }

    /** 10 ill, then 5 and 5: 6 × 1,000 + 6 × (500 + 100). */
    @Test
    void people_are_counted_when_a_cycle_starts() {
        assertThat(total(tenIll())).isEqualTo(gbp("9600.00"));
        assertThat(costs(tenIll(), YEAR).total(POLICE)).isEqualTo(gbp("900.00"));
    }

    /** 5 and 5, then 2.5 and 7.5: 6 × 600 + 6 × (250 + 150); half-cycle is the mean of both. */
    @Test
    void or_when_a_cycle_ends_or_the_mean_of_both() {
        assertThat(total(tenIll().counted(CycleCounting.CYCLE_END))).isEqualTo(gbp("6000.00"));
        assertThat(total(tenIll().counted(CycleCounting.HALF_CYCLE))).isEqualTo(gbp("7800.00"));
    }

    @Test
    void a_cycles_cost_is_spread_evenly_over_its_months() {
        MonthlyCosts costs = costs(tenIll(), YEAR);
        for (int month = 0; month < 12; month++) {
            assertThat(costs.pence(NHS, YEAR.month(month))).isEqualTo(month < 6 ? 1000_00 : 600_00);
        }
    }

    /** numpy 2.4: six monthly cycles of three groups, occupancy × cost at start, end and the mean of both. */
    @Test
    void three_groups_agree_with_numpy() {
        NeedsGroups names = NeedsGroups.of("specialist", "multiple", "well");
        TransitionMatrix moving = TransitionMatrix.of(names, 1, new double[][] {{.6, .3, .1}, {.1, .7, .2}, {0, 0, 1}});
        NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(names)
                .startingWith("specialist", "100")
                .startingWith("multiple", "50")
                .costing("specialist", Map.of(NHS, gbp("120.00")))
                .costing("multiple", Map.of(NHS, gbp("45.50")))
                .costing("well", Map.of(NHS, gbp("3.25")))
                .movingBy(moving)
                .charging("specialist", "multiple", Map.of(POLICE, gbp("200.00")));
        Months six = Months.of("2014-04", 6);
        assertThat(costs(cohort, six).total(NHS)).isEqualTo(gbp("51080.37"));
        assertThat(costs(cohort.counted(CycleCounting.CYCLE_END), six).total(NHS))
                .isEqualTo(gbp("40831.99"));
        assertThat(costs(cohort.counted(CycleCounting.HALF_CYCLE), six).total(NHS))
                .isEqualTo(gbp("45956.18"));
        assertThat(costs(cohort, six).total(POLICE)).isEqualTo(gbp("17481.99"));
        Trace trace = cohort.build().trace(6);
        assertThat(trace.people("specialist", 6)).isCloseTo(16.9169, within(1e-9));
        assertThat(trace.people("multiple", 6)).isCloseTo(37.01945, within(1e-9));
        assertThat(trace.people("well", 6)).isCloseTo(96.06365, within(1e-9));
    }

    /** F8 to F9: the second half-year is as the first ended. */
    @Test
    void the_published_groups_are_reproduced_after_six_months() {
        NeedsGroups names = NeedsGroups.of("specialist", "multiple", "well");
        Map<String, BigDecimal> before = Map.of(
                "specialist", new BigDecimal("5"), "multiple", new BigDecimal("31"), "well", new BigDecimal("64"));
        Map<String, BigDecimal> after = Map.of(
                "specialist", new BigDecimal("5"), "multiple", new BigDecimal("15"), "well", new BigDecimal("80"));
        NeedsGroupCohort cohort = NeedsGroupCohort.builder(names)
                .startingWith(before)
                .movingBy(TransitionMatrix.ofSnapshots(names, 6, before, after))
                .build();
        assertThat(cohort.trace(1).people("multiple", 1)).isCloseTo(15, within(1e-9));
        assertThat(cohort.trace(1).people("well", 1)).isCloseTo(80, within(1e-9));
        assertThat(cohort.matrix(0).probability("multiple", "well")).isCloseTo(0.516, within(0.0005));
    }

    /** Moving is charged once: 5 in the first cycle, 2.5 in the second, at £40.00. */
    @Test
    void moving_costs_once_for_each_person() {
        NeedsGroupCohort.Builder charged = tenIll().charging("ill", "well", Map.of(POLICE, gbp("40.00")));
        assertThat(costs(charged, YEAR).total(POLICE)).isEqualTo(gbp("1200.00")); // 900.00 + 7.5 × 40.00
        assertThat(costs(charged.counted(CycleCounting.CYCLE_END), YEAR).total(POLICE))
                .isEqualTo(gbp("750.00")); // (5 + 2.5) × 10.00 × 6 + 300.00
    }

    /** From cycle 1 on a person who is ill costs £200.00: 6 × 1,000 + 6 × (5 × 200 + 5 × 20). */
    @Test
    void cost_may_change_with_the_time_since_entering() {
        assertThat(total(tenIll().costingFrom("ill", 1, 0, Map.of(NHS, gbp("200.00")))))
                .isEqualTo(gbp("12600.00"));
    }

    /** In the first cycle in the group a person costs £20.00, then £5.00: of 7.5 well in the third, 5 were well before. */
    @Test
    void cost_may_change_with_the_time_in_the_group() {
        MonthlyCosts costs =
                costs(tenIll().costingFrom("well", 0, 1, Map.of(NHS, gbp("5.00"))), Months.of("2014-04", 18));
        // 6 × 1,000; 6 × (500 + 5 × 20); 6 × (250 + 2.5 × 20 + 5 × 5)
        assertThat(costs.total(NHS)).isEqualTo(gbp("11550.00"));
    }

    /** Twenty more enter in the second cycle: their cost is then that of a first cycle, £100.00 and not £200.00. */
    @Test
    void costs_of_people_who_enter_later_follow_the_time_since_they_entered() {
        NeedsGroupCohort.Builder open =
                tenIll().costingFrom("ill", 1, 0, Map.of(NHS, gbp("200.00"))).entering(1, "ill", "20");
        assertThat(total(open)).isEqualTo(gbp("24600.00")); // 12,600.00 + 6 × 20 × 100.00
        Trace trace = open.build().trace(2);
        assertThat(trace.people("ill", 0)).isEqualTo(10);
        assertThat(trace.people("ill", 1)).isEqualTo(25);
        assertThat(trace.people("ill", 2)).isEqualTo(12.5);
        assertThat(total(open.entering(7, "ill", "10"))).isEqualTo(gbp("24600.00"));
    }

    /** No one recovers from cycle 1 on: 6 × 1,000 + 6 × 600, and then again 6 × 600. */
    @Test
    void movement_may_change_with_the_cycle() {
        NeedsGroupCohort.Builder stuck = tenIll().movingBy(1, TransitionMatrix.identity(TWO, 6));
        assertThat(costs(stuck, Months.of("2014-04", 18)).total(NHS)).isEqualTo(gbp("13200.00"));
    }

    /** Half as likely to recover in the first cycle: the second starts with 7.5 and 2.5, and has the given matrix. */
    @Test
    void a_relative_risk_applies_only_in_its_cycles() {
        NeedsGroupCohort slower =
                tenIll().withRelativeRisk("ill", "well", 0.5, 0, 0).build();
        assertThat(slower.matrix(0).probability("ill", "well")).isEqualTo(0.25);
        assertThat(slower.matrix(0).probability("ill", "ill")).isEqualTo(0.75);
        assertThat(slower.matrix(1)).isEqualTo(HALF);
        assertThat(costs(slower, YEAR).total(NHS)).isEqualTo(gbp("10800.00")); // 6 × 1,000 + 6 × (750 + 50)
        NeedsGroupCohort between =
                tenIll().withRelativeRisk("ill", "well", 0, 1, 2).build();
        assertThat(between.matrix(0)).isEqualTo(HALF);
        assertThat(between.matrix(2).probability("ill", "ill")).isEqualTo(1);
        assertThat(between.matrix(3)).isEqualTo(HALF);
    }

    @Test
    void a_cohort_is_in_the_prices_of_the_history() {
        PriceBase base = PriceBase.parse("2013/14");
        MonthlyCosts nothing = MonthlyCosts.zero(GBP, YEAR).pricedIn(base);
        assertThat(tenIll().build().project(nothing, YEAR).costs().prices()).isEqualTo(base);
    }

    @Test
    void an_explanation_has_costs_moves_people_and_cycles() {
        MonthlyCosts nothing = MonthlyCosts.zero(GBP, YEAR);
        assertThat(tenIll().charging("ill", "well", Map.of(POLICE, gbp("40.00")))
                        .build()
                        .explain(POLICE, nothing, YEAR))
                .containsExactly(
                        "police: needs groups (ill, well) in cycles of 6 months, counted at cycle start",
                        "police: a person in group ill costs £10.00 a month",
                        "police: moving from ill to well costs £40.00 once",
                        "police: from cycle 0 since entering, of those in ill 0.5 are in ill, 0.5 are in well a cycle later",
                        "police: from cycle 0 since entering, of those in well 1 are in well a cycle later",
                        "police: cycle 0, at its start 10 ill, 0 well, at its end 5 ill, 5 well: 800.0000",
                        "police: cycle 1, at its start 5 ill, 5 well, at its end 2.5 ill, 7.5 well: 400.0000",
                        "police: all cycles = £1,200.00, a cycle's cost spread evenly over its months, cumulative cost"
                                + " rounded half up to the penny");
        assertThat(tenIll().build().trace(1)).hasToString("""
                People by needs group, cycles of 6 months
                after cycles    ill  well    all
                ────────────  ─────  ────  ─────
                0             10.00  0.00  10.00
                1              5.00  5.00  10.00""");
    }

    @Test
    void an_invalid_cohort_is_refused() {
        refused(
                () -> costs(tenIll(), Months.of("2014-04", 13)),
                "the horizon, 2014-04 to 2015-04 (13 months), is not a whole number of cycles of 6 months\n"
                        + "  Maybe TransitionMatrix.inCycles makes shorter ones");
        refused(
                () -> tenIll().startingWith("wel", "1"),
                "needs group \"wel\" is unknown, expected one of ill, well\n  Maybe well");
        refused(() -> tenIll().startingWith("well", "-1"), "well: -1 people, expected 0 or more");
        refused(() -> tenIll().startingWith("well", "some"), "people \"some\": expected a decimal number, as 0.25");
        refused(
                () -> NeedsGroupCohort.builder(NeedsGroups.of("well", "ill")).movingBy(HALF),
                "the matrix from cycle 0 has the groups [ill, well] and cycles of 6 months, expected [well, ill] and 6 months");
        refused(
                () -> tenIll().movingBy(1, TransitionMatrix.identity(TWO, 1)),
                "the matrix from cycle 1 has the groups [ill, well] and cycles of 1 month, expected [ill, well] and 6 months");
        refused(() -> tenIll().movingBy(-1, HALF), "movement from cycle -1: expected 0 or more");
        refused(
                () -> NeedsGroupCohort.builder(TWO).build(),
                "no movement between [ill, well], expected movingBy(matrix)");
        refused(() -> tenIll().charging("ill", "ill", Map.of()), "moving from ill to ill: expected two groups");
        refused(
                () -> tenIll().withRelativeRisk("ill", "well", 1, 3, 2),
                "relative risk in cycles 3 to 2: expected 0 or more, in order");
        refused(() -> tenIll().entering(-1, Map.of()), "people entering in cycle -1: expected 0 or more");
        refused(() -> tenIll().build().trace(0), "trace over 0 cycles, expected 1 or more");
        refused(
                () -> tenIll().build().trace(1).people("il", 1),
                "needs group \"il\" is unknown, expected one of ill, well\n  Maybe ill");
        refused(
                () -> tenIll().costing("ill", Map.of(NHS, gbp("-1.00"))),
                "nhs: cost a month is -£1.00, expected zero or more");
        refused(
                () -> tenIll().costingFrom("ill", -1, 0, Map.of()),
                "cost from cycle -1 and 0 cycles in the group: expected 0 or more");
        refused(
                () -> costs(tenIll().costing("ill", Map.of(NHS, Money.parse("EUR 1.00"))), YEAR),
                "nhs: cost is in EUR, expected GBP as the history");
    }

    /** Ten who start ill, five who are well after a cycle and two and a half more after the next. */
    @Test
    void a_cost_on_entry_is_paid_once_by_those_who_start_in_a_group_and_by_those_who_move_into_it() {
        NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(TWO)
                .startingWith("ill", "10")
                .movingBy(HALF)
                .chargingOnEntry("ill", Map.of(NHS, gbp("12.00")))
                .chargingOnEntry("well", Map.of(POLICE, gbp("4.00")));

        for (CycleCounting counting : CycleCounting.values()) {
            MonthlyCosts costs = costs(cohort.counted(counting), YEAR);
            assertThat(costs.total(NHS)).isEqualTo(gbp("120.00"));
            assertThat(costs.pence(NHS, YEAR.first())).isEqualTo(120_00);
            assertThat(costs.total(POLICE)).isEqualTo(gbp("30.00"));
            assertThat(costs.pence(POLICE, YEAR.first())).isEqualTo(3_33);
        }
        assertThat(cohort.build().explain(NHS, MonthlyCosts.zero(GBP, YEAR), YEAR))
                .contains(
                        "nhs: entering group ill, at the start or from another group, costs £12.00 once, however people"
                                + " are counted")
                .anyMatch(line -> line.endsWith(": 0.0000, and 120.0000 on entry in its first month"));
    }

    @Test
    void people_who_enter_later_pay_on_entry_in_the_first_month_of_their_cycle() {
        NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(TWO)
                .startingWith("well", "1")
                .entering(1, "ill", "1000")
                .movingBy(HALF)
                .chargingOnEntry("ill", Map.of(NHS, gbp("12.00")));

        MonthlyCosts costs = costs(cohort.counted(CycleCounting.HALF_CYCLE), YEAR);
        assertThat(costs.pence(NHS, YEAR.month(6))).isEqualTo(12_000_00);
        assertThat(costs.total()).isEqualTo(gbp("12000.00"));
    }

    @Test
    void a_cost_a_year_or_a_cycle_is_not_rounded_to_a_month() {
        for (int cycle : new int[] {1, 2, 6, 12}) {
            NeedsGroupCohort.Builder cohort = NeedsGroupCohort.builder(TWO)
                    .startingWith("ill", "1000")
                    .movingBy(TransitionMatrix.identity(TWO, cycle))
                    .costing("ill", PersonCost.aYear(Map.of(NHS, gbp("1774.00"))));
            assertThat(total(cohort)).isEqualTo(gbp("1774000.00"));
            assertThat(total(cohort.costing("ill", PersonCost.aCycle(Map.of(NHS, gbp("7.00"))))))
                    .isEqualTo(gbp("7000.00").multipliedBy(12 / cycle));
            assertThat(total(cohort.costing("ill", PersonCost.aMonth(Map.of(NHS, BigMoney.parse("GBP 0.000001"))))))
                    .isEqualTo(gbp("0.01"));
        }
    }

    @Test
    void a_cost_is_explained_in_the_unit_in_which_it_is_given() {
        NeedsGroupCohort cohort = tenIll().costing("ill", PersonCost.aYear(Map.of(NHS, gbp("1774.00"))))
                .costing("well", PersonCost.every(6, Map.of(NHS, BigMoney.parse("GBP 147.8333"))))
                .build();

        assertThat(cohort.explain(NHS, MonthlyCosts.zero(GBP, YEAR), YEAR))
                .contains(
                        "nhs: a person in group ill costs £1,774.00 a year",
                        "nhs: a person in group well costs £147.8333 every 6 months");
        refused(() -> PersonCost.aYear(Map.of(NHS, gbp("-1.00"))), "nhs: cost a year is -£1.00, expected zero or more");
        refused(() -> PersonCost.every(0, Map.of()), "cost every 0 months: expected 1 or more");
        refused(
                () -> tenIll().chargingOnEntry("ill", Map.of(NHS, gbp("-1.00"))),
                "nhs: cost on entry is -£1.00, expected zero or more");
        refused(
                () -> costs(tenIll().chargingOnEntry("ill", Map.of(NHS, Money.parse("EUR 1.00"))), YEAR),
                "nhs: cost is in EUR, expected GBP as the history");
    }

    private static void refused(Runnable what, String message) {
        assertThatIllegalArgumentException().isThrownBy(what::run).withMessage(message);
    }
}
