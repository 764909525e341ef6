package org.wholesum.internal.scenario.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.fuzz.FuzzTarget;
import org.wholesum.fuzz.Refused;
import org.wholesum.internal.scenario.tree.Node.Member;
import org.wholesum.internal.scenario.tree.Node.Shape;

/** Each line of an input is a parameter, a, b, c and so on: whatever they say, each has a value or a problem. */
public final class ExpressionFuzz implements FuzzTarget {
    private static final int MOST = 26;

    @Override
    public void accept(byte[] input) {
        Map<String, Member> lines = new LinkedHashMap<>();
        new String(input, UTF_8)
                .lines()
                .limit(MOST)
                .forEach(line -> lines.put(
                        String.valueOf((char) ('a' + lines.size())),
                        new Member(Place.NONE, Node.value(Place.NONE, line))));
        Node block = Node.of(Shape.OBJECT, Place.NONE, lines);
        Node root = Node.of(Shape.OBJECT, Place.NONE, Map.of(Parameters.KEY, new Member(Place.NONE, block)));
        Node resolved = Parameters.resolved(root);
        lines.forEach((name, line) ->
                check(line.value(), resolved.at(List.of(Parameters.KEY, name)).orElseThrow()));
        if (!Parameters.resolved(resolved).equals(resolved)) {
            throw new AssertionError("calculated again, the values differ: " + resolved);
        }
    }

    private static void check(Node line, Node value) {
        if (!Expression.is(line.text())) {
            if (!value.equals(line)) {
                throw new AssertionError("changed, though it is no expression: " + value);
            }
            return;
        }
        Calculated how = value.calculated().orElseThrow();
        if (!value.written().equals(line.text())
                || (value.exact().isPresent() && how.problem().isPresent())) {
            throw new AssertionError("a value with a problem, or of another expression: " + value);
        }
        how.problem().ifPresent(problem -> {
            if (problem.expected().isBlank()) {
                throw new AssertionError("a problem that does not say what is wrong: " + value);
            }
            Refused.checkNames(problem.expected());
        });
        value.exact().ifPresent(number -> checkReadBack(value, number));
    }

    /** The text that shows a value is that value again. */
    private static void checkReadBack(Node value, BigDecimal number) {
        boolean percent = value.text().endsWith("%");
        BigDecimal shown = new BigDecimal(value.text().replace("%", ""));
        if ((percent ? shown.movePointLeft(2) : shown).compareTo(number) != 0) {
            throw new AssertionError("shown as another number than it is: " + value);
        }
    }
}
