package org.wholesum.internal.scenario.tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wholesum.internal.scenario.tree.Node.Member;
import org.wholesum.internal.scenario.tree.Node.Shape;

/** Makes a tree from maps, lists and values built in code. */
final class CodeTree {
    private static final String VALUES = "expected text, a number, true or false, a map or a list";

    private final List<StructureProblem> found = new ArrayList<>();

    /** {@return what can't be in a scenario} */
    List<StructureProblem> found() {
        return found;
    }

    Node read(@Nullable Object value) {
        return node(value, List.of());
    }

    private Node node(@Nullable Object value, List<String> path) {
        if ((value instanceof Map || value instanceof Collection) && path.size() > TreeReader.DEEPEST) {
            return report(path, "", "nested more than 20 deep, expected a scenario");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Member> members = new LinkedHashMap<>();
            map.forEach((key, each) -> add(members, key, each, path));
            return Node.of(Shape.OBJECT, Place.NONE, members);
        }
        if (value instanceof Collection<?> all) {
            Map<String, Member> members = new LinkedHashMap<>();
            all.forEach(each -> add(members, Integer.toString(members.size()), each, path));
            return Node.of(Shape.LIST, Place.NONE, members);
        }
        return scalar(value, path);
    }

    private void add(Map<String, Member> members, @Nullable Object key, @Nullable Object value, List<String> path) {
        List<String> child = new ArrayList<>(path);
        child.add(String.valueOf(key));
        if (!(key instanceof String) || StructureProblem.hasControl(String.valueOf(key))) {
            report(child, "", "has a key that is not text, expected text without control characters");
        }
        members.put(String.valueOf(key), new Member(Place.NONE, node(value, child)));
    }

    private Node scalar(@Nullable Object value, List<String> path) {
        if (value == null) {
            return report(path, "", "has no value, expected one, or no such key");
        }
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            return report(path, String.valueOf(value), "is of " + value.getClass() + ", " + VALUES);
        }
        String text = text(value);
        return StructureProblem.hasControl(text)
                ? report(path, "", "has a control character, expected none")
                : Node.value(Place.NONE, text);
    }

    /** A number without an exponent. */
    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        boolean finite = value instanceof Double number && Double.isFinite(number);
        return finite ? BigDecimal.valueOf((Double) value).toPlainString() : value.toString();
    }

    private Node report(List<String> path, String text, String expected) {
        found.add(new StructureProblem(path, Place.NONE, text, expected));
        return Node.nothing(Place.NONE);
    }
}
