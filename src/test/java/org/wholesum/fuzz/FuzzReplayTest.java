package org.wholesum.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs that are kept of each target, and a fixed number of mutations of them, without a fuzzer. */
class FuzzReplayTest {
    private static final Path KEPT = Path.of("src/test/resources/fuzz");
    private static final int MUTATIONS = 100;
    /** All inputs are in the repository for ever: small ones say as much. */
    private static final int LARGEST = 1 << 19;

    static Collection<String> targets() {
        return Fuzz.TARGETS.keySet();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void every_kept_input_is_read_or_refused(String target) throws IOException {
        FuzzTarget reader = Fuzz.TARGETS.get(target).get();
        for (Path file : Mutated.kept(target)) {
            Mutated.pass(reader, Files.readAllBytes(file), file.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void mutations_of_kept_inputs_are_read_or_refused(String target) throws IOException {
        Mutated.pass(target, MUTATIONS, 2026);
    }

    @Test
    void the_folders_of_inputs_are_those_of_the_targets_and_are_small() throws IOException {
        try (Stream<Path> folders = Files.list(KEPT)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(targets());
        }
        try (Stream<Path> files = Files.walk(KEPT)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(LARGEST);
        }
    }
}
