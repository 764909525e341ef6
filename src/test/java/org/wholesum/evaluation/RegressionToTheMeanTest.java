package org.wholesum.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.inference.Estimate;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;

/** The fall of selected cases without any effect. */
class RegressionToTheMeanTest {
    private static final YearMonth PILOT = YearMonth.parse("2013-01");

    private static Interaction paid(String who, String date, long pence) {
        Money cost = Money.ofMinor(CurrencyUnit.GBP, pence);
        return Interaction.of(who, LocalDate.parse(date), Agency.of("police"), "help", cost);
    }

    private final Ledger ledger = Ledger.of(List.of(
            paid("Ann", "2011-01-05", 900_00),
            paid("Ann", "2012-05-05", 300_00),
            paid("Ben", "2011-06-05", 500_00),
            paid("Cy", "2011-03-05", 100_00),
            paid("Cy", "2012-07-05", 700_00),
            paid("Ann", "2013-02-05", 9_000_00)));

    @Example
    void the_fall_is_that_of_the_cases_selected_in_an_earlier_window() {
        RegressionToTheMean regression = RegressionToTheMean.ofCostFrom(ledger, PILOT, 12, Money.parse("GBP 500.00"));

        // Ann and Ben: 1,400 before, 300 and nothing after
        assertThat(regression.selected()).isEqualTo(2);
        assertThat(regression.fall()).isCloseTo(1 - 300 / 1400.0, within(1e-12));
        assertThat(regression.windows()).containsExactly(Months.of("2011-01", 12), Months.of("2012-01", 12));
        assertThat(regression.explain().toString())
                .contains("selected in a window: cases that cost £500.00 or more")
                .contains("= 1 − £300.00 ÷ £1,400.00 = 78.6%");
    }

    @Example
    void records_of_the_pilot_itself_make_no_difference() {
        Ledger before = ledger.during(Months.of("2011-01", 24));

        assertThat(RegressionToTheMean.ofTop(ledger, PILOT, 12, 0.5))
                .hasToString(RegressionToTheMean.ofTop(before, PILOT, 12, 0.5).toString());
    }

    @Example
    void the_interval_is_that_of_a_ratio_of_sums() {
        RegressionToTheMean regression = RegressionToTheMean.ofCostFrom(ledger, PILOT, 12, Money.parse("GBP 500.00"));

        // rests 300 − 900r and 0 − 500r with r = 3/14, of two cases: ±12.706 × √(2 × (107.14² + 107.14²)) ÷ 1400
        assertThat(regression.interval().upper() - regression.fall())
                .isCloseTo(12.7062 * Math.sqrt(2 * 2 * 107.142857 * 107.142857) / 1400, within(1e-4));
    }

    /** A fixed part and a passing part of the same variance: correlation 0.5, of the top 10% σ × 0.5 × 1.755 ÷ 1248. */
    @Example
    void for_normal_costs_it_is_the_fall_of_the_published_formula() {
        Random random = new Random(1);
        List<Interaction> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double fixed = 1000 + 100 * random.nextGaussian();
            for (String date : List.of("2011-06-01", "2012-06-01")) {
                rows.add(paid("C" + i, date, Math.round(100 * (fixed + 100 * random.nextGaussian()))));
            }
        }
        rows.add(paid("C0", "2011-01-01", 0));
        rows.add(paid("C0", "2012-12-31", 0));
        RegressionToTheMean regression = RegressionToTheMean.ofTop(Ledger.of(rows), PILOT, 12, 0.1);

