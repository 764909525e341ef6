package org.wholesum.internal.scenario.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.internal.csv.UnchangedFile;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;

/**
 * The files that a scenario may reach: those below its own folder, symbolic links followed.
 *
 * @param folder the scenario's folder; empty for one that reads no files
 */
public record Sandbox(Optional<Path> folder) {
    private static final String OUTSIDE = "expected a file below the scenario's own folder";
    private static final String WITHOUT_FOLDER = "this scenario was made without a folder and reads no files";

    /** {@return the files below a folder} */
    public static Sandbox below(Path folder) {
        return new Sandbox(Optional.of(folder));
    }

    /** {@return no files} */
    public static Sandbox none() {
        return new Sandbox(Optional.empty());
    }

    /**
     * A file that a scenario names, as it is now. Its path has no link below the folder: whatever becomes of the links by which
     * it was found, the file is read that was checked.
     *
     * @param name its path from the scenario's folder
     * @return the file, to be read within {@link UnchangedFile#during}, which refuses what was put in its place meanwhile
     * @throws IllegalArgumentException if there is no folder; or the file is not below it, not there, or not a file; with
     *     the nearest name beside it as a suggestion
     */
    public UnchangedFile open(String name) {
        Path inside = inside(name);
        Path below = folder.orElseThrow(() -> InvalidInputException.of(
                WITHOUT_FOLDER, "Scenario.parse(text, folder), with the folder that holds its files"));
        Path named = below.resolve(inside);
        if (inside.getRoot() != null
                || inside.startsWith("..")
                || inside.toString().isEmpty()
                || leavesByLink(named, below)) {
            throw new IllegalArgumentException(OUTSIDE);
        }
        if (!Files.exists(named)) {
            throw InvalidInputException.of(
                    "there is no such file",
                    near(named).map(inside::resolveSibling).map(Path::toString));
        }
        if (!Files.isRegularFile(named)) {
            throw new IllegalArgumentException("is not a file, expected one");
        }
        return withoutLinks(named, below);
    }

    private static UnchangedFile withoutLinks(Path named, Path folder) {
        try {
            Path top = folder.toRealPath();
            Path real = named.toRealPath();
            if (!real.startsWith(top)) {
                throw new IllegalArgumentException(OUTSIDE);
            }
            UnchangedFile file = UnchangedFile.of(folder.resolve(top.relativize(real)));
            if (!file.isAt(real)) {
                throw file.changed();
            }
            return file;
        } catch (IOException e) {
            throw InvalidInputException.of("there is no such file", Optional.empty());
        }
    }

    private static Path inside(String name) {
        try {
            return Path.of(name).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("expected the name of a file", e);
        }
    }

    /** The real path of a file; of a file that doesn't exist, the real path of the nearest folder above it. */
    private static boolean leavesByLink(Path file, Path folder) {
        try {
            Path there = file.toAbsolutePath();
            while (!Files.exists(there)) {
                there = Objects.requireNonNull(there.getParent());
            }
            return !there.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    /** The existing file in the same folder whose name is nearest. */
    private static Optional<String> near(Path missing) {
        Path beside = missing.toAbsolutePath().getParent();
        if (beside == null || !Files.isDirectory(beside)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(beside)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
            return Suggestions.to(String.valueOf(missing.getFileName()), names);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
