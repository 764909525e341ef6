package org.wholesum.sensitivity;

import java.util.Arrays;

/**
 * What each method but the first gains over the first in every draw, in pence.
 *
 * @param gains {@code double[method][draw]}, without the first method, whose gain is zero
 */
@SuppressWarnings("ArrayRecordComponent") // read only here, and large
record Gains(double[][] gains) {
    /**
     * The value of information, in pence.
     *
     * @param value zero or more
     * @param error its standard error over draws: that of the mean gain of choosing by the information
     */
    record Value(double value, double error) {}

    static Gains of(double[] saving) {
        return new Gains(new double[][] {saving});
    }

    /** Over the first of some methods' net benefits, {@code double[method][draw]}. */
    static Gains overFirst(double[][] benefits) {
        double[][] gains = new double[benefits.length - 1][];
        for (int method = 1; method < benefits.length; method++) {
            double[] benefit = benefits[method];
            double[] first = benefits[0];
            gains[method - 1] = new double[first.length];
            Arrays.setAll(gains[method - 1], draw -> benefit[draw] - first[draw]);
        }
        return new Gains(gains);
    }

    int draws() {
        return gains[0].length;
    }

    /** The value of knowing everything that varies. */
    Value perfect() {
        return choosingBy(gains);
    }

    /** The value of knowing the inputs of a group, at most that of knowing everything. */
    Value given(GroupTerms terms) {
        if (terms.count() == 0) {
            return new Value(0, 0);
        }
        Regression regression = Regression.on(terms, draws());
        Value value = choosingBy(Arrays.stream(gains).map(regression::fitted).toArray(double[][]::new));
        return new Value(Math.min(value.value(), perfect().value()), value.error());
    }

    /** The value of choosing the method with the highest expected gain of each draw, over the best one on average. */
    private Value choosingBy(double[][] expected) {
        double[] means = Arrays.stream(gains).mapToDouble(DrawStatistics::mean).toArray();
        int usual = best(means);
        double[] at = new double[gains.length];
        double[] more = new double[draws()];
        double known = 0;
        for (int draw = 0; draw < more.length; draw++) {
            for (int method = 0; method < at.length; method++) {
                at[method] = expected[method][draw];
            }
            int chosen = best(at);
            known += gain(at, chosen);
            more[draw] = gain(chosen, draw) - gain(usual, draw);
        }
        double value = Math.max(0, known / more.length - gain(means, usual));
        return new Value(value, value > 0 ? DrawStatistics.standardError(more) : 0);
    }

    private double gain(int method, int draw) {
        return method < 0 ? 0 : gains[method][draw];
    }

    private static double gain(double[] all, int method) {
        return method < 0 ? 0 : all[method];
    }

    /** The number of the greatest gain, or −1 for the first method if none gains. */
    private static int best(double[] gains) {
        int best = -1;
        for (int method = 0; method < gains.length; method++) {
            best = gains[method] > gain(gains, best) ? method : best;
        }
        return best;
    }
}
