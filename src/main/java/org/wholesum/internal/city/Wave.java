package org.wholesum.internal.city;

import org.wholesum.internal.random.RandomKeys;

/**
 * People who enter the city together.
 *
 * @param month the index of the month in which they enter
 * @param first the number of the first of them
 * @param people how many they are
 * @param group the index of the group that they enter, or {@link #BY_SHARE} if it is drawn for each
 * @param start finds the group that they enter
 */
public record Wave(int month, long first, long people, int group, RunningSums start) {
    /** Instead of the index of a group: it is drawn for each person. It is less than any index. */
    public static final int BY_SHARE = -1;

    /** {@return the number after that of the last of them} */
    public long next() {
        return Math.addExact(first, people);
    }

    /**
     * The key of a person's random numbers. That of a person who enters a known group does not depend on how many enter
     * other groups or in other months, so that a changed number of them changes nobody else.
     */
    long key(long seed, long person) {
        return group == BY_SHARE
                ? RandomKeys.of(seed, person)
                : RandomKeys.of(RandomKeys.of(RandomKeys.of(seed, -2L - group), month), person - first);
    }
}
