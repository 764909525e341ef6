package org.wholesum.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of a file that it names elsewhere by their keys, with points between, so as to change them. */
public final class FilePaths {
    private final ScenarioSource origin;
    /** Who has named each number. */
    private final Map<List<String>, String> names = new HashMap<>();

    public FilePaths(ScenarioSource origin) {
        this.origin = origin;
    }

    public static List<String> path(String key) {
        return List.of(key.split("\\."));
    }

    /** What stands at some keys, which themselves stand at a path; refused if there is nothing. */
    public static String text(ScenarioSource origin, String key, String... at) {
        if (!origin.has(path(key).toArray(String[]::new))) {
            throw origin.refuse("there is no such value in this file", at);
        }
        return origin.textAt(path(key));
    }

    /** The number at some keys, which themselves stand at a path. */
    public static Figure number(ScenarioSource origin, String key, String... at) {
        String text = text(origin, key, at);
        try {
            return Figure.parse(text);
        } catch (IllegalArgumentException e) {
            throw origin.refuse("is no number or percentage, expected the keys of one", at);
        }
    }

    /** Refuses a number that another name stands for: of two values that it is to have, one would be passed over. */
    public void once(List<String> path, String name, String... at) {
        String before = names.putIfAbsent(path, name);
        if (before != null) {
            throw origin.refuse("is \"" + before + "\" already, expected each number once", at);
        }
    }
}
