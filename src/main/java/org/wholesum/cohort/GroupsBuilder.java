package org.wholesum.cohort;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What the builders of models of needs groups have in common.
 *
 * @param <B> the builder
 */
abstract class GroupsBuilder<B extends GroupsBuilder<B>> {
    final NeedsGroups groups;
    final GroupNumbers start;

    GroupsBuilder(NeedsGroups groups, GroupNumbers start) {
        this.groups = groups;
        this.start = start;
    }

    abstract B self();

    /**
     * Sets the number of people in a group at the start; in a city the share of people who start in it. It is 0 unless given.
     *
     * @param group its name
     * @param people a decimal number, 0 or more, as {@code 31}; in a city from 0 to 1, as {@code 0.31}
     * @return this
     * @throws IllegalArgumentException if the group is unknown, or the number is outside its range or not a number
     */
    public B startingWith(String group, String people) {
        return startingWith(group, GroupNumbers.decimal("people", people));
    }

    /**
     * Sets the number of people in a group at the start; in a city the share of people who start in it. It is 0 unless given.
     *
     * @param group its name
     * @param people 0 or more; in a city from 0 to 1
     * @return this
     * @throws IllegalArgumentException if the group is unknown, or the number is outside its range
     */
    public B startingWith(String group, BigDecimal people) {
        start.set(group, people);
        return self();
    }

    /**
     * Sets the number of people in several groups at the start; in a city the shares of people who start in them.
     *
     * @param people by group, 0 or more; in a city from 0 to 1
     * @return this
     * @throws IllegalArgumentException if a group is unknown, or a number is outside its range
     */
    public B startingWith(Map<String, BigDecimal> people) {
        people.forEach(start::set);
        return self();
    }
}
