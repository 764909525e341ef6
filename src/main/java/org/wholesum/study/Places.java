package org.wholesum.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where each key and each value of a file stands. Data binding loses the places of keys (a record's fields are buffered
 * until all are there) and of everything that is looked at later, so they are taken down in a pass of their own.
 */
final class Places {
    /** A path is the keys and indices from the root, as text. */
    record Place(int line, int column, String text) {
        static final Place NONE = new Place(0, 0, "");
    }

    private final Map<List<String>, Place> keys = new HashMap<>();
    private final Map<List<String>, Place> values = new HashMap<>();
    private final Map<List<String>, List<String>> children = new HashMap<>();

    private final List<List<String>> nulls = new ArrayList<>();

    static Places none() {
        return new Places();
    }

    static Places of(JsonParser parser) {
        Places places = new Places();
        Deque<Frame> open = new ArrayDeque<>();
        open.push(new Frame(List.of(), false));
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            places.take(token, parser, open);
        }
        return places;
    }

    /** An open object or array: its path, and the key or index that is due. */
    private static final class Frame {
        final List<String> path;
        final boolean array;
        int index;
        List<String> due;

        Frame(List<String> path, boolean array) {
            this.path = path;
            this.array = array;
            this.due = path;
        }
    }

    private void take(JsonToken token, JsonParser parser, Deque<Frame> open) {
        Frame frame = open.element();
        if (token.isStructEnd()) {
            open.pop();
        } else if (token == JsonToken.PROPERTY_NAME) {
            frame.due = child(frame.path, parser.currentName());
            children.computeIfAbsent(frame.path, p -> new ArrayList<>()).add(parser.currentName());
            keys.putIfAbsent(frame.due, place(parser, parser.currentName()));
        } else {
            List<String> path = frame.array ? child(frame.path, Integer.toString(frame.index++)) : frame.due;
            values.putIfAbsent(path, place(parser, token.isScalarValue() ? parser.getString() : ""));
            if (token == JsonToken.VALUE_NULL) {
                nulls.add(path);
            }
            if (token.isStructStart()) {
                open.push(new Frame(path, token == JsonToken.START_ARRAY));
            }
        }
    }

    private static Place place(JsonParser parser, String text) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr(), text);
    }

    private static List<String> child(List<String> path, String name) {
        List<String> child = new ArrayList<>(path);
        child.add(name);
        return List.copyOf(child);
    }

    /** Where a key stands. */
    Place key(List<String> path) {
        return keys.getOrDefault(path, Place.NONE);
    }

    /** The paths whose value is null, in order: keys with nothing behind them. */
    List<List<String>> nulls() {
        return nulls;
    }

    boolean has(List<String> path) {
        return values.containsKey(path);
    }

    /** Where a value stands; if there is none at this path, where the nearest one around it does. */
    Place value(List<String> path) {
        Place place = values.get(path);
        if (place != null) {
            return place;
        }
        if (path.isEmpty()) {
            return Place.NONE;
        }
        Place around = value(path.subList(0, path.size() - 1));
        return new Place(around.line(), around.column(), "");
    }

    /** The keys of the object at a path. */
    Collection<String> keysOf(List<String> path) {
        return children.getOrDefault(path, List.of());
    }
}
