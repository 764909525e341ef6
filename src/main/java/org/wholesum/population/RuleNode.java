package org.wholesum.population;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule as a tree: conditions on single attributes, and their combinations. */
sealed interface RuleNode extends CaseRule {

    /**
     * Tests a row of attributes.
     *
     * @param attributes gives an attribute's text by its name, empty if it is unknown
     */
    Truth test(UnaryOperator<String> attributes);

    /** The conditions on single attributes, in the order of the rule. */
    List<Where> conditions();

    static RuleNode of(CaseRule rule) {
        return (RuleNode) rule;
    }

    static List<RuleNode> of(Collection<CaseRule> rules) {
        return rules.stream().map(RuleNode::of).toList();
    }

    /**
     * A condition on one attribute.
     *
     * @param column the attribute's name, in lower case and without blanks around it
     * @param condition the condition on its value
     */
    record Where(String column, ConditionNode condition) implements RuleNode {
        /** Normalises the name. */
        public Where {
            column = People.columnName(column);
        }

        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return condition.test(attributes.apply(column));
        }

        @Override
        public List<Where> conditions() {
            return List.of(this);
        }

        @Override
        public String toString() {
            return column + " is " + condition.words();
        }
    }

    /**
     * Every part matches.
     *
     * @param parts two or more
     */
    record All(List<RuleNode> parts) implements RuleNode {
        /** Flattens nested conjunctions. */
        public All {
            parts = checked(
                    parts.stream().flatMap(part -> part instanceof All all ? all.parts().stream() : Stream.of(part)));
        }

        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return Truth.all(parts.stream().map(part -> part.test(attributes)).toList());
        }

        @Override
        public List<Where> conditions() {
            return RuleNode.conditions(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    /**
     * At least one part matches.
     *
     * @param parts two or more
     */
    record AnyOf(List<RuleNode> parts) implements RuleNode {
        /** Flattens nested disjunctions. */
        public AnyOf {
            parts = checked(
                    parts.stream().flatMap(part -> part instanceof AnyOf any ? any.parts().stream() : Stream.of(part)));
        }

        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return Truth.any(parts.stream().map(part -> part.test(attributes)).toList());
        }

        @Override
        public List<Where> conditions() {
            return RuleNode.conditions(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    /**
     * Another rule doesn't match.
     *
     * @param rule the other
     */
    record Not(RuleNode rule) implements RuleNode {
        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return rule.test(attributes).negated();
        }

        @Override
        public List<Where> conditions() {
            return rule.conditions();
        }

        @Override
        public String toString() {
            return "not (" + rule + ")";
        }
    }

    private static List<RuleNode> checked(Stream<RuleNode> parts) {
        List<RuleNode> list = parts.toList();
        if (list.isEmpty()) {
            throw new IllegalArgumentException("a rule without conditions, expected one or more");
        }
        return list;
    }

    private static List<Where> conditions(List<RuleNode> parts) {
        return parts.stream().flatMap(part -> part.conditions().stream()).toList();
    }

    private static String joined(List<RuleNode> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof All || part instanceof AnyOf ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(word));
    }
}
