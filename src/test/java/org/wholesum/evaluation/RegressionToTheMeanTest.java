package org.wholesum.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
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
}
