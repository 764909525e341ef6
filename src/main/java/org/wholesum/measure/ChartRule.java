package org.wholesum.measure;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rules for signals of special cause on a {@link ControlChart}. A reading in the middle, or one equal to the reading before
 * it, ends a run; no run crosses a declared break. Sources: W. A. Shewhart, <i>Economic Control of Quality of Manufactured
 * Product</i>, 1931; Western Electric, <i>Statistical Quality Control Handbook</i>, 1956; L. S. Nelson, <i>The Shewhart
 * Control Chart: Tests for Special Causes</i>, Journal of Quality Technology 16, 1984.
 */
public enum ChartRule {
    /** A reading beyond a limit of three sigma. */
    ONE_OUTSIDE("one outside the limits"),
    /** Eight readings or more in a row on one side of the centre. */
    EIGHT_ON_A_SIDE("eight on one side"),
    /** Six readings or more in a row, each higher than the one before, or each lower. */
    TREND_OF_SIX("trend of six"),
    /** Seven readings or more in a row, each higher than the one before, or each lower. */
    TREND_OF_SEVEN("trend of seven"),
    /** Two readings of three in a row beyond two sigma on the same side; those two are the signal. */
    TWO_OF_THREE("two of three beyond two sigma");

    private static final int SIDE = 8;
    private static final double TWO_SIGMA = 2;
    private static final double THREE_SIGMA = 3;

    private final String words;

    ChartRule(String words) {
        this.words = words;
    }

    /** {@return the rule in a few words, as {@code trend of six}} */
    public String inWords() {
        return words;
    }

    /** Which readings of one side of a break are signals. */
    boolean[] signals(Phase phase) {
        return switch (this) {
            case ONE_OUTSIDE -> each(phase, i -> Math.abs(phase.zone(i, THREE_SIGMA)));
            case EIGHT_ON_A_SIDE -> runs(phase.size(), SIDE, phase::side);
            case TREND_OF_SIX -> trends(phase, 6);
            case TREND_OF_SEVEN -> trends(phase, 7);
            case TWO_OF_THREE -> twoOfThree(phase);
        };
    }

    private static boolean[] each(Phase phase, IntUnaryOperator nonZero) {
        boolean[] signals = new boolean[phase.size()];
        IntStream.range(0, signals.length).forEach(i -> signals[i] = nonZero.applyAsInt(i) != 0);
        return signals;
    }

    /** Marks runs of at least some length in which a sign is the same and not zero. */
    private static boolean[] runs(int size, int least, IntUnaryOperator sign) {
        boolean[] signals = new boolean[size];
        int start = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sign.applyAsInt(i) == 0 || sign.applyAsInt(i) != sign.applyAsInt(i - 1)) {
                start = i;
            }
            if (sign.applyAsInt(i) != 0 && i - start + 1 >= least) {
                Arrays.fill(signals, start, i + 1, true);
            }
        }
        return signals;
    }

    /** A run of n − 1 changes in one direction is a trend of n readings. */
    private static boolean[] trends(Phase phase, int least) {
        boolean[] changes = runs(phase.size() - 1, least - 1, i -> Double.compare(phase.value(i + 1), phase.value(i)));
        boolean[] signals = new boolean[phase.size()];
        for (int i = 0; i < changes.length; i++) {
            signals[i] |= changes[i];
            signals[i + 1] |= changes[i];
        }
        return signals;
    }

    private static boolean[] twoOfThree(Phase phase) {
        boolean[] signals = new boolean[phase.size()];
        for (int first = 0; first + 2 < signals.length; first++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                int from = first;
                int wanted = sign;
                int[] beyond = IntStream.rangeClosed(from, from + 2)
                        .filter(i -> phase.zone(i, TWO_SIGMA) == wanted)
                        .toArray();
                if (beyond.length >= 2) {
                    IntStream.of(beyond).forEach(i -> signals[i] = true);
                }
            }
        }
        return signals;
    }
}
