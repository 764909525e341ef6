package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.COUNCIL;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.gbp;
import static org.wholesum.projection.Histories.projected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;

class ComparisonTest {
    private static final String OCTOBER = "2013-10";
    private static final Months HORIZON = Months.of(OCTOBER, 3);

    /** The police save much, the council pays at first and little after that, the NHS pays a cost that it never had. */
    private static final Comparison COMPARISON = comparison(
            Histories.of(POLICE, OCTOBER, 100_00, 100_00, 100_00)
                    .plus(Histories.of(COUNCIL, OCTOBER, 20_00, 20_00, 20_00)),
            Histories.of(POLICE, OCTOBER, 40_00, 40_00, 40_00)
                    .plus(Histories.of(COUNCIL, OCTOBER, 90_00, 25_00, 5_00))
                    .plus(Histories.of(NHS, OCTOBER, 0, 0, 30_00)));

    private static Comparison comparison(MonthlyCosts old, MonthlyCosts pilot) {
        return Comparison.of(projected(old), projected(pilot));
    }

    /** Two shares of 44.44…% can't both be rounded down if the three are to add up; the first agency gets the rest. */
    @Test
    void a_comparison_prints_a_sentence_and_a_table_by_agency() {
        assertThat(COMPARISON).hasToString("""
                        From October 2013 to December 2013 (3 months), the old method costs £360 and the pilot £270:\
                         the pilot saves £90 (25.0%).

                        Cost by agency in GBP, October 2013 to December 2013
                        agency             old   pilot  saving   change  share, old  share, pilot
                        ──────────────  ──────  ──────  ──────  ───────  ──────────  ────────────
                        council-direct   60.00  120.00  -60.00  +100.0%       16.7%         44.5%
                        nhs               0.00   30.00  -30.00      n/a        0.0%         11.1%
                        police          300.00  120.00  180.00   -60.0%       83.3%         44.4%
                        ──────────────  ──────  ──────  ──────  ───────  ──────────  ────────────
                        all             360.00  270.00   90.00   -25.0%      100.0%        100.0%""");
    }

    @Test
    void it_lists_who_saves_and_who_pays_the_largest_first() {
        assertThat(COMPARISON.whoSaves()).extracting(CostShift::agency).containsExactly(POLICE);
        assertThat(COMPARISON.whoPays()).extracting(CostShift::agency).containsExactly(COUNCIL, NHS);
        assertThat(COMPARISON.whoPays()).extracting(CostShift::saving).containsExactly(gbp("-60.00"), gbp("-30.00"));
    }

    @Test
    void an_agency_whose_cost_stays_neither_saves_nor_pays() {
        MonthlyCosts same = Histories.of(POLICE, OCTOBER, 5, 0);

        Comparison comparison = comparison(same, Histories.of(POLICE, OCTOBER, 0, 5));

        assertThat(comparison.whoSaves()).isEmpty();
        assertThat(comparison.whoPays()).isEmpty();
        assertThat(comparison.shift(POLICE).change())
                .hasValueSatisfying(c -> assertThat(c).isZero());
        assertThat(comparison.sentence()).endsWith("both cost the same.");
    }

