package org.wholesum.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.projection.Histories;

class CashabilityTest {
    private static Cashability half(Months over) {
        return Cashability.of(Map.of(POLICE, new BigDecimal("0.5")), over);
    }

    @Test
    void itRisesEvenlyAndThenStays() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 100_00, 100_00, 100_00);

        // half of 1/2, of 2/2 and of the whole
        assertThat(half(Months.of("2013-10", 2)).cashable(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 25_00, 50_00, 50_00));
    }

    @Test
    void nothingCanBeReleasedBeforeItStarts() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 100_00, 100_00, 100_00, 100_00);

        assertThat(half(Months.of("2013-11", 2)).cashable(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 0, 25_00, 50_00, 50_00));
    }

    @Test
    void overOneMonthItIsThereAtOnce() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 100_00, 100_00);

        assertThat(half(Months.of("2013-10", 1)).cashable(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 50_00, 50_00));
    }

    @Test
    void thirdsAreRoundedOnTheCumulativeSeries() {
        Cashability all = Cashability.of(Map.of(POLICE, BigDecimal.ONE), Months.of("2013-10", 3));

        // 10/3 = 3.33, + 20/3 = 10, + 10 = 20: cumulative 3, 10, 20
        assertThat(all.cashable(Histories.of(POLICE, "2013-10", 10, 10, 10)))
                .isEqualTo(Histories.of(POLICE, "2013-10", 3, 7, 10));
    }

    @Test
    void anAgencyThatIsNotNamedHasCapacityOnly() {
        MonthlyCosts benefits = Histories.of(NHS, "2013-10", 100_00);
        Cashability shares = half(Months.of("2013-10", 1));

        assertThat(shares.cashable(benefits)).isEqualTo(MonthlyCosts.zero(Histories.GBP, benefits.window()));
        assertThat(shares.capacity(benefits)).isEqualTo(benefits);
    }

    @Test
    void bothPartsAddUpToTheBenefits() {
        MonthlyCosts benefits = Histories.of(POLICE, "2013-10", 1, 3, -7).plus(Histories.of(NHS, "2013-10", 5, 0, 1));
        Cashability shares = half(Months.of("2013-10", 3));

        // 1/6; 1/6 + 3/3 = 7/6; 7/6 − 7/2 = −14/6: cumulative 0, 1, −2
        assertThat(shares.cashable(benefits)).isEqualTo(Histories.of(POLICE, "2013-10", 0, 1, -3));
        assertThat(shares.capacity(benefits))
                .isEqualTo(Histories.of(POLICE, "2013-10", 1, 2, -4).plus(Histories.of(NHS, "2013-10", 5, 0, 1)));
    }

    @Test
    void aShareMustBeFromNilToOne() {
        for (String share : new String[] {"-0.01", "1.01"}) {
            assertThatThrownBy(() -> Cashability.of(Map.of(POLICE, new BigDecimal(share)), Months.of("2013-10", 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "cashable share of police is " + share + ", expected a share from 0 to 1, as 0.2 for 20%");
        }
    }

    @Test
    void itsSharesAreACopy() {
        Map<Agency, BigDecimal> shares = new HashMap<>(Map.of(POLICE, BigDecimal.ONE));
        Cashability cashability = Cashability.of(shares, Months.of("2013-10", 1));

        shares.put(NHS, BigDecimal.ONE);

        assertThat(cashability.shares()).containsOnlyKeys(POLICE);
    }

    @Test
    void itIsSpeltOut() {
        assertThat(half(Months.of("2013-10", 2)).explain())
                .containsExactly("cashable: 50.0% of the benefits of police, rising evenly over 2013-10 to 2013-11"
                        + " (2 months); the rest is capacity only");
    }
}
