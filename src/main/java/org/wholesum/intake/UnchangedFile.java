package org.wholesum.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * A file that is read several times, and must be the same each time.
 *
 * @param file its path
 * @param size its size in bytes
 * @param changed when it was changed last
 * @param key what identifies it in its file system, if there is such a thing
 */
record UnchangedFile(Path file, long size, FileTime changed, Optional<Object> key) {
    static UnchangedFile of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new UnchangedFile(file, now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey()));
        } catch (IOException e) {
            String what = Files.exists(file) ? "can't be read: " + e.getMessage() : "there is no such file";
            throw InvalidInputException.of(Problem.of(file.toString(), what));
        }
    }

    /**
     * Checks that the file is still the same.
     *
     * @throws InvalidInputException if it was replaced or changed
     */
    void check() {
        if (!equals(of(file))) {
            throw InvalidInputException.of(Problem.of(file.toString(), "was changed while it was read")
                    .withSuggestion("read it again once nothing writes to it"));
        }
    }
}
