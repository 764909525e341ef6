package org.wholesum.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Spark's standalone mode on the loopback: a master and workers, each a process, on free ports. All their files
 * are below {@code target/cluster}.
 */
final class Cluster implements AutoCloseable {
    /** Options for short-lived processes on a machine with few processors. */
    static final String BRISK = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://[\\w.:]+)");

    private final Path folder;
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final String master;

    Cluster() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // for tests that are aborted
        Files.createDirectories(TARGET.resolve("cluster"));
        folder = Files.createTempDirectory(TARGET.resolve("cluster"), "");
        try {
            Process process =
                    start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0");
            await("a master", () -> address().find() || !process.isAlive());
            Matcher address = address();
            if (!address.find()) {
                throw new IllegalStateException("the master didn't start:\n" + log("master"));
            }
            master = address.group(1);
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    private Matcher address() {
        return MASTER.matcher(log("master"));
    }

    private String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, as {@code spark://127.0.0.1:7077}. */
    String master() {
        return master;
    }

    Worker worker() throws IOException {
        String name = "worker-" + processes.size();
        Path work = folder.resolve(name);
        String[] arguments = {
            "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--work-dir", work.toString(), master
        };
        return new Worker(start(name, "org.apache.spark.deploy.worker.Worker", arguments), work);
    }

    private Process start(String name, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of(BRISK.split(" ")));
        command.addAll(List.of(
                "-Xmx256m",
                "-Dspark.worker.timeout=600",
                "-Djava.io.tmpdir=" + TARGET,
                "-Dlog4j2.configurationFile=classpath:org/apache/spark/log4j2-defaults.properties",
                "-cp",
                TARGET.resolve("spark/jars") + "/*",
                main,
                "--webui-port",
                "0"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", TARGET.resolve("spark").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Ends every process, those that they have started first. */
    @Override
    public void close() {
        processes.forEach(Cluster::kill);
    }

    private static void kill(Process process) {
        List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly(); // first, or it would start executors again
        executors.forEach(ProcessHandle::destroyForcibly);
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " outlives its end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited five minutes for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + what, e);
            }
        }
    }

    /** A worker with its executors. */
    record Worker(Process process, Path folder) {
        /** The number of its executor: work/app-20240131120000-0000/3 is executor 3's folder. */
        String executor() throws IOException {
            try (Stream<Path> executors = Files.find(
                    folder, 2, (path, is) -> path.getFileName().toString().matches("\\d+"))) {
                return executors.findFirst().orElseThrow().getFileName().toString();
            }
        }

        void kill() {
            Cluster.kill(process);
        }
    }
}
