package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples' records are what their programs write, byte for byte. */
class ReconstructTest {
    @ParameterizedTest
    @ValueSource(strings = {"stoke", "case-a"})
    void the_records_are_regenerated_byte_for_byte(String name, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path example = Path.of("examples", name);
        Path again = folder.resolve("again.csv");
        reconstruct(example, again);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(example.resolve("interactions.csv")));
    }

    @Test
    void every_file_of_the_evidence_is_regenerated_byte_for_byte(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path example = Path.of("examples", "evidence");
        reconstruct(example, folder);
        assertThat(tables(folder)).isEqualTo(tables(example)).hasSize(7);
        for (String table : tables(folder)) {
            assertThat(folder.resolve(table)).hasSameBinaryContentAs(example.resolve(table));
        }
    }

    private static void reconstruct(Path example, Path output) throws IOException, InterruptedException {
        Process program = Jvm.start(
                "-Duser.language=ar",
                "-Dfile.encoding=ISO-8859-1",
                example.resolve("Reconstruct.java").toString(),
                output.toString());
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said).isZero();
    }

    private static SortedSet<String> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
