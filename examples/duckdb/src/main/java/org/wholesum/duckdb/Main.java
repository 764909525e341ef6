package org.wholesum.duckdb;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;

/**
 * Writes a CSV file of interactions to Parquet, reads the Parquet file as a ledger, and prints what it costs. The exit code is
 * 0 on success and 2 if an input is invalid.
 */
public final class Main {
    private static final int UNUSABLE = 2;

    private Main() {}

    /**
     * Runs the example, and exits the Java virtual machine if it failed.
     *
     * @param arguments the CSV file, and the Parquet file to write
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            err.println("Usage: CSV PARQUET");
            System.exit(UNUSABLE);
        }
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]), out);
        } catch (SQLException | RuntimeException | IOException e) {
            err.println(e.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static void run(Path csv, Path parquet, PrintStream out) throws SQLException, IOException {
        Parquet.write(csv, parquet);
        ReadResult read = Parquet.read(Ledger.reader(), parquet.toString());
        out.println(parquet + ", " + Files.size(parquet) + " bytes");
        out.println(read);
        out.println();
        out.println(read.ledger().monthlyCosts());
    }
}
