package org.wholesum.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.gbp;
import static org.wholesum.projection.Histories.projected;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

class SampleTest {
    private static final Months HORIZON = Months.of("2013-10", 2);

    static Comparison saves(long pence) {
        return Comparison.of(
                projected(Histories.of(NHS, "2013-10", pence, 0)), projected(MonthlyCosts.zero(GBP, HORIZON)));
    }

    @Test
    void a_sample_prints_its_cases_and_their_sum() {
        assertThat(Sample.of(Map.of("B", saves(250_00), "A", saves(1_000_00), "C", saves(-49_99))))
                .hasToString("""
                        Cost by case in GBP
                        case       old  pilot    saving
                        ────  ────────  ─────  ────────
                        A     1,000.00   0.00  1,000.00
                        B       250.00   0.00    250.00
                        C       -49.99   0.00    -49.99
                        ────  ────────  ─────  ────────
                        all   1,200.01   0.00  1,200.01""");
    }

    @Test
    void one_case_is_refused_as_it_does_not_show_how_cases_vary() {
        assertThatThrownBy(() -> Sample.of(Map.of("S1", saves(100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 1: expected two cases or more, as fewer don't show how cases vary");
        assertThatThrownBy(() -> Sample.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("n = 0: expected two cases or more");
    }

    @Test
    void cases_over_different_months_are_refused() {
        Months three = Months.of("2013-10", 3);
        Comparison longer = Comparison.of(
                projected(Histories.of(NHS, "2013-10", 1, 1, 1)), projected(MonthlyCosts.zero(GBP, three)));

        assertThatThrownBy(() -> Sample.of(Map.of("S1", longer, "S2", saves(100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case S2 is compared over 2013-10 to 2013-11 (2 months) in GBP, case S1 over 2013-10 to"
                        + " 2013-12 (3 months) in GBP, expected the same months and currency");
    }

    @Test
    void cases_in_different_currencies_are_refused() {
        MonthlyCosts euros = MonthlyCosts.zero(CurrencyUnit.EUR, HORIZON);

        assertThatThrownBy(() ->
                        Sample.of(Map.of("S1", saves(100), "S2", Comparison.of(projected(euros), projected(euros)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("case S2 is compared over 2013-10 to 2013-11 (2 months) in EUR, case S1 over");
    }

    /** Published figures: £104,000 for seven cases, £81.5 million for the city, which is £81.45 to £81.55 million. */
    @ParameterizedTest
    @CsvSource({"81450000.00, 5482.21", "81500000.00, 5485.58", "81550000.00, 5488.94", "104000.00, 7.00", "0.01, 0.00"
    })
    void a_published_total_implies_a_population(String published, String population) {
        Map<String, Comparison> seven = new TreeMap<>();
        for (int i = 1; i <= 7; i++) {
            seven.put("S" + i, saves(i == 7 ? 44_000_00 : 10_000_00));
        }

        assertThat(Sample.of(seven).impliedPopulation(gbp(published))).isEqualTo(population);
    }

    @Test
    void cases_that_save_nothing_imply_no_population() {
        Sample sample = Sample.of(Map.of("A", saves(100), "B", saves(-100)));

        assertThatThrownBy(() -> sample.impliedPopulation(gbp("81500000.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these 2 cases save £0.00, which no number of cases scales up to £81,500,000.00");
    }

    @Test
    void cases_that_cost_more_imply_no_population_that_saves() {
        Sample sample = Sample.of(Map.of("A", saves(-300), "B", saves(100)));

        assertThatThrownBy(() -> sample.impliedPopulation(gbp("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these 2 cases save -£2.00, which no number of cases scales up to £1.00");
        assertThat(sample.impliedPopulation(gbp("-20.00"))).isEqualTo("20.00");
    }

    @Test
    void a_published_total_of_zero_implies_no_population() {
        Sample sample = Sample.of(Map.of("A", saves(300), "B", saves(100)));

        assertThatThrownBy(() -> sample.impliedPopulation(gbp("0.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these 2 cases save £4.00, which no number of cases scales up to £0.00");
    }

    @Test
    void a_published_total_must_be_in_the_cases_currency() {
        Sample sample = Sample.of(Map.of("A", saves(300), "B", saves(100)));

        assertThatThrownBy(() -> sample.impliedPopulation(Money.of(CurrencyUnit.USD, 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the total is in USD, the cases in GBP");
    }

    @Test
    void what_is_done_to_the_map_afterwards_does_not_matter() {
        Map<String, Comparison> cases = new HashMap<>(Map.of("A", saves(300), "B", saves(100)));
        Sample sample = Sample.of(cases);

        cases.clear();

        assertThat(sample.n()).isEqualTo(2);
        assertThat(sample.horizon()).isEqualTo(HORIZON);
        assertThat(sample.saving())
                .isEqualTo(gbp("4.00"))
                .isEqualTo(sample.whole().saving());
    }
}
