package org.wholesum.internal.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Which file is at a path, and in which state: a file that is replaced, or written to, has another one.
 *
 * @param size in bytes
 * @param modified when it was last written to
 * @param key the file system's own number of the file, or an empty text where it has none
 */
public record FileState(long size, FileTime modified, String key) {
    /**
     * Does work that reads a file, perhaps in parts and by opening it again, and checks that the file was the same all the time.
     *
     * @param <T> the result
     * @param file a path; one that isn't a regular file, as a pipe, is not checked
     * @param reading the work
     * @return its result
     * @throws InvalidInputException if the file was replaced or written to meanwhile, whatever the work found; or as the work
     *     throws it
     */
    public static <T> T unchanged(Path file, Supplier<T> reading) {
        Optional<FileState> before = of(file);
        try {
            T result = reading.get();
            check(file, before);
            return result;
        } catch (InvalidInputException | ArithmeticException e) {
            check(file, before);
            throw e;
        }
    }

    private static void check(Path file, Optional<FileState> before) {
        if (before.isPresent() && !of(file).equals(before)) {
            throw InvalidInputException.of(Problem.of(
                            file.toString(),
                            "was replaced or written to while it was read, expected a file that is complete")
                    .withSuggestion("read it again when its export has ended"));
        }
    }

    private static Optional<FileState> of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(new FileState(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // reading reports the cause
        }
    }
}
