package org.wholesum.internal.scenario.tree;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.PlainNumber;

/**
 * A value of a scenario's tree: a text, an object by key, or a list by index, {@code "0"}, {@code "1"}, …
 *
 * @param shape which of them
 * @param place where it starts
 * @param text a text as it was written, or the value of an expression as a scenario would write it; empty for objects and
 *     lists
 * @param exact the number, 0.4 for 40%, if this value was set by a variation or calculated, and not read from text
 * @param calculated how it is calculated, if it is written as an expression
 * @param members the members of an object or a list, in order
 */
public record Node(
        Shape shape,
        Place place,
        String text,
        Optional<BigDecimal> exact,
        Optional<Calculated> calculated,
        Map<String, Member> members) {
    /** What kind of value it is. */
    public enum Shape {
        /** A text, number, or true or false. */
        VALUE,
        /** Values by key. */
        OBJECT,
        /** Values in order. */
        LIST,
        /** No value, where one was expected. */
        NOTHING
    }

    /**
     * A member of an object or a list.
     *
     * @param key where its key is; for a member of a list, where its value is
     * @param value its value
     */
    public record Member(Place key, Node value) {}

    /** Copies the members in their order. */
    public Node {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** {@return no value} */
    public static Node nothing(Place place) {
        return new Node(Shape.NOTHING, place, "", Optional.empty(), Optional.empty(), Map.of());
    }

    /** {@return a value that was read from text} */
    public static Node value(Place place, String text) {
        return new Node(Shape.VALUE, place, text, Optional.empty(), Optional.empty(), Map.of());
    }

    /** {@return an object or a list} */
    public static Node of(Shape shape, Place place, Map<String, Member> members) {
        return new Node(shape, place, "", Optional.empty(), Optional.empty(), members);
    }

    /** {@return a value as it was written: the expression, if it is one} */
    public String written() {
        return calculated.map(Calculated::written).orElse(text);
    }

    /** {@return this value, calculated from others} */
    Node calculated(Calculated how, BigDecimal number) {
        return new Node(
                shape,
                place,
                shown(number, how.share() && !how.number()),
                Optional.of(number),
                Optional.of(how),
                members);
    }

    /** {@return this value, which can't be calculated} */
    Node failed(Calculated how) {
        return new Node(shape, place, how.written(), Optional.empty(), Optional.of(how), members);
    }

    private static String shown(BigDecimal number, boolean percent) {
        return percent ? PlainNumber.text(number.movePointRight(2)) + "%" : PlainNumber.text(number);
    }

    /** {@return the value at a path of keys and indices, if there is one} */
    public Optional<Node> at(List<String> path) {
        Node node = this;
        for (String key : path) {
            Member member = node.members.get(key);
            if (member == null) {
                return Optional.empty();
            }
            node = member.value;
        }
        return Optional.of(node);
    }

    /** {@return the keys of an object or the indices of a list, in order} */
    public List<String> keys() {
        return List.copyOf(members.keySet());
    }

    /** {@return the members of an object or a list} */
    public Map<String, Node> values() {
        return Maps.transformValues(members, member -> member.value());
    }

    /**
     * The same tree with one number changed.
     *
     * @param path the keys and indices that lead to it; there must be a value
     * @param number the number, 0.4 for 40%
     * @return the tree, which shares all other values with this one
     */
    public Node with(List<String> path, BigDecimal number) {
        if (path.isEmpty()) {
            String shown = shown(number, text.strip().endsWith("%"));
            return new Node(shape, place, shown, Optional.of(number), Optional.empty(), members);
        }
        Member member = members.get(path.get(0));
        if (member == null) {
            throw new IllegalArgumentException("there is no value at " + path);
        }
        Map<String, Member> changed = new LinkedHashMap<>(members);
        changed.put(path.get(0), new Member(member.key, member.value.with(path.subList(1, path.size()), number)));
        return new Node(shape, place, text, exact, calculated, changed);
    }
}
