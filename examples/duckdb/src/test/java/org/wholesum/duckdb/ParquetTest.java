package org.wholesum.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Method;

/** The pilot in Stoke-on-Trent from Parquet: the same pennies as from CSV. */
class ParquetTest {
    private static final Path CSV = Path.of("..", "stoke", "interactions.csv");

    @TempDir
    private Path folder;

    private Path parquet;

    @BeforeEach
    void write() throws SQLException {
        parquet = folder.resolve("it's a ledger.parquet");
        Parquet.write(CSV, parquet);
    }

    @Test
    void the_ledger_from_parquet_is_that_from_csv_to_the_penny() throws SQLException {
        ReadResult csv = Ledger.reader().read(CSV);
        ReadResult read = Parquet.read(Ledger.reader(), parquet.toString());

        assertThat(read.accepted()).isEqualTo(csv.accepted());
        assertThat(read.rejected()).isZero();
        assertThat(read.cost()).isEqualTo(csv.cost());
        assertThat(read.ledger().monthlyCosts()).isEqualTo(csv.ledger().monthlyCosts());
        assertThat(read.ledger().costByCase())
                .hasToString(csv.ledger().costByCase().toString());
        assertThat(read.ledger().failureDemand()).isEqualTo(csv.ledger().failureDemand());
    }

    /** The pilot's published figure: two more years of the old method cost £337,000. */
    @Test
    void the_old_method_costs_337000_pounds() throws SQLException {
        Ledger ledger = Parquet.read(Ledger.reader(), parquet.toString()).ledger();
        assertThat(Method.runRate()
                        .project(ledger.during(Months.of("2011-04", 24)).monthlyCosts(), Months.of("2013-10", 24))
                        .costs()
                        .total())
                .isEqualTo(Money.parse("GBP 337000.00"));
    }

    @Test
    void a_query_gives_columns_of_another_system_their_names_and_leaves_rows_out() throws SQLException {
        ReadResult nhs = Parquet.query(Ledger.reader(), """
                SELECT case_id,
                       CAST(date AS TIMESTAMP) AS date,
                       'health' AS agency,
                       service,
                       quantity * unit_cost AS cost
                FROM read_parquet(?)
                WHERE agency = 'nhs'
                """, parquet.toString());
        assertThat(nhs.ledger().agencies()).hasSize(1);
        assertThat(nhs.cost()).isEqualTo(nhsOfCsv());
    }

    private static Money nhsOfCsv() {
        return Ledger.reader().read(CSV).ledger().monthlyCosts().total(Agency.of("nhs"));
    }

    @Test
    void a_row_that_is_no_interaction_is_refused_with_its_number() {
        assertThatThrownBy(() -> Parquet.query(Ledger.reader(), """
                        SELECT 'S1' AS case_id, 'yesterday' AS date, 'police' AS agency, 'arrest' AS service, 593.00 AS cost
                        """))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("query result, line 1, column 2 (date) \"yesterday\": expected a date");
    }
}
