package org.wholesum.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholesum.problem.InvalidInputException;

/** Reference values by scipy.integrate.quad of (x − u) × the density of scipy.stats.norm and scipy.stats.t above u. */
class SampleInformationTest {
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;

    private static CollectingCost costs(String once, String perCase) {
        return new CollectingCost(Money.parse("GBP " + once), Money.parse("GBP " + perCase));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.0011374088918, 29.1062489340",
        "10, 159.3287344065, 1056.8332181167",
        "50, 612.9994240333, 2203.7282444309",
        "100, 735.4143539107, 2456.8926938907",
        "993, 869.3657385922, 2720.9631049104"
    })
    void the_value_of_further_cases_is_the_loss_integral(long cases, double normal, double student) {
        assertThat(SampleInformation.ofKnownSpread(GBP, 100, 150, 7, 1_000)
                        .of(cases)
                        .evsi()
                        .getAmountMinorLong())
                .isEqualTo(Math.round(normal));
        assertThat(SampleInformation.of(GBP, 100, 150, 7, 1_000)
                        .of(cases)
                        .evsi()
                        .getAmountMinorLong())
                .isEqualTo(Math.round(student));
    }

    /** Raiffa and Schlaifer's table of the unit normal loss: 0.3989 at 0, 0.08332 at 1, 0.008491 at 2. */
    @Test
    void the_unit_normal_loss_is_as_tabulated() {
        assertThat(UnitLoss.normal(0)).isCloseTo(0.398942, within(1e-6));
        assertThat(UnitLoss.normal(1)).isCloseTo(0.083315, within(1e-6));
        assertThat(UnitLoss.normal(2)).isCloseTo(0.008491, within(1e-6));
        assertThat(UnitLoss.normal(40)).isZero();
        assertThat(UnitLoss.student(100_000).applyAsDouble(1)).isCloseTo(0.083315, within(1e-5));
        assertThat(UnitLoss.student(2_000_000).applyAsDouble(1)).isEqualTo(UnitLoss.normal(1));
    }

    /** 1,000 × 150 ÷ √7 × L(100 ÷ 150 × √7) = 886.01 for a mean that is of very many people. */
    @Test
    void very_many_cases_are_worth_the_perfect_information_about_the_mean() {
        SampleInformation many = SampleInformation.ofKnownSpread(GBP, 100, 150, 7, 1_000_000_000_000L);
        double perThousand = 1_000.0 / many.population();
        assertThat(many.of(many.most()).evsi().getAmountMinorLong() * perThousand)
                .isCloseTo(886.0128, within(1e-3));
        assertThat(many.perfect()).isEqualTo(many.of(many.most()).evsi());
        SampleInformation census = SampleInformation.of(GBP, 100, 150, 7, 7);
        assertThat(census.perfect()).isEqualTo(Money.zero(GBP));
        assertThat(SampleInformation.of(GBP, 100, 0, 7, 70).perfect()).isEqualTo(Money.zero(GBP));
    }

    @Test
    void the_best_number_of_cases_is_that_of_every_number_tried() {
        for (String perCase : List.of("0.01", "0.05", "0.11", "0.20", "1.00")) {
            for (double mean : new double[] {0, 60, -100, 250}) {
                SampleInformation value =
                        SampleInformation.of(GBP, mean, 150, 7, 3_000).collecting(costs("0.50", perCase));
                long best = 0;
                for (long k = 1; k <= value.most(); k++) {
                    best = value.of(k).net().isGreaterThan(value.of(best).net()) ? k : best;
                }
                // near the peak, whole pence are level for a while
                assertThat(value.of(value.best().orElseThrow()).net().getAmountMinorLong())
                        .isCloseTo(value.of(best).net().getAmountMinorLong(), within(1L));
            }
        }
    }

    @Test
    void cases_that_cost_more_than_they_are_worth_are_not_collected() {
        SampleInformation value = SampleInformation.of(GBP, 100, 150, 7, 1_000);
        assertThat(value.best()).isEmpty();
        assertThat(value.collecting(costs("30.00", "0.00")).best()).hasValue(0);
        assertThat(value.collecting(costs("20.00", "0.00")).best().orElseThrow())
                .isGreaterThan(500);
        SampleValue ten = value.collecting(costs("5.00", "0.20")).of(10);
        assertThat(ten.cost()).isEqualTo(Money.parse("GBP 7.00"));
        assertThat(ten.net()).isEqualTo(Money.parse("GBP 3.57"));
        assertThat(value.collecting(costs("30.00", "0.10")).explain().toString())
                .contains("Student's t with ν = 6", "no number of further cases is worth more than it costs");
        assertThat(value.collecting(costs("0.00", "0.01")).toString()).contains("993", "27.21", "net gain");
        assertThat(value.of(List.of(10L, 50L))).extracting(SampleValue::cases).containsExactly(10L, 50L);
    }

    @Test
    void numbers_that_are_not_usable_are_refused() {
        assertThatThrownBy(() -> SampleInformation.of(GBP, 1, 1, 2, 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("n = 2 cases of N = 10 people: expected three or more, and at least as many people");
        assertThatThrownBy(() -> SampleInformation.of(GBP, 1, 1, 7, 6)).hasMessageContaining("at least as many people");
        assertThatThrownBy(() -> SampleInformation.of(GBP, 1, -1, 7, 10)).hasMessageContaining("zero or more");
        assertThatThrownBy(() -> SampleInformation.of(GBP, Double.NaN, 1, 7, 10))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> SampleInformation.of(GBP, 1, 1, 7, 10).of(4)).hasMessageEndingWith("expected 0 to 3");
        assertThatThrownBy(() -> costs("-1.00", "1.00")).hasMessageContaining("expected zero or more");
        assertThatThrownBy(() ->
                        SampleInformation.of(CurrencyUnit.EUR, 1, 1, 7, 10).collecting(costs("1.00", "1.00")))
                .hasMessage("savings in EUR, and a cost in GBP");
    }
}
