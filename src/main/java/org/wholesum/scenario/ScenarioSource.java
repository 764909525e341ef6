package org.wholesum.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Where a scenario came from: what messages call it, which folder it may reach, and where everything stands in it. */
public final class ScenarioSource {
    private static final int SHOWN = 20;
    private static final int LONGEST = 120;

    private final String name;
    private final Path folder;
    private final String text;
    private final SourceMap places;

    public ScenarioSource(String name, Path folder, String text, SourceMap places) {
        this.name = name;
        this.folder = folder;
        this.text = text;
        this.places = places;
    }

    /** The text of the file. */
    public String text() {
        return text;
    }

    public SourceMap places() {
        return places;
    }

    /**
     * A scenario made in code.
     *
     * @param folder the folder below which the files that it names are
     * @return an origin without places
     */
    public static ScenarioSource inCode(Path folder) {
        return new ScenarioSource("scenario", folder, "", SourceMap.none());
    }

    /** {@return what messages call the scenario} */
    public String name() {
        return name;
    }

    public Path folder() {
        return folder;
    }

    /** The value at a path as it stands in the file; empty if there is none. */
    public String textAt(List<String> path) {
        return places.has(path) ? places.value(path).text() : "";
    }

    /** The keys of what stands at a path; empty if that is a value, or nothing. */
    public List<String> keysAt(List<String> path) {
        return places.shape(path) == SourceMap.Shape.OBJECT ? places.children(path) : List.of();
    }

    /** The file's text, each of some values replaced by another where it stands. */
    public String text(Map<List<String>, String> changes) {
        StringBuilder out = new StringBuilder(text);
        List<List<String>> lastFirst = changes.keySet().stream()
                .sorted(Comparator.comparing((List<String> path) -> start(places.value(path)))
                        .reversed())
                .toList();
        for (List<String> path : lastFirst) {
            int start = start(places.value(path));
            int end = start + places.value(path).text().length();
            if (!places.has(path)
                    || places.shape(path) != SourceMap.Shape.VALUE
                    || end > text.length()
                    || !text.substring(start, end).equals(places.value(path).text())) {
                throw refuse("can't be varied, expected a plain number", path.toArray(String[]::new));
            }
            out.replace(start, end, Objects.requireNonNull(changes.get(path)));
        }
        return out.toString();
    }

    /** The index at which a value's own text begins, past the quotation mark if there is one. */
    private int start(SourceMap.Place place) {
        int index = 0;
        for (int line = 1; line < place.line(); line++) {
            index = text.indexOf('\n', index) + 1;
        }
        index += Math.max(0, place.column() - 1);
        boolean quoted = index < text.length() && (text.charAt(index) == '"' || text.charAt(index) == '\'');
        return quoted ? index + 1 : index;
    }

    /** As {@link #name()}. */
    @Override
    public String toString() {
        return name;
    }

    /** A file that a value names; it must be there, and lie below the scenario's folder, links followed. */
    public Path resolve(String file, String... path) {
        Path inside = inside(file, path);
        Path resolved = folder.resolve(inside);
        if (inside.getRoot() != null
                || inside.startsWith("..")
                || inside.toString().isEmpty()
                || leavesByLink(resolved)) {
            throw refuse("expected a file below the scenario's own folder", path);
        }
        if (!Files.exists(resolved)) {
            throw refuse(
                    List.of(path),
                    "there is no such file",
                    near(resolved).map(inside::resolveSibling).map(Path::toString));
        }
        if (!Files.isRegularFile(resolved)) {
            throw refuse("is not a file, expected one", path);
        }
        return resolved;
    }

    private Path inside(String file, String... path) {
        try {
            return Path.of(file).normalize();
        } catch (InvalidPathException e) {
            throw refuse("expected the name of a file", path);
        }
    }

    /** Of a file that isn't there the nearest folder around it counts. */
    private boolean leavesByLink(Path file) {
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

    /** The file beside one that isn't there whose name is most like it. */
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

    /** Whether there is a value at a path. */
    public boolean has(String... path) {
        return places.has(List.of(path));
    }

    /** A refusal of the value at a path. */
    public InvalidInputException refuse(String expected, String... path) {
        return refuse(List.of(path), expected, Optional.empty());
    }

    /** A refusal of the value at a path, which should be one of some words. */
    public InvalidInputException refuseWord(String what, Collection<String> known, String... path) {
        List<String> at = List.of(path);
        String word = places.value(at).text();
        return refuse(at, "unknown " + what + ", " + oneOf(known), Suggestions.to(word, known));
    }

    /** A refusal of the value at a path for what someone else said of it, with a guess if that has one. */
    public InvalidInputException refuse(RuntimeException said, String... path) {
        String[] parts = String.valueOf(said.getMessage()).split("\n  Maybe ", 2);
        return refuse(List.of(path), parts[0], Arrays.stream(parts).skip(1).findFirst());
    }

    public InvalidInputException refuse(List<String> path, String expected, Optional<String> maybe) {
        SourceMap.Place at = places.value(path);
        return refusal(at, path, at.text(), expected, maybe);
    }

    /** A refusal of the key at a path. */
    public InvalidInputException refuseKey(List<String> path, String expected) {
        return refusal(places.key(path), path, "", expected, Optional.empty());
    }

    /** A refusal of the key at a path, which should be one of some others. */
    public InvalidInputException refuseKey(String what, List<String> path, Collection<String> known) {
        Optional<String> maybe = Suggestions.to(path.get(path.size() - 1), known);
        return refusal(places.key(path), path, "", what + ", " + oneOf(known), maybe);
    }

    /** Refusals of what no scenario may have. */
    public InvalidInputException refuse(List<SourceMap.Complaint> complaints) {
        return new InvalidInputException(complaints.stream()
                .map(complaint -> problem(
                        complaint.at(),
                        complaint.path(),
                        complaint.at().text(),
                        complaint.expected(),
                        Optional.empty()))
                .toList());
    }

    private InvalidInputException refusal(
            SourceMap.Place at, List<String> path, String text, String expected, Optional<String> maybe) {
        return new InvalidInputException(problem(at, path, text, expected, maybe));
    }

    private Problem problem(
            SourceMap.Place at, List<String> path, String text, String expected, Optional<String> maybe) {
        String field = shown(String.join(".", path).replaceAll("\\p{Cntrl}", "?"));
        return new Problem(name, at.line(), at.column(), field, text, expected, maybe.map(ScenarioSource::shown));
    }

    private static String oneOf(Collection<String> known) {
        String shown = known.stream()
                .limit(SHOWN)
                .map(ScenarioSource::shown)
                .collect(Collectors.joining(", ", "expected one of ", ""));
        return known.size() > SHOWN ? shown + " … and " + (known.size() - SHOWN) + " more" : shown;
    }

    private static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
