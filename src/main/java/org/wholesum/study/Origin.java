package org.wholesum.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.BadInput;
import org.wholesum.costs.Nearest;
import org.wholesum.costs.Problem;

/** Where a scenario came from: what messages call it, which folder it may reach, and where everything stands in it. */
public final class Origin {
    private final String name;
    private final Path folder;
    private final Places places;

    Origin(String name, Path folder, Places places) {
        this.name = name;
        this.folder = folder;
        this.places = places;
    }

    /**
     * A scenario made in code.
     *
     * @param folder the folder below which the files that it names are
     * @return an origin without places
     */
    public static Origin inCode(Path folder) {
        return new Origin("scenario", folder, Places.none());
    }

    /** {@return what messages call the scenario} */
    public String name() {
        return name;
    }

    /** A file that a value names; it must lie below the scenario's folder, links followed. */
    Path resolve(String file, String... path) {
        try {
            Path relative = Path.of(file).normalize();
            if (!relative.isAbsolute() && !relative.startsWith("..") && !leavesByLink(folder.resolve(relative))) {
                return folder.resolve(relative);
            }
        } catch (InvalidPathException e) {
            throw refuse("is no file name: " + e.getReason(), path);
        }
        throw refuse("expected a file below the scenario's own folder", path);
    }

    private boolean leavesByLink(Path file) {
        try {
            return Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether there is a value at a path. */
    boolean has(String... path) {
        return places.has(List.of(path));
    }

    /** A refusal of the value at a path. */
    BadInput refuse(String expected, String... path) {
        return refuse(List.of(path), expected, Optional.empty());
    }

    /** A refusal of the value at a path, which should be one of some words. */
    BadInput refuseWord(String what, Collection<String> known, String... path) {
        List<String> at = List.of(path);
        String word = places.value(at).text();
        return refuse(at, "unknown " + what + ", expected one of " + String.join(", ", known), Nearest.to(word, known));
    }

    BadInput refuse(List<String> path, String expected, Optional<String> maybe) {
        Places.Place at = places.value(path);
        return new BadInput(
                new Problem(name, at.line(), at.column(), String.join(".", path), at.text(), expected, maybe));
    }

    /** A refusal of the key at a path, which should be one of some others. */
    BadInput refuseKey(List<String> path, Collection<String> known) {
        Places.Place at = places.key(path);
        String key = path.get(path.size() - 1);
        return new BadInput(new Problem(
                name,
                at.line(),
                at.column(),
                String.join(".", path),
                "",
                "unknown key, expected one of " + String.join(", ", known),
                Nearest.to(key, known)));
    }

    /** A complaint that the object at a path lacks a key. */
    BadInput missingKey(List<String> path, Collection<String> known) {
        List<String> around = path.subList(0, path.size() - 1);
        String key = path.get(path.size() - 1);
        Places.Place at = places.value(around);
        List<String> strangers =
                places.keysOf(around).stream().filter(k -> !known.contains(k)).toList();
        Optional<String> maybe = Nearest.to(key, strangers).map(near -> {
            List<String> place = new ArrayList<>(around);
            place.add(near);
            return near + " in line " + places.key(place).line() + " is meant to be " + key;
        });
        return new BadInput(new Problem(
                name, at.line(), at.column(), String.join(".", path), "", "is missing, expected a value", maybe));
    }
}
