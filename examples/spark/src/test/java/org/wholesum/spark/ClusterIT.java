package org.wholesum.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a master and three workers, processes of this machine. Two tests kill one each. */
@Timeout(600)
class ClusterIT {
    private static final int PARTS = 32;
    private static final Deque<Cluster.Worker> WORKERS = new ArrayDeque<>();

    private static Cluster cluster;
    private static SparkSession spark;
    private static JavaSparkContext context;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        cluster = new Cluster();
        for (int i = 0; i < 3; i++) {
            WORKERS.add(cluster.worker());
        }
        Path target = Path.of("target").toAbsolutePath();
        spark = Sessions.on(cluster.master())
                .config("spark.executor.memory", "512m")
                .config(
                        "spark.executor.extraClassPath",
                        target.resolve("test-classes").toString())
                .config("spark.executor.extraJavaOptions", Cluster.BRISK + " -Djava.io.tmpdir=" + target)
                .config(
                        "spark.network.timeout",
                        "600s") // a slow machine is not a lost worker; a killed one closes its connections
                .config("spark.shuffle.io.retryWait", "200ms")
                .getOrCreate();
        context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    @AfterAll
    static void stop() {
        try {
            if (spark != null) {
                spark.stop();
            }
        } finally {
            if (cluster != null) {
                cluster.close();
            }
        }
    }

    /** One on each worker that is left, which takes a moment. */
    @BeforeEach
    void executors_are_there() {
        int expected = WORKERS.size() + 1; // the driver counts as one
        Cluster.await("executors", () -> spark.sparkContext().statusTracker().getExecutorInfos().length == expected);
    }

    private static LedgerJob stoke(int partitions) {
        return new LedgerJob(LedgerJob.csv(spark, InProcess.FILE).interactions().repartition(partitions));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void a_ledger_costs_the_same_in_any_number_of_partitions(int partitions) {
        assertThat(stoke(partitions).monthlyCosts()).isEqualTo(InProcess.LEDGER.monthlyCosts());
        assertThat(stoke(partitions).costByCase()).isEqualTo(InProcess.LEDGER.costByCase());
    }

    @Test
    void a_ledger_from_parquet_costs_the_same() {
        String file = folder.resolve("interactions.parquet").toString();
        stoke(7).interactions().write().parquet(file);
        assertThat(LedgerJob.parquet(spark, file).monthlyCosts()).isEqualTo(InProcess.LEDGER.monthlyCosts());
        assertThat(LedgerJob.parquet(spark, file).costByCase()).isEqualTo(InProcess.LEDGER.costByCase());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void a_city_costs_the_same_in_any_number_of_ranges(int ranges) {
        CityJob job = new CityJob(() -> Cities.ofThreeGroups(InProcess.PEOPLE), ranges);
        assertThat(job.run(context, InProcess.SEED)).isEqualTo(InProcess.CITY);
    }

    @Test
    void a_bad_row_fails_the_job_and_says_what_is_wrong_from_another_process_too() throws Exception {
        Path file = Files.writeString(
                folder.resolve("interactions.csv"), "case_id,date,agency,service,cost\nA,31/01/2024,nhs,ae,109.00\n");
        assertThatThrownBy(LedgerJob.csv(spark, file.toString())::monthlyCosts)
                .hasMessageContaining(
                        "partition 0, line 1, column 2 (date) \"31/01/2024\": expected a date as yyyy-MM-dd");
    }

    @Test
    void a_city_costs_the_same_if_a_worker_dies() throws Exception {
        Gate gate = new Gate(folder.resolve("gate").toString());
        CityJob job = new CityJob(() -> gate.then(Cities.ofThreeGroups(InProcess.PEOPLE)), PARTS);
        assertThat(whileAWorkerDies(() -> job.run(context, InProcess.SEED), gate))
                .isEqualTo(InProcess.CITY);
    }

    @Test
    void a_ledger_costs_the_same_if_a_worker_dies() throws Exception {
        Gate gate = new Gate(folder.resolve("gate").toString());
        Dataset<Row> rows = stoke(PARTS).interactions();
        MapPartitionsFunction<Row, Row> late = gate::then;
        LedgerJob job = new LedgerJob(rows.mapPartitions(late, Encoders.row(rows.schema())));
        assertThat(whileAWorkerDies(job::costByCase, gate)).isEqualTo(InProcess.LEDGER.costByCase());
        assertThat(job.monthlyCosts()).isEqualTo(InProcess.LEDGER.monthlyCosts());
    }

    /**
     * Kills a worker and its executor after a few tasks, and lets the others continue when Spark has noticed the loss.
     * Until then every executor waits at the gate, so that most tasks remain.
     */
    private static <T> T whileAWorkerDies(Supplier<T> job, Gate gate) throws Exception {
        Watch watch = new Watch();
        spark.sparkContext().addSparkListener(watch);
        Cluster.Worker worker = WORKERS.remove();
        String executor = worker.executor();
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(job);
        try {
            Cluster.await("tasks", () -> watch.done(executor) >= Gate.FREE || answer.isDone());
            worker.kill();
            Cluster.await("word of the loss", () -> watch.doneWhenLost(executor).isPresent());
            assertThat(answer).isNotDone();
        } finally {
            gate.open();
        }
        T result = answer.get(500, TimeUnit.SECONDS);
        assertThat(watch.doneWhenLost(executor).orElseThrow()).isBetween(Gate.FREE, PARTS / 2);
        assertThat(watch.doneInVain()).isPositive();
        assertThat(watch.done()).isGreaterThanOrEqualTo(PARTS);
        spark.sparkContext().removeSparkListener(watch);
        return result;
    }
}
