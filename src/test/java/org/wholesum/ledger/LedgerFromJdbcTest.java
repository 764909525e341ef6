package org.wholesum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholesum.costs.Agency;
import org.wholesum.problem.InvalidInputException;

/** A ledger from a database. */
class LedgerFromJdbcTest {
    private static final String EVERYTHING =
            "case_id varchar(20), date_of_birth date, \"DATE\" date, agency varchar(50), service varchar(50), "
                    + "quantity decimal(12, 4), unit_cost decimal(12, 4), cost decimal(12, 2), "
                    + "failure_demand boolean, correction boolean, picture blob, score double precision";

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        statement = connection.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private ResultSet query(String table, String... rows) throws SQLException {
        statement.execute("create table interactions (" + table + ")");
        for (String row : rows) {
            statement.execute("insert into interactions values (" + row + ")");
        }
        return statement.executeQuery("select * from interactions");
    }

    @Test
    void dates_decimals_flags_and_nulls_are_read_and_other_columns_left_out() throws SQLException {
        ReadResult loaded = Ledger.reader()
                .read(
                        query(
                                EVERYTHING,
                                "\'S1\', date \'1980-01-01', date '2011-04-03', 'Police', 'arrest', 1, 593, null, true, null, X'00', 1",
                                "'S1', null, date '2011-04-05', 'Local Authority', 'hour', 2.5, 30.0000, null, false, false, null, 'NaN'",
                                "'S2', null, date '2011-05-01', 'police', 'arrest', null, null, 285.50, null, null, null, null",
                                "'S2', null, date '2011-05-02', 'police', 'arrest', null, null, -85.50, null, true, null, null"));

        assertThat(loaded.source()).isEqualTo("query result");
        assertThat(loaded.accepted()).isEqualTo(4);
        assertThat(loaded.cost()).isEqualTo(Money.parse("GBP 868.00"));
        assertThat(loaded.ledger().cases()).containsExactly("S1", "S2");
        assertThat(loaded.ledger().interactions())
                .element(0)
                .isEqualTo(Interaction.of(
                                "S1",
                                LocalDate.of(2011, 4, 3),
                                Agency.of("police"),
                                "arrest",
                                Money.parse("GBP 593.00"))
                        .withDemand(Demand.FAILURE));
        Interaction hours = loaded.ledger().interactions().toList().get(1);
        assertThat(hours.quantity()).isEqualTo(new BigDecimal("2.5"));
        assertThat(hours.cost()).isEqualTo(Money.parse("GBP 75.00"));
        assertThat(hours.demand()).isEqualTo(Demand.VALUE);
    }

    @Test
    void text_of_any_type_serves_for_every_column() throws SQLException {
        Ledger ledger = Ledger.read(query(
                "case_id integer, \"date\" varchar(10), agency char(12), service clob, cost varchar(12), "
                        + "failure_demand varchar(5)",
                "17, '2011-04-03', 'police', 'arrest, detained', '593.00', 'TRUE'"));
        assertThat(ledger.interactions())
                .containsExactly(Interaction.of(
                                "17",
                                LocalDate.of(2011, 4, 3),
                                Agency.of("police"),
                                "arrest, detained",
                                Money.parse("GBP 593.00"))
                        .withDemand(Demand.FAILURE));
    }

    @Test
    void a_time_at_midnight_is_a_date_and_a_whole_or_floating_number_an_amount() throws SQLException {
        Ledger ledger = Ledger.read(query(
                "case_id bigint, \"date\" timestamp, agency varchar, service varchar, quantity integer, unit_cost double precision",
                "1, timestamp '2011-04-03 00:00:00', 'police', 'arrest', 2, 593.1"));
        assertThat(ledger.monthlyCosts().total()).isEqualTo(Money.parse("GBP 1186.20"));
    }

    @Test
    void labels_of_the_query_are_the_columns() throws SQLException {
        query("who varchar, happened date, paid decimal(9, 2)", "'S1', date '2011-04-03', 7");
        Ledger ledger = Ledger.read(statement.executeQuery("select who as case_id, happened as \"Date\", "
                + "'police' as agency, 'call' as service, paid as cost from interactions"));
        assertThat(ledger.monthlyCosts().total()).isEqualTo(Money.parse("GBP 7.00"));
    }

