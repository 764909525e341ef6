package org.wholesum.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wholesum.internal.text.Decimals;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The kinds of conditions. */
sealed interface ConditionNode extends Condition {

    /**
     * Tests a value.
     *
     * @param text the value without blanks around it, empty if it is unknown
     */
    Truth test(String text);

    /** What is expected, without the verb: {@code 18 to 64}. */
    String words();

    /** The texts that the condition names. */
    default List<String> texts() {
        return List.of();
    }

    static ConditionNode of(Condition condition) {
        return (ConditionNode) condition;
    }

    /** The value is this text. */
    record Is(String value) implements ConditionNode {
        /** Removes blanks around the text. */
        public Is {
            value = text(value);
        }

        @Override
        public String words() {
            return value;
        }

        @Override
        public List<String> texts() {
            return List.of(value);
        }

        @Override
        public Truth test(String text) {
            return Truth.of(value.equals(text));
        }

        @Override
        public String toString() {
            return "is " + words();
        }
    }

    /** The value is one of these texts. */
    record OneOf(List<String> values) implements ConditionNode {
        /** Removes blanks around the texts. */
        public OneOf {
            values = values.stream().map(ConditionNode::text).toList();
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
        public List<String> texts() {
            return values;
        }

        @Override
        public Truth test(String text) {
            return Truth.of(values.contains(text));
        }

        @Override
        public String toString() {
            return "is " + words();
        }
    }

    /** The value is a number within inclusive limits, one or both; unknown if it isn't a number. */
    record Between(Optional<BigDecimal> from, Optional<BigDecimal> to) implements ConditionNode {
        private static final int PLACES = 6;
        private static final String EMPTY = "a rule that also requires it to be not empty excludes this person";

        /** Checks the order of the limits. */
        public Between {
            if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
                String least = from.get().toPlainString();
                String most = to.get().toPlainString();
                throw InvalidInputException.of(
                        "from " + least + " to " + most + ": expected from ≤ to", "from " + most + " to " + least);
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
                return Truth.UNKNOWN;
            }
            BigDecimal number = BigDecimal.valueOf(scaled, PLACES);
            return Truth.of(from.map(least -> least.compareTo(number) <= 0).orElse(true)
                    && to.map(most -> most.compareTo(number) >= 0).orElse(true));
        }

        /** The problem with a value that isn't a number. */
        static Problem notNumeric(Problem place) {
            String text = place.value();
            Problem problem = Problem.of(
                    place.source(),
                    place.line(),
                    place.column(),
                    place.path(),
                    text,
                    text.isEmpty() ? "is empty, expected a number" : Decimals.expected(text, PLACES),
                    Decimals.guess(text, PLACES));
            return text.isEmpty() ? problem.withSuggestion(EMPTY) : problem;
        }

        @Override
        public String toString() {
            return "is " + words();
        }
    }

    /** The value is not empty. */
    record Filled() implements ConditionNode {
        @Override
        public String words() {
            return "not empty";
        }

        @Override
        public Truth test(String text) {
            return Truth.of(!text.isEmpty());
        }

        @Override
        public String toString() {
            return "is " + words();
        }
    }

    /** Another condition doesn't hold. */
    record Not(ConditionNode condition) implements ConditionNode {
        @Override
        public String words() {
            return condition instanceof Filled
                    ? "empty"
                    : condition instanceof Not twice ? twice.condition().words() : "not " + condition.words();
        }

        @Override
        public List<String> texts() {
            return condition.texts();
        }

        @Override
        public Truth test(String text) {
            return condition.test(text).negated();
        }

        @Override
        public String toString() {
            return "is " + words();
        }
    }

    private static String text(String value) {
        String bare = value.strip();
        if (bare.isEmpty()) {
            throw InvalidInputException.of("is \"\": expected a text", "isEmpty(), for an empty value");
        }
        return bare;
    }
}
