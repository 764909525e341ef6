package org.wholesum.design;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.random.Streams;
import org.wholesum.internal.regression.LeastSquares;

/**
 * The wild cluster bootstrap of t with the null hypothesis imposed (A. C. Cameron, J. B. Gelbach, D. L. Miller, <i>Bootstrap-
 * based improvements for inference with clustered errors</i>, Review of Economics and Statistics 90, 2008). Residuals of the
 * regression without the effect are multiplied by one random factor for each cluster.
 */
final class WildBootstrap {
    /** Up to this number of clusters all 2^G signs are used. */
    private static final int MOST_EXACT = 12;
    /** Up to this number of clusters the factors are Webb's, as 2^G signs have a smallest p of 2 ÷ 2^G, above 0.05. */
    private static final int MOST_WEBB = 5;

    private static final int DRAWS = 9_999;
    private static final double TIE = 1 - 1e-9;
    private static final double[] RADEMACHER = {-1, 1};
    /** M. D. Webb, <i>Reworking wild bootstrap based inference for clustered errors</i>, 2014. */
    private static final double[] WEBB = {-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)};

    private final long seed;
    private final int clusters;
    /** The change of the score of cluster g for the factor of cluster h, with the effect left out. */
    private final double[][] scores;
    /** The squares of the effect's column that the other columns leave, by cluster. */
    private final double[] squares;

    private WildBootstrap(long seed, double[][] scores, double[] squares) {
        this.seed = seed;
        this.clusters = squares.length;
        this.scores = scores;
        this.squares = squares;
    }

    /** The bootstrap of the effect of a column, with the regression without it. */
    static WildBootstrap of(LeastSquares without, double[] effect, int[] cluster, int clusters, long seed) {
        double[] left = without.residuals(effect);
        double[] residuals = without.residuals();
        double[][] scores = new double[clusters][clusters];
        double[] squares = new double[clusters];
        for (int h = 0; h < clusters; h++) {
            double[] only = new double[residuals.length];
            for (int i = 0; i < only.length; i++) {
                only[i] = cluster[i] == h ? residuals[i] : 0;
            }
            only = without.residuals(only);
            for (int i = 0; i < only.length; i++) {
                scores[cluster[i]][h] += left[i] * only[i];
            }
        }
        for (int i = 0; i < left.length; i++) {
            squares[cluster[i]] += left[i] * left[i];
        }
        return new WildBootstrap(seed, scores, squares);
    }

    private boolean isWebb() {
        return clusters <= MOST_WEBB;
    }

    private boolean isExact() {
        return clusters <= MOST_EXACT;
    }

    private double[] points() {
        return isWebb() ? WEBB : RADEMACHER;
    }

    private int draws() {
        return isExact() ? (int) Math.round(StrictMath.pow(points().length, clusters)) : DRAWS;
    }

    String method() {
        String factors = isWebb() ? "combinations of Webb's six factors" : "Rademacher signs";
        return isExact()
                ? String.format(
                        Locale.ROOT, "wild cluster bootstrap, all %,d %s of %d clusters", draws(), factors, clusters)
                : String.format(
                        Locale.ROOT,
                        "wild cluster bootstrap, %,d drawn %s of %d clusters, seed %d",
                        draws(),
                        factors,
                        clusters,
                        seed);
    }

    /** The two-sided p-value: the share of t as far from 0 as the observed one. */
    double pValue() {
        double observed = t(g -> 1) * TIE;
        int asFar = 0;
        for (int draw = 0; draw < draws(); draw++) {
            Interruption.check("drawing the wild bootstrap");
            double[] factors = isExact() ? combination(draw) : drawn(draw);
            if (!(t(g -> factors[g]) < observed)) {
                asFar++;
            }
        }
        return isExact() ? (double) asFar / draws() : (asFar + 1.0) / (draws() + 1.0);
    }

    private double[] combination(int number) {
        double[] points = points();
        double[] factors = new double[clusters];
        int left = number;
        for (int g = 0; g < clusters; g++) {
            factors[g] = points[left % points.length];
            left /= points.length;
        }
        return factors;
    }

    private double[] drawn(int draw) {
        UniformRandomProvider random = Streams.of(seed, draw);
        double[] factors = new double[clusters];
        for (int g = 0; g < clusters; g++) {
            factors[g] = random.nextBoolean() ? 1 : -1;
        }
        return factors;
    }

    /** The absolute t of the effect, without the small-sample factor, which is the same for every t. */
    private double t(IntToDoubleFunction factor) {
        double[] score = new double[clusters];
        double sum = 0;
        double of = 0;
        for (int g = 0; g < clusters; g++) {
            for (int h = 0; h < clusters; h++) {
                score[g] += scores[g][h] * factor.applyAsDouble(h);
            }
            sum += score[g];
            of += squares[g];
        }
        double variance = 0;
        for (int g = 0; g < clusters; g++) {
            double off = score[g] - sum / of * squares[g];
            variance += off * off;
        }
        return Math.abs(sum) / Math.sqrt(variance);
    }
}
