package org.wholesum.internal.scenario.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.ShortForm;
import org.wholesum.population.CaseRule;
import org.wholesum.population.Condition;

/**
 * The conditions on a column of a population file for a person to be similar, all of which must hold;
 * {@code tenure: council} is short for {@code tenure: {is: council}}.
 *
 * @param is this text
 * @param oneOf one of these texts
 * @param from a number of at least this
 * @param to a number of at most this
 * @param empty true for an empty field, false for one that is filled
 * @param not anything but this
 */
@ShortForm(key = "is", expected = "expected a text, or keys and values")
public record ConditionEntry(
        Optional<String> is,
        List<String> oneOf,
        Optional<BigDecimal> from,
        Optional<BigDecimal> to,
        Optional<Boolean> empty,
        Optional<Excluded> not) {
    /**
     * Checks the conditions.
     *
     * @throws IllegalArgumentException if there is none, a text is empty or given twice, or the least is above the most
     */
    public ConditionEntry {
        checkFilled(is, oneOf);
        if (conditions(is, oneOf, from, to).isEmpty() && empty.isEmpty() && not.isEmpty()) {
            throw new IllegalArgumentException("has no condition, expected one of is, one_of, from, to, empty, not");
        }
    }

    /**
     * A condition that must not hold; {@code ward: {not: Tunstall}} is short for {@code ward: {not: {is: Tunstall}}}.
     *
     * @param is this text
     * @param oneOf one of these texts
     * @param from a number of at least this
     * @param to a number of at most this
     */
    @ShortForm(key = "is", expected = "expected a text, or keys and values")
    public record Excluded(
            Optional<String> is, List<String> oneOf, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        /**
         * Checks the condition.
         *
         * @throws IllegalArgumentException if it isn't one text, one of several, or a number within limits
         */
        public Excluded {
            checkFilled(is, oneOf);
            if (conditions(is, oneOf, from, to).size() != 1) {
                throw new IllegalArgumentException("expected either is, one_of, or from and to");
            }
        }
    }

    private static void checkFilled(Optional<String> is, List<String> oneOf) {
        Checks checks = new Checks();
        is.filter(String::isBlank).ifPresent(text -> checks.add(blank("is")));
        if (oneOf.stream().anyMatch(String::isBlank)) {
            checks.add(blank("one_of"));
        }
        checks.done();
    }

    private static KeyProblem blank(String key) {
        return new KeyProblem(List.of(key), false, "has an empty text, expected one", Optional.of("empty: true"));
    }

    private static List<Condition> conditions(
            Optional<String> is, List<String> oneOf, Optional<BigDecimal> from, Optional<BigDecimal> to) {
        List<Condition> conditions = new ArrayList<>();
        is.ifPresent(text -> conditions.add(Condition.is(text)));
        if (!oneOf.isEmpty()) {
            conditions.add(Condition.isOneOf(oneOf.toArray(String[]::new)));
        }
        if (from.isPresent() || to.isPresent()) {
            conditions.add(
                    from.isEmpty()
                            ? Condition.atMost(to.orElseThrow())
                            : to.isEmpty() ? Condition.atLeast(from.get()) : Condition.between(from.get(), to.get()));
        }
        return conditions;
    }

    /** {@return the rule that every column's conditions hold} */
    public static CaseRule rule(Map<String, ConditionEntry> similar) {
        List<CaseRule> parts = new ArrayList<>();
        similar.forEach((column, entry) ->
                entry.conditions().forEach(condition -> parts.add(CaseRule.where(column, condition))));
        return CaseRule.allOf(parts);
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>(conditions(is, oneOf, from, to));
        empty.ifPresent(yes -> conditions.add(yes ? Condition.isEmpty() : Condition.isNotEmpty()));
        not.ifPresent(other -> conditions(other.is, other.oneOf, other.from, other.to)
                .forEach(condition -> conditions.add(Condition.not(condition))));
        return conditions;
    }

    /**
     * A text of a condition.
     *
     * @param text the text
     * @param path the keys that lead to it from the column's
     */
    public record Named(String text, List<String> path) {}

    /** {@return the texts of the conditions} */
    public List<Named> texts() {
        List<Named> texts = new ArrayList<>(texts(is, oneOf));
        not.ifPresent(other -> texts(other.is, other.oneOf)
                .forEach(named -> texts.add(new Named(named.text, child("not", named.path)))));
        return texts;
    }

    private static List<Named> texts(Optional<String> is, List<String> oneOf) {
        List<Named> texts = new ArrayList<>();
        is.ifPresent(text -> texts.add(new Named(text.strip(), List.of("is"))));
        IntStream.range(0, oneOf.size())
                .forEach(i -> texts.add(new Named(oneOf.get(i).strip(), List.of("one_of", Integer.toString(i)))));
        return texts;
    }

    private static List<String> child(String key, List<String> path) {
        List<String> whole = new ArrayList<>(List.of(key));
        whole.addAll(path);
        return whole;
    }
}
