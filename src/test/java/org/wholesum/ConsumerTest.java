package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wholesum.DependencyTable.Row;

/**
 * A program with the library and exactly the jars of each row of the README's table: with them the part works, without them
 * it says what to add. On the class path and the module path, on the JDK of the build and the newest installed.
 */
@Tag("slow")
class ConsumerTest {
    private static final Path SOURCES = Path.of("src/test/consumer");

    /** What the library itself brings. */
    private static final Set<String> LIBRARY = Set.of(
            "guava",
            "failureaccess",
            "fastcsv",
            "commons-math3",
            "commons-rng-core",
            "commons-rng-sampling",
            "commons-rng-client-api",
            "joda-money",
            "jspecify",
            "jackson-core",
            "jackson-databind",
            "jackson-annotations",
            "jackson-dataformat-yaml",
            "snakeyaml-engine");

    /** What a dependency of the table brings with it. */
    private static final Map<String, Set<String>> BROUGHT = Map.of(
            "lets-plot-common",
            Set.of(
                    "commons-jvm",
                    "datamodel-jvm",
                    "plot-base-jvm",
                    "plot-builder-jvm",
                    "plot-stem-jvm",
                    "deprecated-in-v4-jvm"),
            "slf4j-nop",
            Set.of("slf4j-api"),
            "kotlin-stdlib",
            Set.of("annotations"),
            "fastexcel",
            Set.of("opczip"),
            "fastexcel-reader",
            Set.of("aalto-xml", "stax2-api", "commons-compress", "commons-codec", "commons-io", "commons-lang3"));

    /** The line of each part that the program prints, by the row of the table. */
    private static final Map<String, String> LINES = Map.of(
            "report.html", "report.html",
            "report.xlsx", "files",
            "Excel workbooks as input", "extract",
            "the command line", "command line");

    @TempDir
    private static Path folder;

    private static Map<String, Row> table;
    private static Path library;
    private static Path workbook;
    private static Path script;

    /**
     * What a program has.
     *
     * @param jdk the home of the JDK that compiles and runs it
     * @param modular whether it is on the module path
     * @param rows the rows whose dependencies it has
     */
    record Consumer(Path jdk, boolean modular, List<String> rows) {
        @Override
        public String toString() {
            return jdk.getFileName()
                    + (modular ? ", module path, " : ", class path, ")
                    + (rows.isEmpty() ? "the library alone" : String.join(", ", rows));
        }
    }

    @BeforeAll
    static void make_the_inputs() throws IOException, URISyntaxException {
        table = DependencyTable.read();
        library = Path.of(Wholesum.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        workbook = folder.resolve("tenants.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Visits");
            String[][] cells = {{"Tenant", "Date", "Service", "Cost"}, {"T1", "2013-04-05", "repair", "40.00"}};
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    sheet.value(row, column, cells[row][column]);
                }
            }
        }
        script = Files.writeString(folder.resolve("two.jsh"), "1 + 1\n");
    }

    static List<Consumer> consumers() throws IOException {
        List<String> rows = List.of("report.html", "report.xlsx", "Excel workbooks as input", "the command line");
        List<Consumer> consumers = new ArrayList<>();
        for (boolean modular : new boolean[] {false, true}) {
            for (Path jdk : jdks()) {
                consumers.add(new Consumer(jdk, modular, List.of()));
                consumers.add(new Consumer(jdk, modular, rows));
            }
            for (String row : rows) {
                consumers.add(new Consumer(jdks().get(0), modular, List.of(row)));
            }
        }
        return consumers;
    }

    /** The JDK of the build, and the newest beside it if that is another one. */
    private static List<Path> jdks() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Map<Integer, Path> others = new LinkedHashMap<>();
        try (Stream<Path> beside = Files.list(own.getParent())) {
            for (Path home : beside.filter(one -> Files.exists(one.resolve("bin/javac")))
                    .sorted()
                    .toList()) {
                others.put(version(home), home.toRealPath());
            }
        }
        int newest = others.keySet().stream().max(Integer::compare).orElseThrow();
        return newest > Runtime.version().feature() ? List.of(own, others.get(newest)) : List.of(own);
    }

    private static int version(Path home) throws IOException {
        return Files.readString(home.resolve("release"))
                .lines()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").replaceAll("\\..*", ""))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void a_program_with_the_jars_of_a_row_has_that_part_and_says_what_the_others_need(Consumer consumer)
            throws IOException, InterruptedException {
        Map<String, String> printed = run(consumer);

        assertThat(printed).containsEntry("library", "GBP 104000.00");
        LINES.forEach((row, line) -> {
            String text = printed.get(line);
            if (line.equals("files")) {
                assertThat(text).startsWith("[" + (consumer.rows().contains("report.html") ? "report.html, " : ""));
            }
            if (!consumer.rows().contains(row)) {
                assertThat(text).as(row).contains(table.get(row).coordinates());
            } else if (line.equals("files")) {
                assertThat(text).contains("report.xlsx").doesNotContain("org.dhatim:fastexcel:");
            } else {
                assertThat(text).as(row).isEqualTo("works");
            }
        });
        if (consumer.rows().contains("the command line")) {
            assertThat(printed).containsEntry("script", "works");
        }
    }

    private static Map<String, String> run(Consumer consumer) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder, "app");
        String path = Stream.concat(Stream.of(library), jars(consumer.rows()).stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String withApp = path + File.pathSeparator + out;
        List<String> modular = new ArrayList<>(List.of("-p", withApp));
        Set<String> modules = new TreeSet<>();
        consumer.rows().forEach(row -> modules.addAll(table.get(row).modules()));
        if (!modules.isEmpty()) {
            modules.addAll(table.get("scripts of the command line").modules());
            modular.addAll(List.of("--add-modules", String.join(",", modules)));
        }
        modular.addAll(List.of("-m", "app/app.App"));
        compile(consumer, path, out);
        List<String> command = new ArrayList<>(List.of(
                consumer.jdk().resolve("bin/java").toString(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(consumer.modular() ? modular : List.of("-cp", withApp, "app.App"));
        command.addAll(List.of(
                "examples/stoke/interactions.csv",
                workbook.toString(),
                script.toString(),
                out.resolve("reports").toString()));
        return printed(command)
                .lines()
                .filter(line -> line.contains(": "))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")),
                        line -> line.substring(line.indexOf(": ") + 2),
                        (a, b) -> a));
    }

    private static void compile(Consumer consumer, String path, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                consumer.jdk().resolve("bin/javac").toString(),
                "-encoding",
                "UTF-8",
                "-Werror",
                "-Xlint:all",
                "-proc:none",
                "-d",
                out.toString(),
                consumer.modular() ? "-p" : "-cp",
                path));
        if (consumer.modular()) {
            command.add(SOURCES.resolve("module-info.java").toString());
        }
        command.add(SOURCES.resolve("app/App.java").toString());
        assertThat(printed(command)).isEmpty();
    }

    private static String printed(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    /** The jars of the library and of some rows, from the class path of the tests. */
    private static List<Path> jars(List<String> rows) {
        Set<String> names = new TreeSet<>(LIBRARY);
        for (String row : rows) {
            for (String coordinates : table.get(row).coordinates()) {
                String artifact = coordinates.split(":")[1];
                names.add(artifact);
                names.addAll(BROUGHT.getOrDefault(artifact, Set.of()));
            }
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> names.contains(jar.getFileName().toString().replaceAll("-\\d.*", "")))
                .toList();
    }
}
