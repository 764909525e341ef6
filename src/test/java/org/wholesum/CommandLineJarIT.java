package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, after {@code mvn package} has made it. */
class CommandLineJarIT {
    @TempDir
    private Path folder;

    private Path jar;

    private record Ended(int code, String printed) {}

    @BeforeEach
    void find_the_jar() {
        String name = System.getProperty("command.line.jar", "");
        assumeThat(name).as("the property command.line.jar, which Maven sets").isNotEmpty();
        jar = Path.of(name).toAbsolutePath();
        assertThat(jar).exists();
    }

    private Ended java(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-jar", jar.toString()));
        all.addAll(List.of(arguments));
        Process process = Jvm.start(all.toArray(String[]::new));
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    @Test
    void it_runs_alone() throws Exception {
        assertThat(java("--version").printed()).matches("wholesum \\d+\\.\\d+.*\\R");
        String scenario = folder.resolve("first.yaml").toString();
        assertThat(java("new", "scale", "--out", scenario).code()).isZero();
        Ended run = java("run", scenario, "--out", folder.resolve("out").toString());
        assertThat(run.printed()).contains("£1.02 million");
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("out/report.html")).content().contains("<svg");
    }

    @Test
    void it_runs_a_script() throws Exception {
        Path script = Files.writeString(
                folder.resolve("a.jsh"),
                "MonthlyCosts.zero(CurrencyUnit.of(\"GBP\"), Months.of(\"2024-04\", 12)).total()\n");
        Ended run = java("script", script.toString());
        assertThat(run.printed()).endsWith(" ==> GBP 0.00\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void it_has_one_manifest_no_module_and_no_signature() throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Attributes main = opened.getManifest().getMainAttributes();
            assertThat(main.getValue("Main-Class")).isEqualTo("org.wholesum.Main");
            assertThat(main.getValue("Multi-Release")).isEqualTo("true");
            List<String> names = opened.stream().map(JarEntry::getName).toList();
            assertThat(names)
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA|EC)"))
                    .contains("META-INF/THIRD-PARTY.txt", "META-INF/LICENSE", "META-INF/NOTICE");
        }
    }

    @Test
    void services_of_several_libraries_are_merged() throws IOException {
        assertThat(text("META-INF/services/tools.jackson.core.TokenStreamFactory"))
                .contains("JsonFactory", "YAMLFactory");
    }

    @Test
    void every_library_in_it_is_listed_with_its_licence() throws IOException {
        String listed = text("META-INF/THIRD-PARTY.txt");
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (path.endsWith(".jar") && isInside(Path.of(path))) {
                String name = String.valueOf(Path.of(path).getFileName()).replaceAll("-\\d.*", "");
                assertThat(listed).as(path).containsPattern(":" + name + " ");
            }
        }
        assertThat(text("META-INF/LICENSE"))
                .contains("Apache License", "Copyright (c) 2019 JetBrains", "Oliver Siegmar");
        assertThat(text("META-INF/LICENSE.txt")).contains("QOS.ch", "Minpack Copyright Notice");
    }

    private boolean isInside(Path library) throws IOException {
        try (JarFile one = new JarFile(library.toFile());
                JarFile all = new JarFile(jar.toFile())) {
            Optional<String> known = one.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .findFirst();
            return known.isPresent() && all.getEntry(known.get()) != null;
        }
    }

    private String text(String entry) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return new String(opened.getInputStream(opened.getJarEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
