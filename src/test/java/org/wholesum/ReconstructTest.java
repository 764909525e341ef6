package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
        Process program = Jvm.start(
                "-Duser.language=ar",
                "-Dfile.encoding=ISO-8859-1",
                example.resolve("Reconstruct.java").toString(),
                again.toString());
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(example.resolve("interactions.csv")));
    }
}
