package org.wholesum.calibration;

/**
 * The unknown probabilities of one row, which add up to what the known ones leave. One number from 0 to 1 for each but the last
 * places it between the least and the most that its own bounds and those after it allow, so that every choice is a row within
 * its bounds, and every such row can be chosen.
 */
final class FreeRow {
    private final double rest;
    private final double[] low;
    private final double[] high;

    /** A row whose unknown probabilities add up to the rest, the least and the most of each. */
    FreeRow(double rest, double[] low, double[] high) {
        this.rest = rest;
        this.low = low;
        this.high = high;
    }

    /** {@return how many numbers choose a row} */
    int free() {
        return low.length - 1;
    }

    /** The probabilities chosen by the numbers from {@code first} on. */
    double[] values(double[] choice, int first) {
        double[] values = new double[low.length];
        double left = rest;
        for (int i = 0; i < free(); i++) {
            double least = Math.max(low[i], left - sum(high, i + 1));
            double most = Math.min(high[i], left - sum(low, i + 1));
            values[i] = least + choice[first + i] * Math.max(0, most - least);
            left -= values[i];
        }
        values[free()] = Math.max(0, left);
        return values;
    }

    /** Whether some row is within the bounds. */
    boolean isPossible() {
        return sum(low, 0) <= rest + 1e-9 && rest <= sum(high, 0) + 1e-9;
    }

    private static double sum(double[] values, int from) {
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }
}
