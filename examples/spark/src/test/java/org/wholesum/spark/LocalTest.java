package org.wholesum.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ledger.Ledger;

/** On two threads of this process. */
@Timeout(600)
class LocalTest {
    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = Sessions.on("local[2]").getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private LedgerJob stoke() {
        return LedgerJob.csv(spark, InProcess.FILE);
    }

    private Path written(String text) throws Exception {
        return Files.writeString(folder.resolve("interactions.csv"), text);
    }

    private static void isTheLedger(LedgerJob job) {
        assertThat(job.monthlyCosts()).isEqualTo(InProcess.LEDGER.monthlyCosts());
        assertThat(job.costByCase()).isEqualTo(InProcess.LEDGER.costByCase());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void a_ledger_from_csv_costs_the_same_in_any_number_of_partitions(int partitions) {
        Dataset<Row> parts = stoke().interactions().repartition(partitions);
        assertThat(parts.toJavaRDD().getNumPartitions()).isEqualTo(partitions);
        isTheLedger(new LedgerJob(parts));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void a_ledger_from_parquet_with_typed_columns_costs_the_same(int partitions) {
        String file = folder.resolve("interactions.parquet").toString();
        stoke().interactions()
                .withColumn("date", col("date").cast("date"))
                .withColumn("quantity", col("quantity").cast("decimal(12,4)"))
                .withColumn("unit_cost", col("unit_cost").cast("decimal(14,4)"))
                .withColumn("failure_demand", col("failure_demand").cast("boolean"))
                .repartition(partitions)
                .write()
                .parquet(file);
        isTheLedger(new LedgerJob(LedgerJob.parquet(spark, file).interactions().repartition(partitions)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void a_city_costs_the_same_in_any_number_of_ranges(int ranges) {
        CityJob job = new CityJob(() -> Cities.ofThreeGroups(InProcess.PEOPLE), ranges);
        assertThat(job.run(JavaSparkContext.fromSparkContext(spark.sparkContext()), InProcess.SEED))
                .isEqualTo(InProcess.CITY);
    }

    @Test
    void a_file_is_split_where_spark_splits_it() {
        spark.conf().set("spark.sql.files.maxPartitionBytes", "4096");
        try {
            assertThat(stoke().interactions().toJavaRDD().getNumPartitions()).isGreaterThan(7);
            isTheLedger(stoke());
        } finally {
            spark.conf().unset("spark.sql.files.maxPartitionBytes");
        }
    }

    @Test
    void partitions_without_rows_add_nothing() {
        isTheLedger(new LedgerJob(
                stoke().interactions().union(stoke().interactions().limit(0))));
        LedgerJob none = new LedgerJob(stoke().interactions().limit(0));
        assertThatThrownBy(none::monthlyCosts).hasMessage("no interaction, expected one or more");
        assertThatThrownBy(none::costByCase).hasMessage("no interaction, expected one or more");
    }

    @Test
    void corrections_may_leave_a_case_below_zero() throws Exception {
        Path file = written("case_id,date,agency,service,cost,correction\n"
                + "A,2024-01-31,nhs,ae,109.00,\nB,2024-03-01,\"the \"\"old\"\" nhs\",ae,-0.01,true\n");
        LedgerJob job = LedgerJob.csv(spark, file.toString());
        assertThat(job.monthlyCosts()).isEqualTo(Ledger.read(file).monthlyCosts());
        assertThat(job.costByCase()).isEqualTo(Ledger.read(file).costByCase());
        assertThat(job.penceByCase().collectAsMap()).isEqualTo(Map.of("A", 10900L, "B", -1L));
    }

    @Test
    void a_sum_that_is_too_large_fails_the_job() throws Exception {
        String rows = "A,2024-01-31,nhs,ae,999999999999999.00\n".repeat(100); // of which 93 pass 2^63 - 1 pence
        Path file = written("case_id,date,agency,service,cost\n" + rows);
        LedgerJob job = LedgerJob.csv(spark, file.toString());
        LedgerJob apart = new LedgerJob(job.interactions().repartition(2));
        assertThatThrownBy(job::monthlyCosts).hasMessageContaining("the sum of the rows is too large");
        assertThatThrownBy(apart::monthlyCosts).hasStackTraceContaining("too large: an amount would be more than");
        assertThatThrownBy(apart::costByCase).hasStackTraceContaining("long overflow");
    }

    @Test
    void a_bad_row_fails_the_job_and_says_what_is_wrong() throws Exception {
        Path file = written("case_id,date,agency,service,cost\n"
                + "A,2024-01-31,nhs,ae,109.00\nB,31/01/2024,nhs,ae,109.00\nC,2024-01-31,nhs,ae,109.001\n");
        LedgerJob job = LedgerJob.csv(spark, file.toString());
        assertThatThrownBy(job::monthlyCosts)
                .hasMessageContaining(
                        "partition 0, line 2, column 2 (date) \"31/01/2024\": expected a date as yyyy-MM-dd")
                .hasMessageContaining("Maybe 2024-01-31")
                .hasMessageContaining("line 3, column 5 (cost) \"109.001\"");
        assertThatThrownBy(job::costByCase).hasMessageContaining("Maybe 2024-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,2024-01-31,nhs,ae,1,109.00", "A,2024-01-31,nhs,ae"})
    void a_row_of_another_length_than_the_header_fails_the_job(String row) throws Exception {
        Path file = written("case_id,date,agency,service,cost\nA,2024-01-31,nhs,ae,109.00\n" + row + "\n");
        assertThatThrownBy(LedgerJob.csv(spark, file.toString())::monthlyCosts).hasStackTraceContaining(row);
    }

    @Test
    void files_with_columns_in_another_order_are_refused_or_read_by_name() throws Exception {
        written("case_id,date,agency,service,unit_cost,quantity\nA,2024-01-31,nhs,ae,109.00,2\n");
        Files.writeString(
                folder.resolve("more.csv"),
                "case_id,date,agency,service,quantity,unit_cost\nA,2024-01-31,nhs,ae,2,109.00\n");
        assertThatThrownBy(LedgerJob.csv(spark, folder.toString())::monthlyCosts)
                .hasStackTraceContaining("CSV header does not conform to the schema");
    }

    @Test
    void a_column_that_some_parquet_files_lack_is_not_lost() {
        Dataset<Row> all =
                spark.sql("select 'A' case_id, date'2024-01-31' date, 'nhs' agency, 'ae' service, 109.00 unit_cost");
        String path = folder.resolve("year.parquet").toString();
        all.coalesce(1).write().parquet(path);
        all.selectExpr("*", "3 quantity").coalesce(1).write().mode("append").parquet(path);
        assertThat(LedgerJob.parquet(spark, path).monthlyCosts().pence()).isEqualTo(4 * 10900);
    }
}
