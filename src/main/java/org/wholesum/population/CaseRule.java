package org.wholesum.population;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.escape.Visible;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * An eligibility rule over the attributes of people: which cases are similar to those that were costed, so that N is counted
 * from a population file. A rule is a value: rules with the same parts in the same order are equal.
 *
 * <pre>{@code
 * import static org.wholesum.population.Condition.*;
 * var similar = CaseRule.where("tenure", isOneOf("council", "housing-association")).and("age", between(18, 64));
 * similar.toString()                                          // "tenure is council or housing-association and age is 18 to 64"
 * similar.matches(Map.of("tenure", "council", "age", "40"))   // true
 * similar.matches(Map.of("tenure", "owner", "age", "40"))     // false
 * }</pre>
 *
 * <p>A condition on a number whose field isn't numeric is unknown. That is an error, unless the other parts of the rule
 * decide the answer without it: for people who own their homes, the rule above needs no age. The order of the parts makes no
 * difference to the answer.
 */
public sealed interface CaseRule permits RuleNode {

    /**
     * A case that doesn't match a rule.
     *
     * @param id the case's id
     * @param reasons the parts of the rule that it doesn't match, each with the value found
     */
    record Mismatch(String id, List<String> reasons) {
        /** Copies the reasons. */
        public Mismatch {
            reasons = List.copyOf(reasons);
        }

        /** As {@code S4: age is 71, expected 18 to 64}. */
        @Override
        public String toString() {
            return Visible.of(id + ": " + String.join("; ", reasons));
        }
    }

    /**
     * A rule with one condition.
     *
     * @param column the attribute's name, in any letter case
     * @param condition the condition on its value
     * @return the rule
     */
    static CaseRule where(String column, Condition condition) {
        return new RuleNode.Where(column, ConditionNode.of(condition));
    }

    /**
     * A rule that matches if all of several rules match.
     *
     * @param rules one or more
     * @return the rule
     * @throws IllegalArgumentException if there is none
     */
    static CaseRule allOf(Collection<CaseRule> rules) {
        List<RuleNode> parts = RuleNode.of(rules);
        return parts.size() == 1 ? parts.get(0) : new RuleNode.All(parts);
    }

    /**
     * A rule that matches if at least one of several rules matches.
     *
     * @param rules one or more
     * @return the rule
     * @throws IllegalArgumentException if there is none
     */
    static CaseRule anyOf(Collection<CaseRule> rules) {
        List<RuleNode> parts = RuleNode.of(rules);
        return parts.size() == 1 ? parts.get(0) : new RuleNode.AnyOf(parts);
    }

    /**
     * This rule and another condition.
     *
     * @param column an attribute's name, in any letter case
     * @param condition the condition on its value
     * @return a rule that matches if both match
     */
    default CaseRule and(String column, Condition condition) {
        return and(where(column, condition));
    }

    /**
     * This rule and another.
     *
     * @param rule the other
     * @return a rule that matches if both match
     */
    default CaseRule and(CaseRule rule) {
        return allOf(List.of(this, rule));
    }

    /**
     * This rule or another condition.
     *
     * @param column an attribute's name, in any letter case
     * @param condition the condition on its value
     * @return a rule that matches if at least one matches
     */
    default CaseRule or(String column, Condition condition) {
        return or(where(column, condition));
    }

    /**
     * This rule or another.
     *
     * @param rule the other
     * @return a rule that matches if at least one matches
     */
    default CaseRule or(CaseRule rule) {
        return anyOf(List.of(this, rule));
    }

    /** {@return the rule that matches where this one doesn't} */
    default CaseRule negated() {
        return RuleNode.of(this) instanceof RuleNode.Not not ? not.rule() : new RuleNode.Not(RuleNode.of(this));
    }

    /**
     * Tests one person's attributes.
     *
     * @param attributes values by name, empty where unknown
     * @return whether the rule matches
     * @throws InvalidInputException if an attribute of the rule is missing, or the answer depends on a number and the field
     *     isn't numeric
     */
    default boolean matches(Map<String, String> attributes) {
        return People.of(Map.of("case", attributes)).where(this).count() == 1;
    }

    /**
     * The sampled cases that don't match the rule, and so don't represent the people who do.
     *
     * @param cases the sample
     * @return each with the reasons, in the order of the file
     * @throws InvalidInputException if an attribute of the rule is missing, or the answer depends on a number and the field
     *     isn't numeric
     */
    default List<Mismatch> mismatches(People cases) {
        return new RuleMatcher(RuleNode.of(this), cases).mismatches();
    }

    /**
     * The texts in the rule that no person has, which may be typing errors: a rule that asks for {@code Concil} matches
     * nobody without an error.
     *
     * @param people the whole population, not a sample
     * @return a problem for each, in the order of the rule, with the nearest existing text as its suggestion
     * @throws InvalidInputException if an attribute of the rule is missing
     */
    default List<Problem> unusedTexts(People people) {
        return new RuleMatcher(RuleNode.of(this), people).unusedTexts();
    }
}
