package org.wholesum.cohort;

import java.math.BigDecimal;
import java.util.Arrays;
import org.wholesum.internal.text.Percent;
import org.wholesum.problem.InvalidInputException;

/** A decimal number for each needs group, 0 unless set; for builders. */
final class GroupNumbers {
    private final NeedsGroups groups;
    private final String what;
    private final BigDecimal most;
    private final String range;
    private final BigDecimal[] values;

    private GroupNumbers(NeedsGroups groups, String what, BigDecimal most, String range) {
        this.groups = groups;
        this.what = what;
        this.most = most;
        this.range = range;
        this.values = new BigDecimal[groups.size()];
        Arrays.fill(values, BigDecimal.ZERO);
    }

    /** Numbers of people, 0 or more. */
    static GroupNumbers people(NeedsGroups groups) {
        return new GroupNumbers(groups, "people", BigDecimal.valueOf(Double.MAX_VALUE), "0 or more");
    }

    /** Shares or probabilities, from 0 to 1. */
    static GroupNumbers shares(NeedsGroups groups, String what) {
        return new GroupNumbers(groups, what, BigDecimal.ONE, "from 0 to 1");
    }

    void set(String group, BigDecimal value) {
        int index = groups.index(group);
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            throw InvalidInputException.of(
                    group + ": " + value + " " + what + ", expected " + range, Percent.meant(value));
        }
        values[index] = value;
    }

    void add(String group, BigDecimal value) {
        BigDecimal before = values[groups.index(group)];
        set(group, value);
        values[groups.index(group)] = before.add(value);
    }

    /** Adds the numbers of others, of the same groups. */
    void addAll(GroupNumbers others) {
        Arrays.setAll(values, i -> values[i].add(others.values[i]));
    }

    BigDecimal sum() {
        return Arrays.stream(values).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return the numbers by group, {@code double[group]}} */
    double[] toArray() {
        return Arrays.stream(values).mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /**
     * A number as a caller writes it.
     *
     * @param what it is, for the message
     * @throws IllegalArgumentException if it is not a decimal number
     */
    static BigDecimal decimal(String what, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " \"" + text + "\": expected a decimal number, as 0.25", e);
        }
    }
}
