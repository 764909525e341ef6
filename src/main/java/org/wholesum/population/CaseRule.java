package org.wholesum.population;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * What makes a case similar to those that were costed: a rule over the attributes of people, so that N is counted from a
 * population file and not typed in.
 *
 * <pre>{@code
 * import static org.wholesum.population.Condition.*;
 * var similar = CaseRule.where("tenure", isOneOf("council", "housing-association")).and("age", between(18, 64));
 * similar.toString()                                       // "tenure is council or housing-association and age is 18 to 64"
 * similar.fits(Map.of("tenure", "council", "age", "40"))   // true
 * similar.fits(Map.of("tenure", "owner", "age", "40"))     // false
 * }</pre>
 *
 * <p>A part that can't be told, a number asked of a field that has none, is an error unless the other parts decide the
 * answer without it: of people who own their homes, no one needs to know the age. The order of the parts makes no
 * difference.
 */
public sealed interface CaseRule {

    /**
     * One attribute is as a condition asks.
     *
     * @param column the attribute's name, in lower case and without blanks around it
     * @param condition what it must be
     */
    record Where(String column, Condition condition) implements CaseRule {
        /** Puts the name into its one form. */
        public Where {
            column = People.columnName(column);
        }

        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return condition.test(attributes.apply(column));
        }

        /** In words. */
        @Override
        public String toString() {
            return column + " " + condition.inWords();
        }
    }

    /**
     * Every part fits.
     *
     * @param parts two or more
     */
    record All(List<CaseRule> parts) implements CaseRule {
        /** Takes a copy, in which parts of parts are parts. */
        public All {
            parts = checked(parts.stream()
                    .flatMap(part -> part instanceof All all ? all.parts().stream() : Stream.of(part))
                    .toList());
        }

        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return Truth.all(parts.stream().map(part -> part.test(attributes)).toList());
        }

        /** In words. */
        @Override
        public String toString() {
            return joined(parts, " and ");
        }
    }

    /**
     * At least one part fits.
     *
     * @param parts two or more
     */
    record AnyOf(List<CaseRule> parts) implements CaseRule {
        /** Takes a copy, in which parts of parts are parts. */
        public AnyOf {
            parts = checked(parts.stream()
                    .flatMap(part -> part instanceof AnyOf any ? any.parts().stream() : Stream.of(part))
                    .toList());
        }

        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return Truth.any(parts.stream().map(part -> part.test(attributes)).toList());
        }

        /** In words. */
        @Override
        public String toString() {
            return joined(parts, " or ");
        }
    }

    /**
     * Another rule doesn't fit.
     *
     * @param rule the other
     */
    record Not(CaseRule rule) implements CaseRule {
        @Override
        public Truth test(UnaryOperator<String> attributes) {
            return rule.test(attributes).negated();
        }

        /** In words. */
        @Override
        public String toString() {
            return "not (" + rule + ")";
        }
    }

    /**
     * A case that isn't similar.
     *
     * @param id whose
     * @param why the parts of the rule that it doesn't fit, each with what it is instead
     */
    record Misfit(String id, List<String> why) {
        /** Takes a copy. */
        public Misfit {
            why = List.copyOf(why);
        }

        /** As {@code S4: age is 71, expected 18 to 64}. */
        @Override
        public String toString() {
            return id + ": " + String.join("; ", why);
        }
    }

    /**
     * A rule of one attribute.
     *
     * @param column its name, in any letter case
     * @param condition what it must be
     * @return the rule
     */
    static CaseRule where(String column, Condition condition) {
        return new Where(column, condition);
    }

    /**
     * A rule of several, all of which must fit.
     *
     * @param rules one or more
     * @return the rule
     * @throws IllegalArgumentException if there is none
     */
    static CaseRule allOf(Collection<CaseRule> rules) {
        List<CaseRule> parts = List.copyOf(rules);
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    /**
     * A rule of several, one of which must fit.
     *
     * @param rules one or more
     * @return the rule
     * @throws IllegalArgumentException if there is none
     */
    static CaseRule anyOf(Collection<CaseRule> rules) {
        List<CaseRule> parts = List.copyOf(rules);
        return parts.size() == 1 ? parts.get(0) : new AnyOf(parts);
    }

    /**
     * Asks for more.
     *
     * @param column an attribute's name
     * @param condition what it must be too
     * @return this rule and that
     */
    default CaseRule and(String column, Condition condition) {
        return and(where(column, condition));
    }

    /**
     * Asks for more.
     *
     * @param rule what must fit too
     * @return this rule and that
     */
    default CaseRule and(CaseRule rule) {
        return new All(List.of(this, rule));
    }

    /**
     * Asks for this or something else.
     *
     * @param column an attribute's name
     * @param condition what it may be instead
     * @return this rule or that
     */
    default CaseRule or(String column, Condition condition) {
        return or(where(column, condition));
    }

    /**
     * Asks for this or something else.
     *
     * @param rule what may fit instead
     * @return this rule or that
     */
    default CaseRule or(CaseRule rule) {
        return new AnyOf(List.of(this, rule));
    }

    /** {@return the rule that fits where this doesn't} */
    default CaseRule negated() {
        return this instanceof Not not ? not.rule() : new Not(this);
    }

    /**
     * Tests a row of attributes.
     *
     * @param attributes gives the text of an attribute by its name, empty if it isn't known
     * @return whether the rule fits; untold where that hangs on a number which is none
     */
    Truth test(UnaryOperator<String> attributes);

    /**
     * Tests a row of attributes.
     *
     * @param attributes their texts by their names, empty where they aren't known
     * @return whether the rule fits
     * @throws InvalidInputException if the rule asks about an attribute that isn't there, or hangs on a number which is none
     */
    default boolean fits(Map<String, String> attributes) {
        return People.of(Map.of("case", attributes)).where(this).count() == 1;
    }

    /**
     * The cases of a sample that aren't similar by the rule, so that they shouldn't speak for those that are.
     *
     * @param cases the sample
     * @return those that don't fit, and why, in the order of their file
     * @throws InvalidInputException if the cases have no such attribute, or the rule hangs on a number which is none
     */
    default List<Misfit> misfits(People cases) {
        return new RuleMatcher(this, cases).misfits();
    }

    /**
     * The texts that the rule names and no one has, which may be slips: a rule that asks for {@code Concil} counts no one
     * and says nothing.
     *
     * @param people everyone, not a sample
     * @return a problem each, in the order of the rule; where a text is near, it is the guess
     * @throws InvalidInputException if the people have no such attribute
     */
    default List<Problem> unseen(People people) {
        return new RuleMatcher(this, people).unseen();
    }

    /** {@return the rule's conditions of one attribute each, in its order} */
    default List<Where> conditions() {
        List<CaseRule> parts = this instanceof All all
                ? all.parts()
                : this instanceof AnyOf any ? any.parts() : this instanceof Not not ? List.of(not.rule()) : List.of();
        return this instanceof Where where
                ? List.of(where)
                : parts.stream().flatMap(part -> part.conditions().stream()).toList();
    }

    private static List<CaseRule> checked(List<CaseRule> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a rule of no parts, expected one or more");
        }
        return parts;
    }

    private static String joined(List<CaseRule> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof All || part instanceof AnyOf ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(word));
    }
}
