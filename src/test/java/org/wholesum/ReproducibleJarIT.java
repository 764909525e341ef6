package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sources make the same jar: nothing in it is of the machine, the time or the user's file permissions. */
class ReproducibleJarIT {
    private static final int FILE = 0100644;
    private static final int FOLDER = 040755;

    private final Path commandLine = Path.of(System.getProperty("command.line.jar", "missing"));

    @ParameterizedTest
    @ValueSource(strings = {"-cli.jar", ".jar", "-sources.jar"})
    void every_entry_has_the_time_of_the_build_and_no_permissions_of_its_user(String end) throws IOException {
        Path jar = commandLine.resolveSibling(
                String.valueOf(commandLine.getFileName()).replace("-cli.jar", end));
        Set<Integer> modes = new TreeSet<>();
        Set<Instant> times = new TreeSet<>();
        try (ZipFile opened = ZipFile.builder().setPath(jar).get()) {
            // the libraries in the command line's jar keep their own times
            List<ZipArchiveEntry> entries = Collections.list(opened.getEntries()).stream()
                    .filter(entry -> entry.getName().startsWith("org/wholesum/"))
                    .toList();
            entries.forEach(entry -> {
                modes.add(entry.getUnixMode());
                times.add(entry.getLastModifiedTime().toInstant());
            });
        }
        assertThat(new ArrayList<>(modes)).isSubsetOf(0, FILE, FOLDER);
        assertThat(times).hasSize(1);
    }
}
