package org.wholesum.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/** Rank statistics of one input and the saving, {@code double[draw]}. */
final class Ranks {
    private Ranks() {}

    /** The rank of each value, from 1; equal values have the mean of their ranks. */
    static double[] of(double[] values) {
        return new NaturalRanking(TiesStrategy.AVERAGE).rank(values);
    }

    /** Spearman's rank correlation, by the ranks; 0 if either is the same in every draw. */
    static double correlation(double[] ranks, double[] otherRanks) {
        double found = new PearsonsCorrelation().correlation(ranks, otherRanks);
        return Double.isNaN(found) ? 0 : found;
    }

    /**
     * The expected value of partial perfect information of one input, not negative: draws are sorted by the input and
     * divided into segments in which it is nearly constant (M. Strong, J. E. Oakley, <i>An Efficient Method for Computing
     * Single-Parameter Partial Expected Value of Perfect Information</i>, Medical Decision Making 33, 2013).
     */
    static double evppi(double[] input, double[] saving, int segments) {
        int[] order = IntStream.range(0, input.length)
                .boxed()
                .sorted(Comparator.comparingDouble(draw -> input[draw]))
                .mapToInt(Integer::intValue)
                .toArray();
        double better = 0;
        for (int segment = 0; segment < segments; segment++) {
            int from = (int) ((long) order.length * segment / segments);
            int to = (int) ((long) order.length * (segment + 1) / segments);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += saving[order[i]];
            }
            better += Math.max(0, sum);
        }
        double all = Arrays.stream(saving).sum();
        return Math.max(0, better - Math.max(0, all)) / saving.length;
    }
}
