package org.wholesum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a committed file. A change is accepted by {@code mvn test -Dgolden.accept=true}, and then looked at
 * in the diff.
 */
public final class Golden {
    private Golden() {}

    /**
     * Fails unless the file has exactly this text; or, if changes are accepted, writes it.
     *
     * @param file below the project's folder
     * @param text what it should have
     */
    public static void check(Path file, String text) {
        try {
            if (Boolean.getBoolean("golden.accept")) {
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s; accept a change by mvn test -Dgolden.accept=true", file)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
