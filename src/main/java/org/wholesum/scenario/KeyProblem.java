package org.wholesum.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholesum.costs.Agency;

/** What is wrong with one key of an object that is being made; the reader knows where that stands. */
public final class KeyProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> path;
    private final boolean ofKey;

    public KeyProblem(String key, String message) {
        this(List.of(key), message, false);
    }

    private KeyProblem(List<String> path, String message, boolean ofKey) {
        super(message);
        this.path = path;
        this.ofKey = ofKey;
    }

    /** A problem with a value further down. */
    public static KeyProblem at(String message, String... path) {
        return new KeyProblem(List.of(path), message, false);
    }

    /** The keys that lead to it, from the object. */
    public List<String> path() {
        return path;
    }

    /** Whether the last key itself is wrong, and not its value. */
    public boolean ofKey() {
        return ofKey;
    }

    /** Refuses keys of which one is no agency's, or two are the same agency's. */
    public static void checkAgencies(String key, Iterable<String> names) {
        checkAgencies(List.of(key), names);
    }

    /** Refuses keys further down of which one is no agency's, or two are the same agency's. */
    public static void checkAgencies(List<String> path, Iterable<String> names) {
        Set<Agency> agencies = new HashSet<>();
        for (String name : names) {
            Agency agency = agency(path, name);
            if (!agencies.add(agency)) {
                throw new KeyProblem(SourceMap.child(path, name), "the agency " + agency + " stands twice", true);
            }
        }
    }

    private static Agency agency(List<String> path, String name) {
        try {
            return Agency.of(name);
        } catch (IllegalArgumentException e) {
            throw new KeyProblem(SourceMap.child(path, name), "expected an agency's name of 1 to 100 characters", true);
        }
    }
}
