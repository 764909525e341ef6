package org.wholesum.internal.scenario.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.wholesum.internal.scenario.tree.Node.Member;
import org.wholesum.internal.scenario.tree.Node.Shape;
import org.wholesum.internal.scenario.value.Figure;
import org.wholesum.internal.scenario.value.InvalidEntryException;
import org.wholesum.internal.scenario.value.KeyProblem;

/**
 * The parameters of a scenario, and the values of expressions of them. Expressions are calculated exactly, as fractions; a
 * value without a finite decimal is cut off after 34 significant digits where it is used, so that rounding it once more
 * gives the same as rounding the exact value.
 */
public final class Parameters {
    /** The key of the block of parameters. */
    public static final String KEY = "parameters";
    /** The key of a parameter's value, in its long form. */
    public static final String VALUE = "value";

    private static final int DEEPEST = 100;
    private static final MathContext USED = new MathContext(34, RoundingMode.DOWN);

    private final Map<String, Node> given;
    private final Map<String, Optional<Term>> known = new HashMap<>();
    private final Set<String> above = new LinkedHashSet<>();
    private final Map<String, String> problems = new HashMap<>();

    private Parameters(Map<String, Node> given) {
        this.given = given;
    }

    /** The problem is one of a parameter, and is reported there. */
    private static final class ElsewhereException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }

    /** {@return whether a name is of letters, digits and underscores, and starts with a letter} */
    public static boolean isName(String name) {
        return Expression.NAME.matcher(name).matches();
    }

    /** {@return the path of a number: that of a parameter in its long form leads to its value} */
    public static List<String> path(Node root, List<String> path) {
        boolean whole = path.size() == 2
                && path.get(0).equals(KEY)
                && root.at(path).filter(node -> node.shape() == Shape.OBJECT).isPresent();
        return whole ? List.of(KEY, path.get(1), VALUE) : path;
    }

    /**
     * The tree with the value of every expression; one that can't be calculated keeps its text.
     *
     * @return the tree, which shares with the given one every node without a new value in it
     */
    public static Node resolved(Node root) {
        if (!hasExpression(root)) {
            return root;
        }
        Map<String, Node> given = new LinkedHashMap<>();
        Optional.ofNullable(root.values().get(KEY))
                .ifPresent(block -> block.values().forEach((name, node) -> given.put(name, valueOf(node))));
        return new Parameters(given).resolve(root, List.of()).orElse(root);
    }

    private static boolean hasExpression(Node node) {
        return node.shape() == Shape.VALUE
                ? Expression.is(node.written())
                : node.values().values().stream().anyMatch(Parameters::hasExpression);
    }

    private static Node valueOf(Node parameter) {
        return parameter.shape() == Shape.OBJECT
                ? parameter.values().getOrDefault(VALUE, Node.nothing(parameter.place()))
                : parameter;
    }

    /** {@return a node with the value of every expression; empty if it has them already} */
    private Optional<Node> resolve(Node node, List<String> path) {
        if (node.shape() == Shape.VALUE) {
            return Expression.is(node.written())
                    ? Optional.of(calculated(node, path)).filter(value -> !value.equals(node))
                    : Optional.empty();
        }
        Map<String, Member> members = new LinkedHashMap<>(node.members());
        boolean changed = false;
        for (Map.Entry<String, Member> one : node.members().entrySet()) {
            Optional<Node> value = resolve(one.getValue().value(), child(path, one.getKey()));
            changed |= value.isPresent();
            value.ifPresent(
                    it -> members.put(one.getKey(), new Member(one.getValue().key(), it)));
        }
        return changed ? Optional.of(Node.of(node.shape(), node.place(), members)) : Optional.empty();
    }

    private static List<String> child(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    private Node calculated(Node node, List<String> path) {
        String written = node.written();
        try {
            List<String> terms = Expression.terms(written);
            Term value = Expression.value(terms, this::parameter);
            return node.calculated(
                    new Calculated(written, terms, value.share(), value.number(), Optional.empty()),
                    decimal(value.value()));
        } catch (ElsewhereException e) {
            return node.failed(Calculated.failed(written, problem(path)));
        } catch (InvalidEntryException e) {
            return node.failed(Calculated.failed(written, e.problems().stream().findFirst()));
        } catch (IllegalArgumentException e) {
            return node.failed(Calculated.failed(written, Optional.of(KeyProblem.of(String.valueOf(e.getMessage())))));
        }
    }

    /** What is wrong with a parameter in relation to others. */
    private Optional<KeyProblem> problem(List<String> path) {
        return path.size() > 1 && path.get(0).equals(KEY)
                ? Optional.ofNullable(problems.get(path.get(1))).map(KeyProblem::of)
                : Optional.empty();
    }

    private Term parameter(String name) {
        Node node = given.get(name);
        if (node == null) {
            throw new InvalidEntryException(
                    List.of(KeyProblem.unknown("parameter \"" + name + "\"", name, given.keySet())));
        }
        if (above.contains(name)) {
            problems.put(name, "is calculated from itself: " + String.join(" → ", above) + " → " + name);
            throw new ElsewhereException();
        }
        if (above.size() > DEEPEST) {
            problems.put(above.iterator().next(), "builds on more than " + DEEPEST + " others, one on another");
            throw new ElsewhereException();
        }
        if (!known.containsKey(name)) {
            above.add(name);
            known.put(name, value(node));
            above.remove(name);
        }
        return known.get(name).orElseThrow(ElsewhereException::new);
    }

    /** The value of a parameter; empty if it has none, which is reported where it is. */
    private Optional<Term> value(Node node) {
        try {
            if (node.calculated().isEmpty() && node.exact().isPresent()) {
                return Optional.of(Term.of(node.exact().get(), node.text().endsWith("%")));
            }
            return Optional.of(
                    Expression.is(node.written())
                            ? Expression.value(Expression.terms(node.written()), this::parameter)
                            : number(Figure.parse(node.text())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Term number(Figure figure) {
        return Term.of(figure.number(), figure.isPercentage());
    }

    private static BigDecimal decimal(BigFraction value) {
        return new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()), USED);
    }
}
