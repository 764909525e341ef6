package org.wholesum.internal.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A file that is read in parts or several times, and must be the same all the time: not replaced and not written to, and
 * reached by the same folders and links.
 *
 * @param file its path
 * @param state how it was first; empty if it isn't a regular file, as a pipe, or can't be read: then it is not checked
 */
public record UnchangedFile(Path file, Optional<State> state) {
    /**
     * Which file is at a path, and how it is.
     *
     * @param real its path without links
     * @param size in bytes
     * @param modified when it was last written to
     * @param changed when it was last written to or given another name, which nobody can set; as {@code modified} where the
     *     file system doesn't keep it
     * @param key the file system's own number of the file, or {@code null} as a text where it has none
     */
    record State(Path real, long size, FileTime modified, FileTime changed, String key) {}

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
        return of(file).during(reading);
    }

    /**
     * Does work that reads the file, and checks that the file was the same since it was first looked at.
     *
     * @param <T> the result
     * @param reading the work
     * @return its result
     * @throws InvalidInputException if the file was replaced or written to meanwhile, whatever the work found; or as the work
     *     throws it
     */
    public <T> T during(Supplier<T> reading) {
        return during(List.of(this), reading);
    }

    /**
     * Does work that reads several files, and checks that each was the same since it was first looked at.
     *
     * @param <T> the result
     * @param files the files
     * @param reading the work
     * @return its result
     * @throws InvalidInputException if a file was replaced or written to meanwhile, whatever the work found; or as the work
     *     throws it
     */
    public static <T> T during(List<UnchangedFile> files, Supplier<T> reading) {
        try {
            T result = reading.get();
            files.forEach(UnchangedFile::check);
            return result;
        } catch (IllegalArgumentException | ArithmeticException e) {
            files.forEach(UnchangedFile::check);
            throw e;
        }
    }

    /** {@return whether it is a regular file with this path, in which there is no link} */
    public boolean isAt(Path real) {
        return state.filter(its -> its.real.equals(real)).isPresent();
    }

    /**
     * Checks that the file is still the same.
     *
     * @throws InvalidInputException if it was replaced or written to
     */
    public void check() {
        if (state.isPresent() && !now(file).equals(state)) {
            throw changed();
        }
    }

    /** {@return that the file was replaced or written to} */
    public InvalidInputException changed() {
        return InvalidInputException.of(Problem.of(
                        file.toString(),
                        "was replaced or written to while it was read, expected a file that is complete")
                .withSuggestion("read it again when its export has ended"));
    }

    private static Optional<State> now(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? Optional.of(new State(
                            file.toRealPath(),
                            now.size(),
                            now.lastModifiedTime(),
                            changed(file, now),
                            String.valueOf(now.fileKey())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // reading reports the cause
        }
    }

    private static FileTime changed(Path file, BasicFileAttributes now) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime")
                : now.lastModifiedTime();
    }
}
