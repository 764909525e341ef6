package org.wholesum.cohort;

import java.util.Locale;

/**
 * When in a cycle the people of each group are counted for its cost (F. A. Sonnenberg and J. R. Beck, <i>Markov Models
 * in Medical Decision Making</i>, Medical Decision Making 13, 1993). If 10 of 100 people leave a group in a cycle, the group
 * is counted as 100, as 90, or as 95.
 */
public enum CycleCounting {
    /** At the start of the cycle. */
    CYCLE_START,
    /** At the end of the cycle, with the time that they have then spent in their group. */
    CYCLE_END,
    /** The mean of both, as if people moved half-way through the cycle (half-cycle correction). */
    HALF_CYCLE,
    /**
     * By Simpson's rule, which is exact where the number of people is a cubic function of time (E. H. Elbasha and J. Chhatwal,
     * <i>Theoretical Foundations and Practical Applications of Within-Cycle Correction Methods</i>, Medical Decision Making
     * 36, 2016). Cycles are taken in pairs from when people enter, with the weights 1/3, 4/3 and 1/3 for a pair's start,
     * middle and end; of an odd number, the last three have 3/8, 9/8, 9/8 and 3/8. A pair's sum is exact, and each cycle
     * has the weights of its own two ends: 1/3 and 2/3, then 2/3 and 1/3; of three, 3/8 and 5/8, 1/2 and 1/2, 5/8 and 3/8.
     * People who enter in the last cycle are counted as the mean of its start and end. It is meant for paths that are
     * smooth from pair to pair: where a movement changes suddenly, half-cycle correction can be nearer.
     */
    SIMPSON;

    /**
     * The weight of the people at a cycle's start in its cost; those at its end have the rest, up to 1.
     *
     * @param cycle since the people entered, from 0
     * @param cycles how many they are counted in, from 1
     * @return from 0 to 1
     */
    public double startShare(int cycle, int cycles) {
        return switch (this) {
            case CYCLE_START -> 1;
            case CYCLE_END -> 0;
            case HALF_CYCLE -> 0.5;
            case SIMPSON -> simpson(cycle, cycles);
        };
    }

    private static double simpson(int cycle, int cycles) {
        if (cycles == 1) {
            return 0.5;
        }
        int ofLastThree = cycle - (cycles - 3);
        if (cycles % 2 == 1 && ofLastThree >= 0) {
            return (3 + ofLastThree) / 8.0;
        }
        return (1 + cycle % 2) / 3.0;
    }

    /** {@return as {@code cycle start}} */
    String inWords() {
        return switch (this) {
            case HALF_CYCLE -> "half-cycle";
            case SIMPSON -> "Simpson's rule";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