        assertThat(regression.fallIfNormal()).isCloseTo(0.0994, within(0.003));
        assertThat(regression.fall()).isCloseTo(0.0994, within(0.005));
        assertThat(0.0994)
                .isBetween(regression.interval().lower(), regression.interval().upper());
    }

    @Example
    void the_expected_fall_of_a_cost_has_the_interval() {
        RegressionToTheMean regression = RegressionToTheMean.ofTop(ledger, PILOT, 12, 0.5);
        Estimate fall = regression.expectedFall(Money.parse("GBP 140.00"));

        assertThat(fall.point()).isEqualTo(Money.parse("GBP 110.00"));
        assertThat(fall.interval().upper()).isCloseTo(regression.interval().upper() * 140_00, within(1e-6));
        assertThat(fall.population()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> regression.expectedFall(Money.parse("EUR 1.00")));
    }

    @Example
    void too_few_windows_or_selected_cases_are_refused() {
        assertThatThrownBy(() -> RegressionToTheMean.ofTop(ledger, PILOT, 13, 0.5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("regression to the mean: windows of 13 months before 2013-01: expected two or more, but the"
                        + " ledger has 2011-01 to 2013-02 (26 months)\n  Maybe a shorter window");
        assertThatThrownBy(() -> RegressionToTheMean.ofCostFrom(ledger, PILOT, 12, Money.parse("GBP 900.00")))
                .hasMessage(
                        "regression to the mean: one case is selected by the rule \"cases that cost £900.00 or more\","
                                + " expected two or more");
        assertThatThrownBy(() -> RegressionToTheMean.ofTop(ledger, PILOT, 12, 50))
                .hasMessageContaining("share 50");
        assertThatThrownBy(() -> RegressionToTheMean.ofCostFrom(ledger, PILOT, 12, Money.parse("GBP 0.00")))
                .hasMessage("least cost GBP 0.00: expected more than zero in GBP");
        assertThatThrownBy(() -> RegressionToTheMean.ofTop(ledger, PILOT, 0, 0.5))
                .hasMessageContaining("of 0 months");
    }

    private static RegressionToTheMean from(String least, Ledger of) {
        return RegressionToTheMean.ofCostFrom(of, PILOT, 12, Money.parse("GBP " + least));
    }

    /**
     * Of three cases in the last two windows the costs are 900, 500, 100 and 300, 0, 700: standard deviations 400 and 351.19,
     * correlation −160,000 ÷ (2 × 400 × 351.19) = −0.5695; selected from the mean on, with a mean of 700: 400 × 1.5695 ×
     * 0.797885 ÷ 700.
     */
    @Example
    void the_fall_of_normal_costs_is_that_of_the_correlation_and_the_cut_off() {
        RegressionToTheMean regression = from("500.00", ledger);

        assertThat(regression.fallIfNormal()).isCloseTo(400 * 1.569495 * 0.797885 / 700, within(1e-5));
        // 12.7062 × √(2 × 2 × 107.142857²) ÷ 1,400 = 1.944826
        assertThat(regression.explain().steps())
                .containsExactly(
                        "selected in a window: cases that cost £500.00 or more",
                        "2 windows before the pilot, from 2011-01 to 2012-12, each of 12 months",
                        "2 different cases were selected; in windows of selection they cost £1,400.00, in the windows"
                                + " after £300.00",
                        "expected fall without any effect = 1 − £300.00 ÷ £1,400.00 = 78.6%",
                        "standard error over cases = 15.3%; 95% interval -115.9% to 273.1%",
                        "if costs were normal: correlation of the last two windows -0.569, cut-off 0.00 standard deviations"
                                + " above the mean, σ(1 − ρ)φ(z) ÷ (1 − Φ(z)) = 71.6% of the cost when selected");
        assertThat(regression)
                .hasToString(
                        "Expected fall without any effect: 78.6% (95%: -115.9% to 273.1%), from 2 cases selected in"
                                + " 1 earlier window");
    }

    /** Ann 800, 500 and 900 and Ben 100, 600 and 300 in three windows: selected 800 + 500 and 600, then 500 + 900 and 300. */
    @Example
    void a_case_that_is_selected_twice_is_one_case_with_both_windows() {
        RegressionToTheMean regression = from(
                "500.00",
                Ledger.of(List.of(
                        paid("Ann", "2010-01-05", 800_00),
                        paid("Ann", "2011-05-05", 500_00),
                        paid("Ann", "2012-05-05", 900_00),
                        paid("Ben", "2010-06-05", 100_00),
                        paid("Ben", "2011-06-05", 600_00),
                        paid("Ben", "2012-12-05", 300_00))));

        assertThat(regression.windows()).hasSize(3);
        assertThat(regression.selected()).isEqualTo(2);
        assertThat(regression.fall()).isCloseTo(1 - 1700 / 1900.0, within(1e-12));
        assertThat(regression.toString()).endsWith("from 2 cases selected in 2 earlier windows");
    }

    @Example
    void a_window_without_records_has_no_costs() {
        RegressionToTheMean regression = from(
                "500.00",
                Ledger.of(List.of(
                        paid("Ann", "2010-01-05", 800_00),
                        paid("Ben", "2010-06-05", 600_00),
                        paid("Ann", "2012-12-05", 100_00))));

        assertThat(regression.fall()).isEqualTo(1);
        assertThat(regression.fallIfNormal()).isZero();
    }

    @Example
    void cases_that_were_not_observed_throughout_are_left_out() {
        Ledger partly =
                ledger.during(Months.of("2011-01", 24)).observed(Map.of("Cy", List.of(Months.of("2011-03", 17))));
        RegressionToTheMean regression = from("500.00", partly);

        assertThat(regression.expectedFall(Money.parse("GBP 0.00")).population())
                .isEqualTo(2);
        assertThat(regression.explain().steps().get(1))
                .endsWith("each of 12 months; 1 case that was not observed throughout is left out");
    }

    @Example
    void a_window_may_be_one_month() {
        RegressionToTheMean regression = RegressionToTheMean.ofCostFrom(
                Ledger.of(List.of(
                        paid("Ann", "2012-11-05", 800_00),
                        paid("Ben", "2012-11-05", 600_00),
                        paid("Ann", "2012-12-05", 700_00))),
                PILOT,
                1,
                Money.parse("GBP 500.00"));

        assertThat(regression.fall()).isEqualTo(0.5);
        assertThat(regression.explain().steps().get(1)).endsWith("from 2012-11 to 2012-12, each of 1 month");
    }

    @Example
    void an_expected_fall_is_of_no_negative_cost() {
        assertThat(from("500.00", ledger).expectedFall(Money.parse("GBP 0.00")).point())
                .isEqualTo(Money.parse("GBP 0.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from("500.00", ledger).expectedFall(Money.parse("GBP -0.01")))
                .withMessage("cost when selected is GBP -0.01: expected an amount in GBP, not negative");
    }

    /** One of 2,000 cost £1,000.00 and the others nothing: z = 44.7, where φ(z) ÷ (1 − Φ(z)) is z + 1 ÷ z. */
    @Example
    void far_above_the_mean_the_hazard_is_that_of_the_tail() {
        CaseCosts first = costs(2_000);
        NormalRegression far = NormalRegression.of(first, costs(0), Set.of("0"));

        double z = (100_000 - 50) / Math.sqrt(5_000_000);
        assertThat(far.fall()).isCloseTo(Math.sqrt(5_000_000) * (z + 1 / z) / 100_000, within(1e-9));
        assertThat(NormalRegression.of(first, costs(0), Set.of()).fall()).isZero();
    }

    private static CaseCosts costs(int cases) {
        Map<String, Long> pence = new TreeMap<>();
        for (int i = 0; i < cases; i++) {
            pence.put(Integer.toString(i), i == 0 ? 100_000L : 0L);
        }
        return CaseCosts.ofMinor(CurrencyUnit.GBP, PriceBase.nominal(), pence);
    }

    /** Each of three cost 600 first, and 300, 600 and nothing then: rests 0, 300 and −300; √(180,000 × 3 ÷ 2) ÷ 1,800. */
    @Example
    void the_interval_of_three_cases_has_two_degrees_of_freedom() {
        RegressionToTheMean three = from(
                "500.00",
                Ledger.of(List.of(
                        paid("Ann", "2011-01-05", 600_00),
                        paid("Ben", "2011-06-05", 600_00),
                        paid("Cy", "2011-06-05", 600_00),
                        paid("Ann", "2012-05-05", 300_00),
                        paid("Ben", "2012-12-05", 600_00))));

        assertThat(three.fall()).isEqualTo(0.5);
        assertThat(three.interval().upper()).isCloseTo(0.5 + 4.302653 * Math.sqrt(270_000) / 1_800, within(1e-6));
    }

    @Example
    void selected_cases_that_cost_nothing_and_no_selected_case_are_refused() {
        Ledger free = Ledger.of(
                List.of(paid("Ann", "2011-01-05", 0), paid("Ben", "2011-06-05", 0), paid("Ann", "2012-12-05", 100_00)));

        assertThatThrownBy(() -> RegressionToTheMean.ofTop(free, PILOT, 12, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("regression to the mean: the selected cases cost nothing, expected more than zero");
        assertThatThrownBy(() -> from("1000.00", ledger)).hasMessageContaining("no case is selected by the rule");
    }

    @Example
    void costs_that_do_not_differ_have_no_fall() {
        CaseCosts same = CaseCosts.ofMinor(CurrencyUnit.GBP, PriceBase.nominal(), Map.of("Ann", 100L, "Ben", 100L));

        assertThat(NormalRegression.of(same, same, Set.of("Ann")).fall()).isZero();
    }

    /** 4, 2 and 0 pounds, then 2, 4 and 0: both standard deviations are 2, and the correlation (2 × 0 + 0 + 2 × 2) ÷ 8. */
    @Example
    void the_correlation_is_that_of_the_deviations_from_both_means() {
        CaseCosts first =
                CaseCosts.ofMinor(CurrencyUnit.GBP, PriceBase.nominal(), Map.of("Ann", 400L, "Ben", 200L, "Cy", 0L));
        CaseCosts second =
                CaseCosts.ofMinor(CurrencyUnit.GBP, PriceBase.nominal(), Map.of("Ann", 200L, "Ben", 400L, "Cy", 0L));

        assertThat(NormalRegression.of(first, second, Set.of("Ann")).correlation())
                .isCloseTo(0.5, within(1e-12));
    }
}
