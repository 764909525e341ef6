package org.wholesum.internal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wholesum.internal.output.UnwrittenException;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** A scenario with comments that runs as it is, with invented tables beside it. */
public final class Starter {
    private Starter() {}

    /**
     * Writes a starter. All files are new; if one can't be written, none is left.
     *
     * @param purpose what it is for
     * @param scenario the file of the scenario; its tables are beside it, and begin with its name
     * @return the files, the scenario first
     * @throws InvalidInputException if one of the files exists, or the scenario's name does not end in .yaml or .yml
     * @throws UncheckedIOException if a file can't be written
     */
    public static List<Path> write(Purpose purpose, Path scenario) {
        Map<Path, String> texts = texts(purpose, scenario);
        List<Problem> problems = texts.keySet().stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .map(Starter::exists)
                .toList();
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        List<Path> written = new ArrayList<>();
        try {
            Path folder = scenario.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                write(text.getKey(), text.getValue(), written);
            }
            return List.copyOf(written);
        } catch (IOException e) {
            remove(written);
            throw UnwrittenException.of(scenario.toString(), e);
        }
    }

    private static void write(Path file, String text, List<Path> written) throws IOException {
        Files.write(file, new byte[0], StandardOpenOption.CREATE_NEW);
        written.add(file);
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void remove(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw UnwrittenException.of(file.toString(), e);
            }
        }
    }

    private static Map<Path, String> texts(Purpose purpose, Path scenario) {
        String name = String.valueOf(scenario.getFileName());
        int end = name.lastIndexOf('.');
        if (end < 1 || !(name.endsWith(".yaml") || name.endsWith(".yml"))) {
            throw InvalidInputException.of(
                    Problem.of(scenario.toString(), "is no name of a scenario, expected one that ends in .yaml"));
        }
        Map<Path, String> texts = new LinkedHashMap<>();
        String text = resource(purpose.word() + ".yaml");
        texts.put(scenario, text);
        for (String table : purpose.tables()) {
            String file = name.substring(0, end) + "-" + table + ".csv";
            text = text.replace("{" + table + "}", quoted(file));
            texts.put(scenario.resolveSibling(file), resource(table + ".csv"));
        }
        texts.put(scenario, text);
        return texts;
    }

    /** As YAML reads every name of a file. */
    private static String quoted(String file) {
        return "'" + file.replace("'", "''") + "'";
    }

    private static Problem exists(Path file) {
        return Problem.of(file.toString(), "exists already, expected the name of a new file")
                .withSuggestion("--out with another name");
    }

    private static String resource(String name) {
        // asked of this class, as other modules don't see resources of a package that is not exported
        try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream("starter/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
