package org.wholesum.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.population.CaseRule;
import org.wholesum.population.Condition;

/**
 * What a column of a population file must be for someone to be similar: all that is given; {@code tenure: council} is
 * short for {@code tenure: {is: council}}.
 *
 * @param is this text
 * @param oneOf one of these texts
 * @param from a number of at least this
 * @param to a number of at most this
 * @param empty true for an empty field, false for one that is filled
 * @param not anything but this
 */
public record ConditionEntry(
        Optional<String> is,
        List<String> oneOf,
        Optional<BigDecimal> from,
        Optional<BigDecimal> to,
        Optional<Boolean> empty,
        Optional<Excluded> not) {
    /**
     * Takes what isn't given as empty, and checks it.
     *
     * @throws IllegalArgumentException if nothing is given, a text is empty or there twice, or the least is above the most
     */
    public ConditionEntry {
        is = Defaults.or(is);
        oneOf = Defaults.or(oneOf);
        from = Defaults.or(from);
        to = Defaults.or(to);
        empty = Defaults.or(empty);
        not = Defaults.or(not);
        if (conditions(is, oneOf, from, to).isEmpty() && empty.isEmpty() && not.isEmpty()) {
            throw new IllegalArgumentException("says nothing, expected one of is, one_of, from, to, empty, not");
        }
    }

    /**
     * What a column must not be; {@code ward: {not: Tunstall}} is short for {@code ward: {not: {is: Tunstall}}}.
     *
     * @param is this text
     * @param oneOf one of these texts
     * @param from a number of at least this
     * @param to a number of at most this
     */
    public record Excluded(
            Optional<String> is, List<String> oneOf, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        /**
         * Takes what isn't given as empty, and checks it.
         *
         * @throws IllegalArgumentException if it isn't one text, one of several, or a number within limits
         */
        public Excluded {
            is = Defaults.or(is);
            oneOf = Defaults.or(oneOf);
            from = Defaults.or(from);
            to = Defaults.or(to);
            if (conditions(is, oneOf, from, to).size() != 1) {
                throw new IllegalArgumentException("expected either is, one_of, or from and to");
            }
        }

        /**
         * One text.
         *
         * @param text the text that the column must not have
         * @return the entry
         */
        public static Excluded of(String text) {
            return new Excluded(Optional.of(text), List.of(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * One text.
     *
     * @param text the text that the column must have
     * @return the entry
     */
    public static ConditionEntry of(String text) {
        return new ConditionEntry(
                Optional.of(text), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Condition> conditions(
            Optional<String> is, List<String> oneOf, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        List<Condition> conditions = new ArrayList<>();
        is.ifPresent(text -> conditions.add(Condition.is(filled("is", text))));
        if (!oneOf.isEmpty()) {
            oneOf.forEach(text -> filled("one_of", text));
            conditions.add(Condition.isOneOf(oneOf.toArray(String[]::new)));
        }
        if (from.isPresent() || to.isPresent()) {
            conditions.add(new Condition.Between(from, to));
        }
        return conditions;
    }

    private static String filled(String key, String text) {
        if (text.isBlank()) {
            throw new KeyProblem(key, "has an empty text, expected one\n  Maybe empty: true");
        }
        return text;
    }

    /** All that is asked of a column. */
    public static CaseRule rule(Map<String, ConditionEntry> similar) {
        List<CaseRule> parts = new ArrayList<>();
        similar.forEach((column, entry) ->
                entry.conditions().forEach(condition -> parts.add(CaseRule.where(column, condition))));
        return CaseRule.allOf(parts);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>(conditions(is, oneOf, from, to));
        empty.ifPresent(yes -> conditions.add(yes ? Condition.not(Condition.isFilled()) : Condition.isFilled()));
        not.ifPresent(other -> conditions(other.is, other.oneOf, other.from, other.to)
                .forEach(condition -> conditions.add(Condition.not(condition))));
        return conditions;
    }

    /** The texts that are named, each with the keys that lead to it from the column's. */
    public List<Named> texts() {
        List<Named> texts = new ArrayList<>(texts(List.of(), is, oneOf));
        not.ifPresent(other -> texts.addAll(texts(List.of("not"), other.is, other.oneOf)));
        return texts;
    }

    /** A text that is named, and where. */
    public record Named(String text, List<String> path) {}

    private static List<Named> texts(List<String> path, Optional<String> is, List<String> oneOf) {
        List<Named> texts = new ArrayList<>();
        is.ifPresent(text -> texts.add(new Named(text.strip(), SourceMap.child(path, "is"))));
        for (int i = 0; i < oneOf.size(); i++) {
            texts.add(new Named(
                    oneOf.get(i).strip(), SourceMap.child(SourceMap.child(path, "one_of"), Integer.toString(i))));
        }
        return texts;
    }
}
