package org.wholesum.spark;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Runs one of the jobs, on this machine's processors unless {@code spark.master} is set. The exit code is 0 on success and 2
 * if an input is invalid.
 */
public final class Main {
    private static final String USAGE = """
            Usage:
              ledger PATH                     what the interactions of a .csv or .parquet file or folder cost
              city [PEOPLE [RANGES [SEED]]]   what a made-up city costs: 100000 people, 16 ranges, seed 42
            """;
    private static final int UNUSABLE = 2;

    private Main() {}

    /**
     * Runs a job, and exits the Java virtual machine if it failed.
     *
     * @param arguments the name of a job and its arguments
     */
    public static void main(String[] arguments) {
        try {
            run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        } catch (Exception e) { // including Spark's exceptions; the deepest cause is the error
            Throwable cause = Throwables.getRootCause(e);
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(cause.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static void run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() == 2 && arguments.get(0).equals("ledger")) {
            ledger(arguments.get(1), out);
        } else if (!arguments.isEmpty()
                && arguments.size() <= 4
                && arguments.get(0).equals("city")) {
            long people = number(arguments, 1, 100_000);
            int ranges = Math.toIntExact(number(arguments, 2, 16));
            city(new CityJob(() -> Cities.ofThreeGroups(people), ranges), number(arguments, 3, 42), out);
        } else {
            throw new IllegalArgumentException(USAGE);
        }
    }

    private static long number(List<String> arguments, int index, long otherwise) {
        String text = arguments.size() > index ? arguments.get(index) : Long.toString(otherwise);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\": expected a whole number");
        }
    }

    private static void ledger(String path, PrintStream out) throws IOException {
        try (SparkSession spark = session()) {
            LedgerJob job = path.endsWith(".parquet") ? LedgerJob.parquet(spark, path) : LedgerJob.csv(spark, path);
            out.println(job.monthlyCosts());
            out.println();
            out.println(job.costByCase());
        }
    }

    private static void city(CityJob job, long seed, PrintStream out) throws IOException {
        try (SparkSession spark = session()) {
            out.println(job.run(JavaSparkContext.fromSparkContext(spark.sparkContext()), seed));
        }
    }

    private static SparkSession session() {
        SparkConf settings = new SparkConf().setAppName("wholesum");
        if (!settings.contains("spark.master")) { // a local run, without a port open to the network
            settings.setMaster("local[*]")
                    .set("spark.driver.host", "127.0.0.1")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.ui.enabled", "false");
        }
        return SparkSession.builder().config(settings).getOrCreate();
    }
}
