package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that says {@code requires org.wholesum;} and no more compiles and runs on the module path. */
class ModulePathTest {
    private static final String LIBRARY = "org.wholesum";
    private static final String APPLICATION = """
            package app;

            import java.nio.file.Path;
            import java.time.YearMonth;
            import java.util.Map;
            import org.wholesum.costs.Agency;
            import org.wholesum.costs.Months;
            import org.wholesum.ledger.Ledger;
            import org.wholesum.projection.Comparison;
            import org.wholesum.report.JsonFormat;
            import org.wholesum.scenario.Scenario;
            import org.wholesum.study.Study;

            public final class App {
                public static void main(String[] arguments) {
                    var ledger = Ledger.read(Path.of("examples/stoke/interactions.csv"));
                    var next = Months.of("2013-10", 24);
                    var runRate = org.wholesum.Wholesum.runRate();
                    var change = Comparison.of(
                            runRate.project(ledger.during(Months.of("2011-04", 24)).monthlyCosts(), next),
                            runRate.project(ledger.during(Months.of("2013-04", 6)).monthlyCosts(), next));
                    System.out.println(change.saving());
                    var result = Study.of(Scenario.read(Path.of("examples/stoke/scenario.yaml"))).run();
                    System.out.println(result.asExpected() + " " + result.comparison().saving());
                    System.out.println(JsonFormat.of(result).contains("104000.00"));
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static TreeMap<String, ModuleReference> modules;

    @BeforeAll
    static void find_the_modules_on_the_class_path() throws URISyntaxException {
        Path library = Path.of(Wholesum.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        modules = new TreeMap<>();
        Stream.concat(Stream.of(library), classPath())
                .map(ModulePathTest::module)
                .flatMap(Optional::stream)
                .forEach(module -> modules.putIfAbsent(module.descriptor().name(), module));
    }

    @Test
    void an_application_needs_no_other_requires() throws IOException, InterruptedException {
        Path app = folder.resolve("app");
        assertThat(compile(app, APPLICATION)).isEmpty();
        assertThat(run("-p", path(required(), app), "-m", "app/app.App"))
                .isEqualTo("GBP 104000.00\ntrue GBP 104000.00\ntrue\n");
    }

    @Test
    void the_library_requires_no_optional_module() {
        assertThat(required())
                .contains("org.joda.money", "tools.jackson.databind")
                .doesNotContain("info.picocli", "com.samskivert.jmustache", "platf.awt.jvm", "kotlin.stdlib")
                .doesNotContain("org.junit.jupiter.api", "org.assertj.core");
    }

    @Test
    void the_html_report_and_the_command_line_work_with_the_optional_modules()
            throws IOException, InterruptedException {
        String out = folder.resolve("reports").toString();
        assertThat(run(
                        "--add-modules",
                        "com.samskivert.jmustache,kotlin.stdlib,org.slf4j,info.picocli",
                        "-p",
                        path(optional()),
                        "-m",
                        "org.wholesum/org.wholesum.Main",
                        "run",
                        "examples/stoke/scenario.yaml",
                        "--out",
                        out))
                .contains("£337,000 and");
        assertThat(Path.of(out, "report.html")).content().contains("<svg");
    }

    @Test
    void what_is_internal_is_not_visible() throws IOException {
        String application = """
                package app;

                public final class App {
                    public static void main(String[] arguments) {
                        System.out.println(org.wholesum.internal.text.Table.class);
                    }
                }
                """;
        assertThat(compile(folder.resolve("curious"), application))
                .contains(
                        "package org.wholesum.internal.text is declared in module org.wholesum, which does not export it");
    }

    @Test
    void every_package_is_exported_or_internal() {
        ModuleDescriptor library = modules.get(LIBRARY).descriptor();
        Set<String> exported = library.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        Set<String> kept = new TreeSet<>(library.packages());
        kept.removeAll(exported);
        assertThat(kept).isNotEmpty().allMatch(name -> name.startsWith(LIBRARY + ".internal."));
    }

    /** The library and the modules that it requires, without the optional ones ({@code requires static}). */
    private static Set<String> required() {
        Set<String> found = new TreeSet<>();
        require(LIBRARY, found);
        return found;
    }

    private static void require(String name, Set<String> found) {
        ModuleReference module = modules.get(name);
        if (module != null && found.add(name)) {
            module.descriptor().requires().stream()
                    .filter(requires -> !requires.modifiers().equals(Set.of(Requires.Modifier.STATIC)))
                    .forEach(requires -> require(requires.name(), found));
        }
    }

    /** Modules for reports and the command line, and the required ones. */
    private static Set<String> optional() {
        Set<String> found = required();
        modules.forEach((name, module) -> {
            String place = module.location().orElseThrow().toString();
            if (Stream.of("picocli", "jmustache", "lets-plot", "kotlin", "slf4j")
                    .anyMatch(place::contains)) {
                found.add(name);
            }
        });
        return found;
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.toString().endsWith(".jar"));
    }

    private static Optional<ModuleReference> module(Path place) {
        Collection<ModuleReference> found = ModuleFinder.of(place).findAll();
        return found.stream().findFirst();
    }

    private static String path(Collection<String> names, Path... applications) {
        Stream<String> places = names.stream()
                .map(name -> Path.of(modules.get(name).location().orElseThrow()).toString());
        return Stream.concat(places, Arrays.stream(applications).map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Compiles a module with one class, and returns what the compiler prints. */
    private static String compile(Path out, String application) throws IOException {
        Path source = Files.createDirectories(out.resolveSibling(out.getFileName() + "-source"));
        Path descriptor =
                Files.writeString(source.resolve("module-info.java"), "module app { requires org.wholesum; }");
        Path main = Files.writeString(source.resolve("App.java"), application);
        StringWriter printed = new StringWriter();
        List<String> command = List.of(
                "-proc:none",
                "-cp",
                source.toString(),
                "-d",
                out.toString(),
                "-p",
                path(required(), out),
                descriptor.toString(),
                main.toString());
        ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(new PrintWriter(printed), new PrintWriter(printed), command.toArray(String[]::new));
        return printed.toString();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        String[] encoding = {"-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Duser.language=" + Locale.ENGLISH};
        Process process =
                Jvm.start(Stream.of(encoding, arguments).flatMap(Arrays::stream).toArray(String[]::new));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
