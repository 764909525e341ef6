package org.wholesum.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Precision;
import org.wholesum.ledger.CaseHistory;
import org.wholesum.ledger.Interaction;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.Method;

/** The case of CostOfWaitingTest. */
class WaitingTableTest {
    private static final Agency NHS = Agency.of("nhs");

    private static Interaction visit(int month, String cost) {
        return Interaction.of("A", LocalDate.of(2012, month, 10), NHS, "visit", Money.parse("GBP " + cost));
    }

    @Test
    void each_presentation_has_a_row_with_the_mean_cost_of_a_months_delay() {
        CaseHistory history =
                CaseHistory.of(Ledger.of(List.of(visit(1, "100.00"), visit(3, "300.00"), visit(4, "600.00"))), "A");
        CostOfWaiting waiting = CostOfWaiting.of(
                history,
                Method.runRate(),
                month -> Method.oneOff(Map.of(NHS, Money.parse("GBP 50.00")), month)
                        .plus(Method.support(Map.of(NHS, Money.parse("GBP 120.00")))),
                YearMonth.of(2012, 12));

        assertThat(WaitingTable.of(waiting, Precision.PENCE).toString().stripTrailing())
                .isEqualTo("""
                Case A: cost by the end of December 2012 in GBP, by month of help
                helped in     cost before  from then on    in all  a month's delay
                ────────────  ───────────  ────────────  ────────  ───────────────
                January 2012         0.00        170.00    170.00            40.00
                March 2012         100.00        150.00    250.00           290.00
                April 2012         400.00        140.00    540.00           590.00
                May 2012         1,000.00        130.00  1,130.00""");
    }
}
