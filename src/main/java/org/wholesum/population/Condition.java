package org.wholesum.population;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.wholesum.problem.InvalidInputException;

/**
 * A condition on the value of one attribute. Text is compared exactly, including letter case, without the blanks around it;
 * numbers may have up to six decimals. {@code Condition.isOneOf("council", "housing-association").toString()} is
 * {@code "is council or housing-association"}.
 */
public sealed interface Condition permits ConditionNode {

    /**
     * The value is this text.
     *
     * @param value the text
     * @return the condition
     * @throws InvalidInputException if the text is empty
     */
    static Condition is(String value) {
        return new ConditionNode.Is(value);
    }

    /**
     * The value is one of these texts.
     *
     * @param values one or more
     * @return the condition
     * @throws IllegalArgumentException if there is none, or one is empty or appears twice
     */
    static Condition isOneOf(String... values) {
        return new ConditionNode.OneOf(Arrays.asList(values));
    }

    /**
     * The value is a number of at least this.
     *
     * @param least the lowest number
     * @return the condition
     */
    static Condition atLeast(long least) {
        return atLeast(BigDecimal.valueOf(least));
    }

    /**
     * The value is a number of at least this.
     *
     * @param least the lowest number
     * @return the condition
     */
    static Condition atLeast(BigDecimal least) {
        return new ConditionNode.Between(Optional.of(least), Optional.empty());
    }

    /**
     * The value is a number of at most this.
     *
     * @param most the highest number
     * @return the condition
     */
    static Condition atMost(long most) {
        return atMost(BigDecimal.valueOf(most));
    }

    /**
     * The value is a number of at most this.
     *
     * @param most the highest number
     * @return the condition
     */
    static Condition atMost(BigDecimal most) {
        return new ConditionNode.Between(Optional.empty(), Optional.of(most));
    }

    /**
     * The value is a number between two limits, inclusive. {@code Condition.between(18, 64).toString()} is
     * {@code "is 18 to 64"}.
     *
     * @param least the lowest number
     * @param most the highest number
     * @return the condition
     * @throws InvalidInputException if the lowest is above the highest
     */
    static Condition between(long least, long most) {
        return between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /**
     * The value is a number between two limits, inclusive.
     *
     * @param least the lowest number
     * @param most the highest number
     * @return the condition
     * @throws InvalidInputException if the lowest is above the highest
     */
    static Condition between(BigDecimal least, BigDecimal most) {
        return new ConditionNode.Between(Optional.of(least), Optional.of(most));
    }

    /** {@return the condition that the value is not empty} */
    static Condition isNotEmpty() {
        return new ConditionNode.Filled();
    }

    /** {@return the condition that the value is empty} */
    static Condition isEmpty() {
        return not(isNotEmpty());
    }

    /**
     * The opposite of another condition. The opposite of a range of numbers is a number outside it.
     *
     * @param condition the other
     * @return the condition
     */
    static Condition not(Condition condition) {
        return new ConditionNode.Not(ConditionNode.of(condition));
    }
}