    @Test
    void a_catalogue_prices_the_rows_of_a_database_too() throws SQLException {
        ResultSet rows = query(
                "case_id varchar, \"DATE\" date, agency varchar, service varchar",
                "'S1', date '2011-04-03', 'police', 'domestic-violence-incident'");
        ReadResult loaded = Ledger.reader().prices(UnitCosts.uk()).read(rows);
        assertThat(loaded.cost()).isEqualTo(Money.parse("GBP 2470.00"));
        assertThat(loaded.ledger().size()).isEqualTo(1);
        assertThat(loaded.ledger().agencies()).hasSize(5);
    }

    @Test
    void bad_rows_are_listed_by_their_number() throws SQLException {
        ResultSet rows = query(
                "case_id varchar, \"DATE\" timestamp, agency varchar, service varchar, cost double precision, "
                        + "failure_demand integer",
                "'S1', timestamp '2011-04-03 00:00:00', 'police', 'call', 7, null",
                "'S1', timestamp '2011-04-03 10:15:00', 'police', 'call', 7, null",
                "null, timestamp '2011-04-03 00:00:00', 'police', 'call', 'NaN', 1");
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> Ledger.read(rows));
        assertThat(refused).hasMessage("""
                query result, line 2, column 2 (date) "2011-04-03 10:15:00.0": expected a date as yyyy-MM-dd
                  Maybe 2011-04-03
                query result, line 3, column 5 (cost) "NaN": expected a number such as 1000.00
                query result, line 3, column 6 (failure_demand) "1": expected true or false
                  Maybe true
                query result, line 3, column 1 (case_id): is empty, expected a value""");
    }

    @Test
    void an_amount_with_more_decimals_than_money_has_is_refused_and_not_rounded() throws SQLException {
        ResultSet rows = query(
                EVERYTHING,
                "\'S1\', null, date '2011-04-03', 'police', 'call', 1, 0.1250, null, null, null, null, null");
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> Ledger.read(rows));
        assertThat(refused)
                .hasMessage("query result, line 1, column 7 (unit_cost) \"0.125\": expected at most 2 decimals\n"
                        + "  Maybe 0.13");
    }

    @Test
    void a_column_that_is_missing_is_named() throws SQLException {
        ResultSet rows = query("case_id varchar, agency varchar, service varchar, cost decimal(9, 2)");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Ledger.read(rows))
                .withMessage("query result, line 1: column date is missing; "
                        + "the first line has: CASE_ID, AGENCY, SERVICE, COST");
    }

    @Test
    void a_query_without_a_row_is_refused() throws SQLException {
        ResultSet rows = query(EVERYTHING);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Ledger.read(rows))
                .withMessage("query result: there is no row below the header");
    }

    @Test
    void good_rows_and_rejects_of_a_query_are_counted_as_those_of_a_file() throws SQLException {
        ReadResult loaded = Ledger.reader()
                .lenient()
                .read(query(
                        EVERYTHING,
                        "\'S1\', null, date '2011-04-03', 'police', 'call', null, null, 7, null, null, null, null",
                        "'S1', null, null, 'police', 'call', null, null, 8, null, null, null, null"));
        assertThat(loaded.cost()).isEqualTo(Money.parse("GBP 7.00"));
        assertThat(loaded.rejectedCost()).isEqualTo(Money.parse("GBP 8.00"));
        assertThat(loaded.rejects())
                .singleElement()
                .extracting(RejectedRow::line)
                .isEqualTo(2L);
    }

    @Test
    void the_result_is_left_open() throws SQLException {
        ResultSet rows = query(
                EVERYTHING, "\'S1\', null, date '2011-04-03', 'police', 'call', null, null, 7, null, null, null, null");
        Ledger.read(rows);
        assertThat(rows.isClosed()).isFalse();
    }
}
