package org.wholesum.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wholesum.projection.Histories.COUNCIL;
import static org.wholesum.projection.Histories.NHS;
import static org.wholesum.projection.Histories.POLICE;
import static org.wholesum.projection.Histories.projected;

import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wholesum.internal.money.Precision;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Histories;

class ComparisonTablesTest {
    private static final String OCTOBER = "2013-10";
    private static final Comparison COMPARISON = Comparison.of(
            projected(Histories.of(POLICE, OCTOBER, 100_00, 100_00, 100_00)
                    .plus(Histories.of(COUNCIL, OCTOBER, 20_00, 20_00, 20_00))),
            projected(Histories.of(POLICE, OCTOBER, 40_00, 40_00, 40_00)
                    .plus(Histories.of(COUNCIL, OCTOBER, 90_00, 25_00, 5_00))
                    .plus(Histories.of(NHS, OCTOBER, 0, 0, 30_00))));

    @Test
    void the_table_by_month_is_cumulative() {
        assertThat(ComparisonTables.byMonth(RoundedComparison.of(COMPARISON, Precision.PENCE)))
                .hasToString("""
                        Cumulative cost in GBP, every agency together
                        by the end of     old   pilot  saving
                        ─────────────  ──────  ──────  ──────
                        October 2013   120.00  130.00  -10.00
                        November 2013  240.00  195.00   45.00
                        December 2013  360.00  270.00   90.00""");
    }

    @Test
    void of_more_than_36_months_it_has_financial_years_and_the_last_month() {
        long[] pence = LongStream.generate(() -> 1).limit(37).toArray();
        Comparison long37 = Comparison.of(
                projected(Histories.of(NHS, OCTOBER, pence)), projected(Histories.of(NHS, OCTOBER, pence)));
        assertThat(ComparisonTables.byMonth(RoundedComparison.of(long37, Precision.PENCE))
                        .rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("March 2014", "March 2015", "March 2016", "October 2016");
    }

    @Test
    void agencies_can_have_other_names() {
        assertThat(ComparisonTables.byAgency(RoundedComparison.of(COMPARISON, Precision.PENCE), agency -> agency.id()
                                .toUpperCase(Locale.ROOT))
                        .rows())
                .extracting(row -> row.cells().get(0))
                .containsExactly("COUNCIL-DIRECT", "NHS", "POLICE", "all");
    }
}
