package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** One case from its first presentation to its last, and what failure demand cost by service. */
class CaseHistoryTest {
    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void a_ledger() {
        ledger = Ledger.read(new Written(folder).file("""
                case_id,date,agency,service,cost,failure_demand,correction
                B,2010-01-05,nhs,visit,1.00,true,
                A,2012-06-20,police,arrest,300.00,true,
                A,2011-03-01,nhs,visit,100.00,false,
                A,2012-06-02,nhs,visit,50.00,true,
                A,2013-01-01,nhs,visit,-20.00,,true
                B,2014-12-05,nhs,visit,1.00,,
                """));
    }

    @Test
    void a_history_goes_from_the_first_interaction_to_the_last() {
        CaseHistory history = CaseHistory.of(ledger, "A");
        assertThat(history.firstPresented()).isEqualTo(LocalDate.of(2011, 3, 1));
        assertThat(history.costs().window()).isEqualTo(Months.of("2011-03", 23));
        assertThat(history.costs().pence()).isEqualTo(430_00);
        assertThat(history.interactions()).extracting(Interaction::date).isSorted();
    }

    @Test
    void a_correction_is_no_presentation() {
        assertThat(CaseHistory.of(ledger, "A").presentations())
                .containsExactly(YearMonth.of(2011, 3), YearMonth.of(2012, 6));
    }

    @Test
    void a_history_shows_itself_by_agency() {
        assertThat(CaseHistory.of(ledger, "A")).hasToString("""
                Case A, 2011-03 to 2013-01 (23 months), first presented on 2011-03-01
                agency  contacts    cost
                ──────  ────────  ──────
                nhs            2  130.00
                police         1  300.00
                ──────  ────────  ──────
                all            3  430.00""");
    }

    @Test
    void there_is_such_a_case_and_it_has_a_history() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseHistory.of(ledger, "C"))
                .withMessageStartingWith("case \"C\" is not in the ledger");
        Ledger ofA = ledger.where(interaction -> interaction.caseId().equals("A"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseHistory.of(ofA, "B"))
                .withMessage("case \"B\" has no interaction, expected one or more");
    }

    @Test
    void failure_demand_has_a_cost_by_service() {
        FailureCosts costs = FailureCosts.of(ledger);
        assertThat(costs.services()).containsExactly("arrest", "visit");
        assertThat(costs.all("visit").pence()).isEqualTo(132_00);
        assertThat(costs.failure("visit").pence(Agency.of("nhs"))).isEqualTo(51_00);
        assertThat(costs.failure("visit").window()).isEqualTo(ledger.window());
        assertThat(costs.share("visit").orElseThrow().doubleValue()).isCloseTo(51.0 / 132, within(1e-15));
        assertThat(costs).hasToString("""
                Cost of failure demand
                service    cost  failure   share
                ───────  ──────  ───────  ──────
                arrest   300.00   300.00  100.0%
                visit    132.00    51.00   38.6%""");
    }

    @Test
    void a_service_without_failure_demand_has_zero_failure_cost() {
        FailureCosts costs = FailureCosts.of(ledger.where(interaction -> interaction.demand() != Demand.FAILURE));
        assertThat(costs.all("visit").pence()).isPositive();
        assertThat(costs.failure("visit").pence()).isZero();
        assertThat(costs.failure("visit").window()).isEqualTo(ledger.window());
    }

    @Test
    void a_service_that_the_ledger_does_not_have_costs_zero() {
        FailureCosts costs = FailureCosts.of(ledger);
        assertThat(costs.all("tea")).isEqualTo(MonthlyCosts.zero(ledger.currency(), ledger.window()));
        assertThat(costs.failure("tea")).isEqualTo(MonthlyCosts.zero(ledger.currency(), ledger.window()));
        assertThat(costs.share("tea")).isEmpty();
    }

    @Test
    void a_service_that_cost_nothing_in_all_has_no_share() {
        FailureCosts none =
                FailureCosts.of(ledger.where(i -> i.service().equals("visit"))).convert(costs -> costs.times(0));
        assertThat(none.share("visit")).isEmpty();
    }
}
