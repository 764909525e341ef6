package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.BadInput;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** Reading, pricing and looking at a ledger; values by hand. */
class LedgerTest {
    private static final Agency POLICE = Agency.of("police");
    private static final Agency NHS = Agency.of("nhs");

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("ledger.csv"), text);
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    @Test
    void columns_stand_in_any_order_and_others_are_left_out() throws IOException {
        Ledger ledger = Ledger.read(file("note,Cost, SERVICE ,agency,date,case_id\nx,1.50,visit,NHS,2012-01-31,A\n"));
        assertThat(ledger.monthlyCosts().total(NHS)).isEqualTo(gbp("1.50"));
        assertThat(ledger.window()).isEqualTo(Months.of("2012-01", 1));
    }

    @Test
    void quantity_times_unit_cost_is_rounded_half_up_to_the_penny() throws IOException {
        Ledger ledger = Ledger.read(file("case_id,date,agency,service,quantity,unit_cost\n"
                + "A,2012-01-01,council,support,2.5,30.00\n" // 75.00
                + "A,2012-01-02,council,support,0.5,0.01\n" // 0.005 is 0.01
                + "A,2012-01-03,council,support,0.333333,10.00\n" // 3.33333 is 3.33
                + "A,2012-01-04,council,support,,5.00\n")); // 5.00
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("83.34"));
        assertThat(ledger.interactions().map(Interaction::quantity))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("2.5", "0.5", "0.333333", "1");
    }

    @Test
    void a_composite_service_splits_over_agencies_and_is_one_contact() throws IOException {
        Ledger ledger = Ledger.reader()
                .prices(UnitCosts.uk())
                .read(
                        file(
                                "case_id,date,agency,service,failure_demand\nA,2012-01-01,police,domestic-violence-incident,true\n"))
                .ledger();
        MonthlyCosts costs = ledger.monthlyCosts();
        assertThat(costs.total(NHS)).isEqualTo(gbp("1171.00"));
        assertThat(costs.total(Agency.of("justice"))).isEqualTo(gbp("581.00"));
        assertThat(costs.total(POLICE)).isEqualTo(gbp("415.00"));
        assertThat(costs.total(Agency.of("childrens-services"))).isEqualTo(gbp("193.00"));
        assertThat(costs.total(Agency.of("housing"))).isEqualTo(gbp("110.00"));
        assertThat(costs.total()).isEqualTo(gbp("2470.00"));
        assertThat(ledger.size()).isEqualTo(1);
        assertThat(ledger.failureDemand().all()).isEqualTo(new FailureDemand.Count(1, 1, 0));
        assertThat(ledger.where(i -> i.agency().equals(POLICE)).monthlyCosts().total())
                .isEqualTo(gbp("2470.00"));
    }

    @Test
    void a_part_of_a_composite_service_splits_to_the_penny() {
        assertThat(
                        UnitCosts.uk()
                                .split("domestic-violence-incident", new BigDecimal("0.333"), CurrencyUnit.GBP)
                                .values()
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(82251); // 2,470.00 × 0.333 = 822.51
    }

    @Test
    void every_shipped_unit_cost_has_its_source() {
        assertThat(UnitCosts.uk().all()).hasSize(38).allSatisfy(cost -> {
            assertThat(cost.source()).startsWith("New Economy Manchester Unit Cost Database v1.4 (2015), ");
            assertThat(cost.cost()).isPositive();
        });
    }

    @Test
    void a_correction_may_be_negative_and_is_no_contact() throws IOException {
        Ledger ledger = Ledger.read(file("case_id,date,agency,service,cost,correction\n"
                + "A,2012-01-01,nhs,stay,100.00,\nA,2012-01-09,nhs,stay,-40.00,true\n"));
        assertThat(ledger.monthlyCosts().total()).isEqualTo(gbp("60.00"));
        assertThat(ledger.failureDemand().all().contacts()).isEqualTo(1);
    }

    @Test
    void a_window_keeps_its_empty_months() {
        Ledger ledger = ledger();
        MonthlyCosts costs = ledger.during(Months.of("2011-11", 4)).monthlyCosts();
        assertThat(costs.window()).isEqualTo(Months.of("2011-11", 4));
        assertThat(costs.total()).isEqualTo(gbp("30.00"));
    }

    @Test
    void a_window_in_which_the_ledger_has_nothing_is_refused() {
        assertThatThrownBy(() -> ledger().during(Months.of("1999-01", 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1999-01 to 1999-12");
    }

    @Test
    void a_case_that_the_ledger_does_not_have_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> ledger().forCase("Anm"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("case \"Anm\" is not in the ledger\n  Maybe Ann");
    }

    @Test
    void one_function_serves_every_case_and_their_sum_is_the_whole() {
        Ledger ledger = ledger();
        var byCase = ledger.perCase(who -> who.monthlyCosts().pence());
        assertThat(byCase).containsOnlyKeys("Ann", "Bob").containsEntry("Ann", 6000L);
        assertThat(byCase.values().stream().mapToLong(p -> p).sum())
                .isEqualTo(ledger.monthlyCosts().pence());
        assertThat(ledger.forCase("Bob").cases()).containsExactly("Bob");
    }

    @Test
    void interactions_come_back_as_they_went_in() {
        Ledger ledger = ledger();
        Ledger again = Ledger.of(ledger.interactions().toList());
        assertThat(again.monthlyCosts()).isEqualTo(ledger.monthlyCosts());
        assertThat(again.interactions().toList())
                .isEqualTo(ledger.interactions().toList());
        assertThat(again.failureDemand()).isEqualTo(ledger.failureDemand());
    }

    @Test
    void rows_in_another_order_change_nothing() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("examples", "stoke", "interactions.csv"));
        List<String> rows = new java.util.ArrayList<>(lines.subList(1, lines.size()));
        Ledger before = Ledger.read(Path.of("examples", "stoke", "interactions.csv"));
        java.util.Collections.shuffle(rows, new Random(7));
        Ledger after = Ledger.read(file(lines.get(0) + "\n" + String.join("\n", rows)));
        assertThat(after.monthlyCosts()).isEqualTo(before.monthlyCosts());
        assertThat(after.failureDemand()).isEqualTo(before.failureDemand());
        assertThat(after.perCase(Ledger::monthlyCosts)).isEqualTo(before.perCase(Ledger::monthlyCosts));
        assertThat(after).hasToString(before.toString());
    }

    @Test
    void many_rows_add_up_to_what_was_written() throws IOException {
        Random random = new Random(1);
        long[] sum = {0};
        StringBuilder text = new StringBuilder("case_id,date,agency,service,cost\n");
        IntStream.range(0, 200_000).forEach(i -> {
            int pence = random.nextInt(1_000_000);
            sum[0] += pence;
            text.append(random.nextInt(3_000))
                    .append(",2012-0")
                    .append(1 + random.nextInt(9))
                    .append("-1")
                    .append(random.nextInt(10))
                    .append(random.nextBoolean() ? ",nhs,s" : ",police,s")
                    .append(random.nextInt(50))
                    .append(',')
                    .append(BigDecimal.valueOf(pence, 2))
                    .append('\n');
        });
        Ledger ledger = Ledger.read(file(text.toString()));
        assertThat(ledger.size()).isEqualTo(200_000);
        assertThat(ledger.monthlyCosts().pence()).isEqualTo(sum[0]);
        assertThat(ledger.perCase(who -> who.monthlyCosts().pence()).values().stream()
                        .mapToLong(p -> p)
                        .sum())
                .isEqualTo(sum[0]);
    }

    @Test
    void a_query_is_read_as_a_file_is() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE i (case_id VARCHAR(9), date DATE, agency VARCHAR(20), service VARCHAR(20),"
                    + " quantity DECIMAL(9, 3), unit_cost DECIMAL(12, 4), failure_demand BOOLEAN, extra INT)");
            statement.execute("INSERT INTO i VALUES ('A', DATE '2012-01-31', 'Police', 'arrest', 1, 593.0000, TRUE, 1),"
                    + " ('B', DATE '2012-02-01', 'NHS', 'visit', 2.5, 30.0000, NULL, 2)");
            try (ResultSet result = statement.executeQuery("SELECT * FROM i ORDER BY case_id")) {
                Ledger ledger = Ledger.read(result);
                assertThat(ledger.monthlyCosts().total(POLICE)).isEqualTo(gbp("593.00"));
                assertThat(ledger.monthlyCosts().total(NHS)).isEqualTo(gbp("75.00"));
                assertThat(ledger.failureDemand().all()).isEqualTo(new FailureDemand.Count(2, 1, 1));
            }
            statement.execute("INSERT INTO i VALUES ('C', NULL, 'NHS', 'visit', 1, 1.001, NULL, 3)");
            try (ResultSet result = statement.executeQuery("SELECT * FROM i ORDER BY case_id")) {
                assertThatThrownBy(() -> Ledger.read(result)).isInstanceOfSatisfying(BadInput.class, e -> assertThat(
                                e.problems())
                        .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(3))
                        .extracting(problem -> problem.field())
                        .containsExactlyInAnyOrder("date", "unit_cost"));
            }
        }
    }

    @Test
    void amounts_of_two_currencies_are_no_ledger() {
        Interaction euros = Interaction.of("A", LocalDate.of(2012, 1, 1), NHS, "visit", Money.parse("EUR 1.00"));
        Interaction pounds = Interaction.of("A", LocalDate.of(2012, 1, 1), NHS, "visit", gbp("1.00"));
        assertThatThrownBy(() -> Ledger.of(List.of(euros, pounds)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("GBP");
    }

    @Test
    void a_ledger_prints_itself_as_a_table() {
        assertThat(ledger()).hasToString("""
                        Ledger of 3 interactions of 2 cases, 2011-12 to 2012-03 (4 months)
                        agency  contacts  failure demand  cost, GBP   share
                        ──────  ────────  ──────────────  ─────────  ──────
                        nhs            1             n/a      40.00   57.1%
                        police         2           50.0%      30.00   42.9%
                        ──────  ────────  ──────────────  ─────────  ──────
                        all            3           50.0%      70.00  100.0%""");
    }

    private static Ledger ledger() {
        return Ledger.of(List.of(
                Interaction.of("Ann", LocalDate.of(2011, 12, 24), POLICE, "arrest", gbp("20.00"))
                        .causedBy(Demand.FAILURE),
                Interaction.of("Bob", LocalDate.of(2012, 1, 1), POLICE, "arrest", gbp("10.00"))
                        .causedBy(Demand.VALUE),
                Interaction.of("Ann", LocalDate.of(2012, 3, 31), NHS, "visit", gbp("40.00"))));
    }
}
