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
 * A file that is read in parts or several times, and must be the same all the time: not replaced and not written to.
 *
 * @param file its path
 * @param state how it was first; empty if it isn't a regular file, as a pipe, or can't be read: then it is not checked
 */
public record UnchangedFile(Path file, Optional<State> state) {
    /**
     * Which file is at a path, and how it is.
     *
     * @param size in bytes
     * @param modified when it was last written to
     * @param key the file system's own number of the file, or {@code null} as a text where it has none
     */
    record State(long size, FileTime modified, String key) {}

    /**
     * The file as it is now.
     *
     * @param file a path
     * @return the file, to check later
     */
    public static UnchangedFile of(Path file) {
        return new UnchangedFile(file, now(file));
    }

    /**
     * Does work that reads a file, and checks that the file was the same all the time.
     *
     * @param <T> the result
     * @param file a path
     * @param reading the work
     * @return its result
     * @throws InvalidInputException if the file was replaced or written to meanwhile, whatever the work found; or as the work
     *     throws it
     */
    public static <T> T during(Path file, Supplier<T> reading) {
        UnchangedFile before = of(file);
        try {
            T result = reading.get();
            before.check();
            return result;
        } catch (InvalidInputException | ArithmeticException e) {
            before.check();
            throw e;
        }
    }

    /**
     * Checks that the file is still the same.
     *
     * @throws InvalidInputException if it was replaced or written to
     */
    public void check() {
        if (state.isPresent() && !now(file).equals(state)) {
            throw InvalidInputException.of(Problem.of(
                            file.toString(),
                            "was replaced or written to while it was read, expected a file that is complete")
                    .withSuggestion("read it again when its export has ended"));
        }
    }

    private static Optional<State> now(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(new State(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // reading reports the cause
        }
    }
}
