package org.wholesum.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.wholesum.ledger.LedgerReader;
import org.wholesum.ledger.ReadResult;

/** Interactions in Parquet files, by DuckDB in this process: no server, and nothing to install. */
public final class Parquet {
    private static final String DATABASE_IN_MEMORY = "jdbc:duckdb:";

    private Parquet() {}

    /**
     * Writes interactions from a CSV file, which has the columns of {@code examples/stoke/interactions.csv}, to a Parquet file
     * with typed columns.
     *
     * @param csv the file to read
     * @param parquet the file to write
     * @throws SQLException if DuckDB can't read or write
     */
    public static void write(Path csv, Path parquet) throws SQLException {
        try (Connection database = DriverManager.getConnection(DATABASE_IN_MEMORY);
                Statement statement = database.createStatement()) {
            statement.execute("""
                    COPY (
                      SELECT case_id,
                             CAST(date AS DATE) AS date,
                             agency,
                             service,
                             CAST(quantity AS DECIMAL(18, 6)) AS quantity,
                             CAST(unit_cost AS DECIMAL(18, 2)) AS unit_cost,
                             CAST(failure_demand AS BOOLEAN) AS failure_demand
                      FROM read_csv(%s, header = true, all_varchar = true)
                    ) TO %s (FORMAT parquet)
                    """.formatted(quoted(csv), quoted(parquet)));
        }
    }

    /**
     * Reads a ledger from Parquet files that have the columns of a ledger under its own names.
     *
     * @param reader the library's reader, with its settings
     * @param files a Parquet file, or a pattern as {@code folder/*.parquet}
     * @return the ledger, with counts of accepted and rejected rows
     * @throws SQLException if DuckDB can't read
     */
    public static ReadResult read(LedgerReader reader, String files) throws SQLException {
        return query(reader, "SELECT * FROM read_parquet(?)", files);
    }

    /**
     * Reads a ledger from a query, whose column labels are those of a ledger: another system's columns get their names in
     * {@code SELECT}.
     *
     * @param reader the library's reader, with its settings
     * @param sql the query
     * @param parameters its parameters, in order
     * @return the ledger, with counts of accepted and rejected rows
     * @throws SQLException if the query fails
     */
    public static ReadResult query(LedgerReader reader, String sql, Object... parameters) throws SQLException {
        try (Connection database = DriverManager.getConnection(DATABASE_IN_MEMORY);
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        }
    }

    /** A path as a text of SQL: COPY takes no parameters. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
