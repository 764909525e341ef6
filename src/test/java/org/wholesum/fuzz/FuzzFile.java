package org.wholesum.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One temporary file, which has one input after another; deleted when Java ends. */
public final class FuzzFile {
    private final Path path;

    private FuzzFile(Path path) {
        this.path = path;
    }

    /** A file whose name ends so. */
    public static FuzzFile ending(String suffix) {
        try {
            FuzzFile file = new FuzzFile(Files.createTempFile("fuzz", suffix));
            file.path.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return its path, now with these bytes} */
    public Path with(byte[] input) throws IOException {
        Files.write(path, input);
        return path;
    }
}
