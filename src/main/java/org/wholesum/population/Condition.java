package org.wholesum.population;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.Problem;

/**
 * What one attribute of a person must be. Text is compared as it stands, letter case and all, without the blanks around
 * it. In words, {@code Condition.isOneOf("council", "housing-association").inWords()} is
 * {@code "is council or housing-association"}.
 */
public sealed interface Condition {

    /**
     * The attribute is this text.
     *
     * @param value the text, not empty
     */
    record Is(String value) implements Condition {
        /**
         * Takes the blanks off.
         *
         * @throws IllegalArgumentException if nothing is left
         */
        public Is {
            value = text(value);
        }

        @Override
        public String words() {
            return value;
        }

        @Override
        public Truth test(String text) {
            return Truth.of(value.equals(text));
        }

        /** In words. */
        @Override
        public String toString() {
            return inWords();
        }
    }

    /**
     * The attribute is one of these texts.
     *
     * @param values one or more, none of them empty
     */
    record OneOf(List<String> values) implements Condition {
        /**
         * Takes a copy without the blanks around each.
         *
         * @throws IllegalArgumentException if there is none, or one is empty or there twice
         */
        public OneOf {
            values = values.stream().map(Condition::text).toList();
            if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
                throw new IllegalArgumentException("one of " + values + ": expected one or more, each once");
            }
        }

        @Override
        public String words() {
            int last = values.size() - 1;
            return last == 0 ? values.get(0) : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
        }

        @Override
        public Truth test(String text) {
            return Truth.of(values.contains(text));
        }

        /** In words. */
        @Override
        public String toString() {
            return inWords();
        }
    }

    /**
     * The attribute is a number within limits, themselves included. Where it is no number, there is no telling.
     *
     * @param from the least, if there is one
     * @param to the most, if there is one
     */
    record Between(Optional<BigDecimal> from, Optional<BigDecimal> to) implements Condition {
        private static final int PLACES = 6;
        private static final String EMPTY = "a rule that also asks for it to be not empty leaves this person out";

        /**
         * Checks the limits.
         *
         * @throws IllegalArgumentException if there is neither, or the least is above the most
         */
        public Between {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("a number without limits: expected from, to or both");
            }
            if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
                throw new IllegalArgumentException("from " + from.get().toPlainString() + " to "
                        + to.get().toPlainString() + ": expected from ≤ to\n  Maybe from "
                        + to.get().toPlainString() + " to " + from.get().toPlainString());
            }
        }

        @Override
        public String words() {
            String least = from.map(BigDecimal::toPlainString).orElse("");
            String most = to.map(BigDecimal::toPlainString).orElse("");
            return from.isEmpty() ? most + " or less" : to.isEmpty() ? least + " or more" : least + " to " + most;
        }

        @Override
        public Truth test(String text) {
            long scaled = Decimals.scaled(text, PLACES);
            if (scaled == Decimals.INVALID) {
                return Truth.UNTOLD;
            }
            BigDecimal number = BigDecimal.valueOf(scaled, PLACES);
            return Truth.of(from.map(least -> least.compareTo(number) <= 0).orElse(true)
                    && to.map(most -> most.compareTo(number) >= 0).orElse(true));
        }

        /** What was expected of text that is no number, and a guess. */
        static Problem refused(Problem place) {
            String text = place.value();
            Problem problem = new Problem(
                    place.source(),
                    place.line(),
                    place.column(),
                    place.path(),
                    text,
                    text.isEmpty() ? "is empty, expected a number" : Decimals.expected(text, PLACES),
                    Decimals.guess(text, PLACES));
            return text.isEmpty() ? problem.withSuggestion(EMPTY) : problem;
        }

        /** In words. */
        @Override
        public String toString() {
            return inWords();
        }
    }

    /** The attribute is not empty. */
    record Filled() implements Condition {
        @Override
        public String words() {
            return "not empty";
        }

        @Override
        public Truth test(String text) {
            return Truth.of(!text.isEmpty());
        }

        /** In words. */
        @Override
        public String toString() {
            return inWords();
        }
    }

    /**
     * The attribute is anything that another condition doesn't ask for. Of a number within limits, it is a number beyond
     * them.
     *
     * @param condition the other
     */
    record Not(Condition condition) implements Condition {
        @Override
        public String words() {
            boolean empty = condition instanceof Filled;
            return empty
                    ? "empty"
                    : condition instanceof Not twice ? twice.condition().words() : "not " + condition.words();
        }

        @Override
        public Truth test(String text) {
            return condition.test(text).negated();
        }

        /** In words. */
        @Override
        public String toString() {
            return inWords();
        }
    }

    /**
     * Asks for one text.
     *
     * @param value the text
     * @return the condition
     * @throws IllegalArgumentException if it is empty
     */
    static Condition is(String value) {
        return new Is(value);
    }

    /**
     * Asks for one of several texts.
     *
     * @param values one or more
     * @return the condition
     * @throws IllegalArgumentException if there is none, or one is empty or there twice
     */
    static Condition isOneOf(String... values) {
        return new OneOf(Arrays.asList(values));
    }

    /**
     * Asks for a number of at least this.
     *
     * @param least the least
     * @return the condition
     */
    static Condition from(long least) {
        return new Between(Optional.of(BigDecimal.valueOf(least)), Optional.empty());
    }

    /**
     * Asks for a number of at most this.
     *
     * @param most the most
     * @return the condition
     */
    static Condition to(long most) {
        return new Between(Optional.empty(), Optional.of(BigDecimal.valueOf(most)));
    }

    /**
     * Asks for a number within limits. {@code Condition.between(18, 64).inWords()} is {@code "is 18 to 64"}.
     *
     * @param least the least
     * @param most the most
     * @return the condition
     * @throws IllegalArgumentException if the least is above the most
     */
    static Condition between(long least, long most) {
        return new Between(Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)));
    }

    /** {@return the condition that an attribute is not empty} */
    static Condition isFilled() {
        return new Filled();
    }

    /**
     * Asks for anything else.
     *
     * @param condition what is not asked for
     * @return the condition
     */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /**
     * Tests an attribute.
     *
     * @param text the attribute, without blanks around it; empty if it isn't known
     * @return whether it is as asked; untold where a number is asked of text that is none
     */
    Truth test(String text);

    /** {@return what is asked, without the verb: {@code 18 to 64}} */
    String words();

    /** {@return the condition in words, as would follow an attribute's name: {@code is 18 to 64}} */
    default String inWords() {
        return "is " + words();
    }

    private static String text(String value) {
        String bare = value.strip();
        if (bare.isEmpty()) {
            throw new IllegalArgumentException(
                    "is \"\": expected a text\n  Maybe not(isFilled()), which asks for an empty one");
        }
        return bare;
    }
}
