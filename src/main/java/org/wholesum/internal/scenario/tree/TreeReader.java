package org.wholesum.internal.scenario.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.scenario.tree.Node.Member;
import org.wholesum.internal.scenario.tree.Node.Shape;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a tree from a parser's tokens, and collects errors of structure: aliases, tags, a key given twice. */
final class TreeReader {
    /** How many levels of objects and lists there may be. */
    static final int DEEPEST = 18;

    private static final int MOST = 50;
    /** What a report repeats is shorter. */
    private static final int LONGEST = 10_000;

    private final JsonParser parser;
    private final List<StructureProblem> found = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private boolean stopped;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** {@return the tree; nothing for an empty file} */
    Node read() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Node.nothing(Place.NONE);
        }
        Node root = value(first);
        if (!stopped && parser.nextToken() != null) {
            report("", "there is a second document, expected one");
        }
        return root;
    }

    /** {@return the errors of structure, in the order of the file} */
    List<StructureProblem> found() {
        return found;
    }

    private Node value(JsonToken token) {
        Place place = place();
        String text = token.isScalarValue() ? parser.getString() : "";
        check(token, text);
        if (token == JsonToken.VALUE_NULL) {
            return Node.nothing(place);
        }
        if (token.isStructStart() && path.size() > DEEPEST) {
            report("", "nested more than 20 deep, expected a scenario");
            stopped = true;
        }
        if (!token.isStructStart() || stopped) {
            return Node.value(place, text);
        }
        return token == JsonToken.START_ARRAY
                ? Node.of(Shape.LIST, place, list())
                : Node.of(Shape.OBJECT, place, object());
    }

    private void check(JsonToken token, String text) {
        if (token == JsonToken.VALUE_NULL && !path.isEmpty()) {
            report(text, "has no value, expected one, or no such key");
        } else if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            report(text, "is an alias, expected the value itself");
        } else if (parser.getTypeId() != null) {
            report(text, "has a tag, expected a value without one");
        } else if (StructureProblem.hasControl(text)) {
            report("", "has a control character, expected none");
        } else if (text.length() > LONGEST) {
            report(text, "is longer than 10,000 characters, expected a shorter text");
        }
    }

    private Map<String, Member> list() {
        Map<String, Member> members = new LinkedHashMap<>();
        JsonToken token = parser.nextToken();
        while (!stopped && token != null && token != JsonToken.END_ARRAY) {
            Place place = place();
            path.add(Integer.toString(members.size()));
            members.put(path.get(path.size() - 1), new Member(place, value(token)));
            path.remove(path.size() - 1);
            token = stopped ? null : parser.nextToken();
        }
        return members;
    }

    private Map<String, Member> object() {
        Map<String, Member> members = new LinkedHashMap<>();
        JsonToken token = parser.nextToken();
        while (!stopped && token == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Place key = place();
            path.add(name);
            checkKey(name, members.get(name));
            Node value = stopped ? Node.nothing(key) : value(parser.nextToken());
            members.putIfAbsent(name, new Member(key, value));
            path.remove(path.size() - 1);
            token = stopped ? null : parser.nextToken();
        }
        return members;
    }

    private void checkKey(String name, @Nullable Member first) {
        if (StructureProblem.hasControl(name)) {
            report("", "has a control character, expected none");
        }
        if (first != null && !isComplainedOf(path.subList(0, path.size() - 1))) {
            report("", "the same key is in line " + first.key().line() + ", expected it once");
        }
    }

    /** Whether a path is within one that has an error: where an object is given twice, its keys are too. */
    private boolean isComplainedOf(List<String> inner) {
        return !found.isEmpty()
                && found.stream()
                        .map(StructureProblem::path)
                        .anyMatch(around ->
                                around.size() <= inner.size() && around.equals(inner.subList(0, around.size())));
    }

    private void report(String text, String expected) {
        found.add(new StructureProblem(List.copyOf(path), place(), text, expected));
        stopped |= found.size() >= MOST;
    }

    private Place place() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }
}