    @Test
    void no_change_is_a_percentage_of_zero() {
        CostShift nhs = COMPARISON.shift(NHS);

        assertThat(nhs.change()).isEmpty();
        assertThat(nhs.oldShare()).hasValueSatisfying(share -> assertThat(share).isZero());
        assertThat(nhs.saving()).isEqualTo(gbp("-30.00"));
        assertThat(COMPARISON.toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void old_costs_of_zero_have_no_change_and_no_shares() {
        Comparison comparison = comparison(MonthlyCosts.zero(GBP, HORIZON), Histories.of(NHS, OCTOBER, 1, 2, 3));

        assertThat(comparison.change()).isEmpty();
        assertThat(comparison.shift(NHS).oldShare()).isEmpty();
        assertThat(comparison).hasToString("""
                        From October 2013 to December 2013 (3 months), the old method costs £0 and the pilot £0.06:\
                         the pilot costs £0.06 more.

                        Cost by agency in GBP, October 2013 to December 2013
                        agency   old  pilot  saving  change  share, old  share, pilot
                        ──────  ────  ─────  ──────  ──────  ──────────  ────────────
                        nhs     0.00   0.06   -0.06     n/a         n/a        100.0%
                        ──────  ────  ─────  ──────  ──────  ──────────  ────────────
                        all     0.00   0.06   -0.06     n/a         n/a        100.0%""");
    }

    @Test
    void where_nothing_costs_anything_the_table_says_so() {
        Comparison comparison = comparison(MonthlyCosts.zero(GBP, HORIZON), MonthlyCosts.zero(GBP, HORIZON));

        assertThat(comparison.agencies()).isEmpty();
        assertThat(comparison.shifts()).isEmpty();
        assertThat(comparison.byAgency().rows().get(0).cells())
                .containsExactly("all", "0.00", "0.00", "0.00", "n/a", "n/a", "n/a");
    }

    @Test
    void nothing_is_a_percentage_of_a_negative_cost() {
        // more was corrected than spent: by division, twice 100% less, though the pilot costs more
        Comparison comparison = comparison(Histories.of(NHS, OCTOBER, -100), Histories.of(NHS, OCTOBER, 100));

        assertThat(comparison.change()).isEmpty();
        assertThat(comparison.shift(NHS).change()).isEmpty();
        assertThat(comparison.sentence()).endsWith("the pilot costs £2.00 more.");
    }

    @Test
    void an_agency_without_cost_is_refused_with_the_nearest_that_has_one() {
        assertThatThrownBy(() -> COMPARISON.shift(Agency.of("Polise")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        agency "polise" has no cost here, expected one of council-direct, nhs, police
                          Maybe police""");
        assertThatThrownBy(() -> COMPARISON.explain(Agency.of("coastguard")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agency \"coastguard\" has no cost here, expected one of council-direct, nhs, police");
    }

    @Test
    void both_methods_must_be_of_the_same_months() {
        Projection old = projected(MonthlyCosts.zero(GBP, HORIZON));
        Projection pilot = projected(MonthlyCosts.zero(GBP, HORIZON.next(3)));

        assertThatThrownBy(() -> Comparison.of(old, pilot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the old method is projected over 2013-10 to 2013-12 (3 months), the pilot method over"
                        + " 2014-01 to 2014-03 (3 months), expected the same months");
    }

    @Test
    void both_methods_must_be_in_the_same_currency() {
        Projection old = projected(MonthlyCosts.zero(GBP, HORIZON));
        Projection pilot = projected(MonthlyCosts.zero(CurrencyUnit.EUR, HORIZON));

        assertThatThrownBy(() -> Comparison.of(old, pilot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the old method is in GBP, the pilot method in EUR, expected the same currency");
    }

    @Test
    void the_pilot_breaks_even_in_the_first_month_after_which_it_is_never_dearer() {
        assertThat(COMPARISON.breakEven()).contains(YearMonth.of(2013, 11));
        assertThat(breakEven(1, 1, 1)).contains(YearMonth.of(2013, 10));
        assertThat(breakEven(0, 0, 0)).contains(YearMonth.of(2013, 10));
        assertThat(breakEven(5, -6, 2)).contains(YearMonth.of(2013, 12));
        assertThat(breakEven(-5, 2, 2)).isEmpty();
        assertThat(breakEven(5, 5, -11)).isEmpty();
        assertThat(breakEven(-5, 0, 5)).contains(YearMonth.of(2013, 12));
    }

    private static Optional<YearMonth> breakEven(long... savings) {
        return comparison(Histories.of(NHS, OCTOBER, savings), MonthlyCosts.zero(GBP, HORIZON))
                .breakEven();
    }

    @Test
    void an_explanation_has_both_methods_and_the_difference() {
        Comparison comparison = Comparison.of(
                Method.runRate().project(Histories.of(POLICE, "2013-01", 300_00, 0, 0), HORIZON),
                Method.runRate()
                        .relativeChange(Map.of(POLICE, new BigDecimal("-0.95")))
                        .project(Histories.of(POLICE, "2013-01", 300_00, 0, 0), HORIZON));

        assertThat(comparison.explain()).hasToString("""
                        Old method, run rate, over 2013-10 to 2013-12 (3 months):
                        police: £300.00 observed in 2013-01 to 2013-03 (3 months), ÷ 3 × 3 months = £300.00,\
                         cumulative cost rounded half up to the penny
                        sum over 1 agency: £300.00
                        Pilot, run rate with a relative change by agency, over 2013-10 to 2013-12 (3 months):
                        police: £300.00 observed in 2013-01 to 2013-03 (3 months), ÷ 3 × 3 months = £300.00,\
                         cumulative cost rounded half up to the penny
                        police: £300.00 × (1 − 0.95) = £15.00, cumulative cost rounded half up to the penny
                        sum over 1 agency: £15.00
                        Saving: £300.00 − £15.00 = £285.00""");
        assertThat(comparison.explain(POLICE)).hasToString("""
                        Old method, run rate:
                        police: £300.00 observed in 2013-01 to 2013-03 (3 months), ÷ 3 × 3 months = £300.00,\
                         cumulative cost rounded half up to the penny
                        Pilot, run rate with a relative change by agency:
                        police: £300.00 observed in 2013-01 to 2013-03 (3 months), ÷ 3 × 3 months = £300.00,\
                         cumulative cost rounded half up to the penny
                        police: £300.00 × (1 − 0.95) = £15.00, cumulative cost rounded half up to the penny
                        Saving of police: £300.00 − £15.00 = £285.00""");
    }

    @Test
    void the_sum_of_no_comparisons_is_refused() {
        assertThatThrownBy(() -> Comparison.sum(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no projection to add up, expected one or more");
    }

    /**
     * Ann moved away at the end of June and cost £300.00 in three of the pilot's six months, which is £100.00 a month.
     * Bob stayed and cost £600.00, which is £100.00 a month too. Ann's months after June aren't months without cost.
     */
    @Test
    void a_case_observed_for_a_shorter_time_is_projected_from_its_own_months() {
        Ledger ledger = annAndBob().observed(Map.of("Ann", List.of(Months.of("2013-01", 6))));

        Map<String, Comparison> byCase = ledger.perCase(ComparisonTest::pilot);
        Comparison whole = Comparison.sum(byCase.values());

        assertThat(byCase.get("Ann").pilotCost()).isEqualTo(gbp("1200.00"));
        assertThat(byCase.get("Bob").pilotCost()).isEqualTo(gbp("1200.00"));
        assertThat(whole.pilotCost()).isEqualTo(gbp("2400.00"));
        assertThat(whole.oldCost()).isEqualTo(gbp("5400.00"));
        assertThat(whole.saving()).isEqualTo(gbp("3000.00"));
        assertThat(whole.pilot().history().orElseThrow().total()).isEqualTo(gbp("900.00"));
        assertThat(whole.explain(NHS).toString())
                .contains("case 1 of 2, nhs: £300.00 observed in 2013-04 to 2013-06 (3 months), ÷ 3 × 12 months ="
                        + " £1,200.00")
                .contains("case 2 of 2, nhs: £600.00 observed in 2013-04 to 2013-09 (6 months), ÷ 6 × 12 months ="
                        + " £1,200.00")
                .contains("nhs: sum of 2 cases = £2,400.00");
    }

    @Test
    void a_case_said_to_be_observed_throughout_is_projected_from_every_month() {
        Comparison whole =
                Comparison.sum(annAndBob().perCase(ComparisonTest::pilot).values());

        assertThat(whole.pilotCost())
                .isEqualTo(gbp("1800.00"))
                .isEqualTo(pilot(annAndBob()).pilotCost());
    }

    @Test
    void a_case_that_was_not_observed_in_a_window_is_refused() {
        Ledger ledger = annAndBob().observed(Map.of("Ann", List.of(Months.of("2013-01", 6))));

        assertThatThrownBy(() -> ledger.forCase("Ann").during(Months.of("2013-07", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case Ann was not observed in 2013-07 to 2013-09 (3 months), but in [2013-01 to 2013-06 (6"
                        + " months)]; expected one run of months within each window");
    }

    @Test
    void a_case_that_joined_late_has_its_own_months_in_each_window() {
        Ledger ledger = annAndBob().observed(Map.of("Bob", List.of(Months.of("2013-01", 3), Months.of("2013-08", 2))));

        Comparison bob = ledger.perCase(ComparisonTest::pilot).get("Bob");

        assertThat(bob.oldCost()).isEqualTo(gbp("1800.00")); // £450 in 3 months
        assertThat(bob.pilotCost()).isEqualTo(gbp("3600.00")); // £600 in 2 months
    }

    @Test
    void a_row_of_a_month_in_which_the_case_was_not_observed_is_refused() {
        assertThatThrownBy(() -> annAndBob().observed(Map.of("Ann", List.of(Months.of("2013-01", 5)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "case Ann has a row of 2013-06-01, when it was not observed: expected months that cover every"
                                + " row of it");
    }

    private static Ledger annAndBob() {
        return Ledger.of(List.of(
                Interaction.of("Ann", LocalDate.of(2013, 1, 5), POLICE, "arrest", gbp("900.00")),
                Interaction.of("Bob", LocalDate.of(2013, 2, 5), POLICE, "arrest", gbp("450.00")),
                Interaction.of("Ann", LocalDate.of(2013, 4, 30), NHS, "visit", gbp("120.00")),
                Interaction.of("Ann", LocalDate.of(2013, 6, 1), NHS, "visit", gbp("180.00")),
                Interaction.of("Bob", LocalDate.of(2013, 9, 30), NHS, "visit", gbp("600.00"))));
    }

    private static Comparison pilot(Ledger who) {
        Months next = Months.of("2013-10", 12);
        return Comparison.of(
                Method.runRate().project(who.during(Months.of("2013-01", 3)).monthlyCosts(), next),
                Method.runRate().project(who.during(Months.of("2013-04", 6)).monthlyCosts(), next));
    }

    @Test
    void real_and_nominal_costs_are_not_compared() {
        MonthlyCosts nominal = Histories.of(Histories.NHS, "2013-10", 100, 200);
        MonthlyCosts real = nominal.pricedIn(PriceBase.parse("2013/14"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(Histories.projected(nominal), Histories.projected(real)))
                .withMessage(
                        "the old method is nominal, the pilot method in prices of 2013/14, expected the same prices\n"
                                + "  Maybe a Deflator converts one to the other's");
        assertThat(Comparison.of(Histories.projected(real), Histories.projected(real))
                        .saving()
                        .isZero())
                .isTrue();
    }
}
