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
    void aSamplePrintsItsCasesAndTheirSum() {
        assertThat(ScaleUp.of(Map.of("B", saves(250_00), "A", saves(1_000_00), "C", saves(-49_99))))
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
    void oneCaseIsRefusedAsItTellsNothingOfHowCasesDiffer() {
        assertThatThrownBy(() -> ScaleUp.of(Map.of("S1", saves(100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n = 1: fewer than two cases can't be scaled up, as they tell nothing of how cases differ");
        assertThatThrownBy(() -> ScaleUp.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("n = 0: fewer than two cases");
    }

    @Test
    void casesOverDifferentMonthsAreRefused() {
        Months three = Months.of("2013-10", 3);
        Comparison longer = Comparison.of(
                projected(Histories.of(NHS, "2013-10", 1, 1, 1)), projected(MonthlyCosts.zero(GBP, three)));

        assertThatThrownBy(() -> ScaleUp.of(Map.of("S1", longer, "S2", saves(100))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case S2 is compared over 2013-10 to 2013-11 (2 months) in GBP, case S1 over 2013-10 to"
                        + " 2013-12 (3 months) in GBP, expected the same months and currency");
    }

    @Test
    void casesInDifferentCurrenciesAreRefused() {
        MonthlyCosts euros = MonthlyCosts.zero(CurrencyUnit.EUR, HORIZON);

        assertThatThrownBy(() ->
                        ScaleUp.of(Map.of("S1", saves(100), "S2", Comparison.of(projected(euros), projected(euros)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("case S2 is compared over 2013-10 to 2013-11 (2 months) in EUR, case S1 over");
    }

    /** Published figures: £104,000 for seven cases, £81.5 million for the city, which is £81.45 to £81.55 million. */
    @ParameterizedTest
    @CsvSource({"81450000.00, 5482.21", "81500000.00, 5485.58", "81550000.00, 5488.94", "104000.00, 7.00", "0.01, 0.00"
    })
    void aPublishedTotalImpliesAPopulation(String published, String population) {
        Map<String, Comparison> seven = new TreeMap<>();
        for (int i = 1; i <= 7; i++) {
            seven.put("S" + i, saves(i == 7 ? 44_000_00 : 10_000_00));
        }

        assertThat(ScaleUp.of(seven).impliedPopulation(gbp(published))).isEqualTo(population);
    }

    @Test
    void casesThatSaveNothingImplyNoPopulation() {
        Sample sample = ScaleUp.of(Map.of("A", saves(100), "B", saves(-100)));

        assertThatThrownBy(() -> sample.impliedPopulation(gbp("81500000.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no number of cases that save £0.00 for 2 adds up to £81,500,000.00");
    }

    @Test
    void casesThatCostMoreImplyNoPopulationThatSaves() {
        Sample sample = ScaleUp.of(Map.of("A", saves(-300), "B", saves(100)));

        assertThatThrownBy(() -> sample.impliedPopulation(gbp("1.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no number of cases that save -£2.00 for 2 adds up to £1.00");
        assertThat(sample.impliedPopulation(gbp("-20.00"))).isEqualTo("20.00");
    }

    @Test
    void aPublishedTotalOfNilImpliesNoPopulation() {
        Sample sample = ScaleUp.of(Map.of("A", saves(300), "B", saves(100)));

        assertThatThrownBy(() -> sample.impliedPopulation(gbp("0.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no number of cases that save £4.00 for 2 adds up to £0.00");
    }

    @Test
    void aPublishedTotalMustBeInTheCasesCurrency() {
        Sample sample = ScaleUp.of(Map.of("A", saves(300), "B", saves(100)));

        assertThatThrownBy(() -> sample.impliedPopulation(Money.of(CurrencyUnit.USD, 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the total is in USD, the cases in GBP");
    }

    @Test
    void whatIsDoneToTheMapAfterwardsDoesNotMatter() {
        Map<String, Comparison> cases = new HashMap<>(Map.of("A", saves(300), "B", saves(100)));
        Sample sample = ScaleUp.of(cases);

        cases.clear();

        assertThat(sample.n()).isEqualTo(2);
        assertThat(sample.horizon()).isEqualTo(HORIZON);
        assertThat(sample.saving())
                .isEqualTo(gbp("4.00"))
                .isEqualTo(sample.whole().saving());
    }
}
