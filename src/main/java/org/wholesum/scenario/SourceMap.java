package org.wholesum.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Where each key and each value of a file stands, and of which shape it is. Data binding loses the places of keys (a
 * record's fields are buffered until all are there) and of everything that is looked at later, so they are taken down in
 * a pass of their own; it also finds what no scenario may have.
 */
public final class SourceMap {
    private static final int DEEPEST = 20;
    private static final int MOST = 50;

    /** What stands somewhere; nothing does at a path that the file doesn't have. */
    enum Shape {
        VALUE,
        OBJECT,
        LIST,
        NOTHING
    }

    /** A path is the keys and indices from the root, as text. */
    public record Place(int line, int column, String text, Shape shape) {
        static final Place NONE = new Place(0, 0, "", Shape.NOTHING);
    }

    /** What is wrong with a file whatever its keys mean. */
    public record Complaint(List<String> path, Place at, String expected) {}

    private final Map<List<String>, Place> keys = new HashMap<>();
    private final Map<List<String>, Place> values = new HashMap<>();
    private final Map<List<String>, List<String>> children = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Deque<Frame> open = new ArrayDeque<>();

    private SourceMap() {
        open.push(new Frame(List.of(), false));
    }

    public static SourceMap none() {
        return new SourceMap();
    }

    public static SourceMap of(JsonParser parser) {
        SourceMap places = new SourceMap();
        JsonToken token = parser.nextToken();
        while (token != null && places.take(token, parser) && places.complaints.size() < MOST) {
            token = parser.nextToken();
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

    /** Takes a token down; false if there is no use in going on. */
    private boolean take(JsonToken token, JsonParser parser) {
        Frame frame = open.element();
        if (token.isStructEnd()) {
            open.pop();
        } else if (token == JsonToken.PROPERTY_NAME) {
            key(parser, frame);
        } else if (values.containsKey(List.of()) && open.size() == 1) {
            complaints.add(new Complaint(List.of(), place(parser, ""), "a second document, expected one"));
            return false;
        } else {
            return value(token, parser, frame);
        }
        return true;
    }

    private void key(JsonParser parser, Frame frame) {
        String name = parser.currentName();
        frame.due = child(frame.path, name);
        if (hasControl(name)) {
            complaints.add(new Complaint(frame.due, place(parser, ""), "has a control character, expected none"));
        }
        Place first = keys.get(frame.due);
        if (first == null) {
            children.computeIfAbsent(frame.path, p -> new ArrayList<>()).add(name);
            keys.put(frame.due, place(parser, ""));
        } else if (!complained(frame.path)) {
            complaints.add(new Complaint(
                    frame.due,
                    place(parser, ""),
                    "the same key stands in line " + first.line() + ", expected it once"));
        }
    }

    /** Whether something around a path is complained of: what stands twice has keys that stand twice. */
    private boolean complained(List<String> path) {
        return complaints.stream()
                .map(Complaint::path)
                .anyMatch(around -> around.size() <= path.size() && around.equals(path.subList(0, around.size())));
    }

    private boolean value(JsonToken token, JsonParser parser, Frame frame) {
        List<String> path = frame.due;
        if (frame.array) {
            String index = Integer.toString(frame.index++);
            path = child(frame.path, index);
            children.computeIfAbsent(frame.path, p -> new ArrayList<>()).add(index);
        }
        Place place = place(parser, token.isScalarValue() ? parser.getString() : "");
        values.putIfAbsent(path, place);
        if (token == JsonToken.VALUE_NULL && !path.isEmpty()) {
            complaints.add(new Complaint(path, place, "has no value, expected one, or no such key"));
        } else if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            complaints.add(new Complaint(path, place, "an alias, expected the value itself"));
        } else if (parser.getTypeId() != null) {
            complaints.add(new Complaint(path, place, "has a tag, expected a value without one"));
        } else if (hasControl(place.text())) {
            complaints.add(new Complaint(path, place(parser, ""), "has a control character, expected none"));
        }
        if (token.isStructStart()) {
            open.push(new Frame(path, token == JsonToken.START_ARRAY));
        }
        if (open.size() > DEEPEST) {
            complaints.add(new Complaint(path, place, "nested more than " + DEEPEST + " deep, expected a scenario"));
        }
        return open.size() <= DEEPEST;
    }

    /** A terminal obeys control characters. */
    public static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static Place place(JsonParser parser, String text) {
        Shape shape =
                switch (parser.currentToken()) {
                    case START_OBJECT -> Shape.OBJECT;
                    case START_ARRAY -> Shape.LIST;
                    case VALUE_NULL -> Shape.NOTHING;
                    default -> Shape.VALUE;
                };
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr(), text, shape);
    }

    /** The path of a key or an index of what stands at a path. */
    public static List<String> child(List<String> path, String name) {
        List<String> child = new ArrayList<>(path);
        child.add(name);
        return List.copyOf(child);
    }

    /** Where a key stands. */
    public Place key(List<String> path) {
        return keys.getOrDefault(path, Place.NONE);
    }

    /** What is wrong with the file whatever its keys mean, in its order. */
    public List<Complaint> complaints() {
        return complaints;
    }

    public boolean has(List<String> path) {
        return values.containsKey(path);
    }

    /** What stands at a path. */
    public Shape shape(List<String> path) {
        return values.getOrDefault(path, Place.NONE).shape();
    }

    /** Where a value stands; if there is none at this path, where the nearest one around it does. */
    public Place value(List<String> path) {
        Place place = values.get(path);
        if (place != null) {
            return place;
        }
        if (path.isEmpty()) {
            return Place.NONE;
        }
        Place around = value(path.subList(0, path.size() - 1));
        return new Place(around.line(), around.column(), "", Shape.NOTHING);
    }

    /** The keys of the object, or the indices of the list, at a path. */
    public List<String> children(List<String> path) {
        return children.getOrDefault(path, List.of());
    }

    @Override
    public String toString() {
        return "places of a scenario's values";
    }
}
