package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's records are what its program writes, byte for byte. */
class ReconstructTest {
    private static final Path STOKE = Path.of("examples", "stoke");

    @Test
    void the_records_are_regenerated_byte_for_byte(@TempDir Path folder) throws IOException, InterruptedException {
        Path again = folder.resolve("again.csv");
        Process program = Jvm.start(
                "-Duser.language=ar",
                "-Dfile.encoding=ISO-8859-1",
                STOKE.resolve("Reconstruct.java").toString(),
                again.toString());
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(said).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(STOKE.resolve("interactions.csv")));
    }
}
