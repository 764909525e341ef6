package org.wholesum.sensitivity;

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
}
