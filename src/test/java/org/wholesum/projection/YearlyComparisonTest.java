package org.wholesum.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wholesum.projection.Histories.GBP;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** A comparison by year and agency. */
class YearlyComparisonTest {
    private static final Months HORIZON = Months.of("2013-10", 18);

    private static final Comparison CHANGE = Comparison.of(
            Method.runRate().project(history(1_000, 500), HORIZON),
            Method.runRate().project(history(400, 600), HORIZON));

    private static MonthlyCosts history(long police, long nhs) {
        return Histories.of(POLICE, "2013-04", police).plus(Histories.of(NHS, "2013-04", nhs));
    }

    @Test
    void each_year_of_the_horizon_has_the_saving_of_each_agency() {
        YearlyComparison years = CHANGE.byYear();

        assertThat(years.years()).containsExactly("2013/14", "2014/15");
        assertThat(years.saving(POLICE, "2013/14")).isEqualTo(Money.parse("GBP 36.00"));
        assertThat(years.saving(NHS, "2014/15")).isEqualTo(Money.parse("GBP -12.00"));
        assertThat(CHANGE.byCalendarYear().years()).containsExactly("2013", "2014", "2015");
    }

    @Test
    void the_years_add_up_to_the_horizon_and_the_agencies_to_each_year() {
        for (YearlyComparison years : new YearlyComparison[] {CHANGE.byYear(), CHANGE.byCalendarYear()}) {
            Money sum = Money.zero(GBP);
            for (String year : years.years()) {
                assertThat(years.saving(POLICE, year).plus(years.saving(NHS, year)))
                        .isEqualTo(years.saving(year));
                sum = sum.plus(years.saving(year));
            }
            assertThat(sum).isEqualTo(CHANGE.saving());
        }
    }

    @Test
    void it_prints_as_a_table_that_adds_up() {
        assertThat(CHANGE.byYear()).hasToString("""
                Cost by financial year and agency in GBP, October 2013 to March 2015
                financial year      agency     old   pilot  saving  change
                ──────────────────  ──────  ──────  ──────  ──────  ──────
                2013/14 (6 months)  nhs      30.00   36.00   -6.00  +20.0%
                2013/14 (6 months)  police   60.00   24.00   36.00  -60.0%
                ──────────────────  ──────  ──────  ──────  ──────  ──────
                2013/14 (6 months)  all      90.00   60.00   30.00  -33.3%
                2014/15             nhs      60.00   72.00  -12.00  +20.0%
                2014/15             police  120.00   48.00   72.00  -60.0%
                ──────────────────  ──────  ──────  ──────  ──────  ──────
                2014/15             all     180.00  120.00   60.00  -33.3%
                all                 all     270.00  180.00   90.00  -33.3%""");
        assertThat(CHANGE.byYear().toHtml())
                .contains("<td style=\"text-align:right;font-variant-numeric:tabular-nums\">\u22126.00</td>");
    }

    @Test
    void a_year_outside_the_horizon_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> CHANGE.byYear().saving(POLICE, "2013/15"))
                .hasMessageContaining("financial year \"2013/15\"")
                .hasMessageContaining("2013/14, 2014/15");
    }
}
