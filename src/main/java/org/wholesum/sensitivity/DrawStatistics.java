package org.wholesum.sensitivity;

import java.util.Arrays;

/** Statistics of the savings of many draws, {@code double[draw]}. */
final class DrawStatistics {
    private DrawStatistics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double standardError(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1.0) / values.length);
    }

    static double shareAboveZero(double[] values) {
        return (double) Arrays.stream(values).filter(v -> v > 0).count() / values.length;
    }

    static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Linear between the two nearest draws (R. J. Hyndman, Y. Fan, The American Statistician 50, 1996, type 7). */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The mean of the better method's advantage, less the advantage of the method that is better on average. */
    static double expectedValueOfPerfectInformation(double[] values) {
        double known = Arrays.stream(values).map(v -> Math.max(v, 0)).sum() / values.length;
        return Math.max(0, known - Math.max(mean(values), 0));
    }
}
