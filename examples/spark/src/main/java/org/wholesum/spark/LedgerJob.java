package org.wholesum.spark;

import java.io.Serializable;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.PriceBase;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.ledger.Ledger;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import scala.Tuple2;

/**
 * The costs of interactions, by agency and month and by case, in GBP. The library reads every partition into a ledger; an
 * invalid row fails the job, with its position, its text and what was expected. The costs of the partitions are added
 * exactly, so that the result depends only on the rows.
 *
 * <p>{@code LedgerJob.csv(spark, "examples/stoke/interactions.csv").monthlyCosts()}
 *
 * @param interactions one in each row, with the columns that {@code LedgerReader} reads; dates, amounts and flags may be
 *     typed or text
 */
public record LedgerJob(Dataset<Row> interactions) {
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    /**
     * Interactions from CSV files in UTF-8, each with the same header.
     *
     * @param spark the session to read them with
     * @param path a file, a folder, or a pattern
     * @return the job; a row with more or fewer fields than the header fails it
     */
    public static LedgerJob csv(SparkSession spark, String path) {
        return new LedgerJob(spark.read()
                .option("header", true)
                .option("enforceSchema", false) // so that a file with its columns in another order is refused
                .option("mode", "FAILFAST")
                .option("escape", "\"") // a quote within quotes is doubled
                .csv(path));
    }

    /**
     * Interactions from Parquet files.
     *
     * @param spark the session to read them with
     * @param path a file, a folder, or a pattern
     * @return the job; a column may be missing from some of the files
     */
    public static LedgerJob parquet(SparkSession spark, String path) {
        return new LedgerJob(spark.read().option("mergeSchema", true).parquet(path));
    }

    /**
     * The costs of all interactions.
     *
     * @return the costs by agency and month
     * @throws IllegalArgumentException if there is no interaction
     */
    public MonthlyCosts monthlyCosts() {
        JavaRDD<CostsPart> parts = ledgers(ledger -> List.of(CostsPart.of(ledger.monthlyCosts())));
        try {
            return parts.treeReduce(CostsPart::plus).costs();
        } catch (UnsupportedOperationException e) { // thrown by Spark if there is nothing to add
            throw new IllegalArgumentException("no interaction, expected one or more", e);
        }
    }

    /**
     * The cost of each case, collected by the driver: enough for some hundred thousand cases.
     *
     * @return the costs by case
     * @throws IllegalArgumentException if there is no interaction
     */
    public CaseCosts costByCase() {
        Map<String, Long> pence = penceByCase().collectAsMap();
        if (pence.isEmpty()) {
            throw new IllegalArgumentException("no interaction, expected one or more");
        }
        return CaseCosts.ofMinor(GBP, PriceBase.nominal(), pence);
    }

    /** {@return pence by case, as a distributed data set for any number of cases} */
    public JavaPairRDD<String, Long> penceByCase() {
        return ledgers(LedgerJob::cases).mapToPair(cost -> cost).reduceByKey(Math::addExact);
    }

    private static List<Tuple2<String, Long>> cases(Ledger ledger) {
        CaseCosts costs = ledger.costByCase();
        return costs.cases().stream()
                .map(caseId -> new Tuple2<>(caseId, costs.pence(caseId)))
                .toList();
    }

    /** Reads each partition that has a row, and maps its ledger to values. */
    private <T> JavaRDD<T> ledgers(OfLedger<T> make) {
        List<String> columns = List.of(interactions.columns());
        return interactions
                .toJavaRDD()
                .mapPartitions(
                        rows -> rows.hasNext() ? make.of(read(columns, rows)).iterator() : Collections.emptyIterator());
    }

    private static Ledger read(List<String> columns, Iterator<Row> rows) throws SQLException {
        try {
            return Ledger.read(RowsAsResult.of(columns, rows));
        } catch (InvalidInputException e) {
            String source = "partition " + TaskContext.getPartitionId();
            throw InvalidInputException.of(
                    e.problems().stream().map(problem -> of(source, problem)).toList(), e.unlisted());
        }
    }

    private static Problem of(String source, Problem problem) {
        return Problem.of(
                source,
                problem.line(),
                problem.column(),
                problem.path(),
                problem.value(),
                problem.expected(),
                problem.suggestion());
    }

    /** Some values from one ledger; a function that can be sent to a machine. */
    @FunctionalInterface
    private interface OfLedger<T> extends Serializable {
        List<T> of(Ledger ledger);
    }
}
