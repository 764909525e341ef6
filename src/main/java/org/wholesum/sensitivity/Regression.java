package org.wholesum.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.wholesum.internal.parallel.Interruption;

/**
 * The expected gain of each draw, given the inputs of a group: least squares on their terms. The fitted gains are drawn
 * towards their mean until their variance is that which the adjusted R² leaves (M. Ezekiel, 1930), as terms without any
 * effect would otherwise be taken for information.
 */
final class Regression {
    /** Directions with less than this share of a term's variance are combinations of others. */
    private static final double COLLINEAR = 1e-9;

    private final GroupTerms terms;
    private final int draws;
    private final double[] means;
    private final double[] scales;
    private final EigenDecomposition correlations;

    private Regression(GroupTerms terms, int draws, double[] means, double[] scales, EigenDecomposition correlations) {
        this.terms = terms;
        this.draws = draws;
        this.means = means;
        this.scales = scales;
        this.correlations = correlations;
    }

    /** A regression on terms, one or more. */
    static Regression on(GroupTerms terms, int draws) {
        int count = terms.count();
        double[] means = new double[count];
        double[] row = new double[count];
        for (int draw = 0; draw < draws; draw++) {
            terms.at(draw, row);
            Arrays.setAll(means, i -> means[i] + row[i]);
        }
        Arrays.setAll(means, i -> means[i] / draws);
        double[][] products = products(terms, draws, means);
        double[] scales = new double[count];
        Arrays.setAll(scales, i -> products[i][i] > 0 ? Math.sqrt(products[i][i]) : 1);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                products[i][j] /= scales[i] * scales[j];
            }
        }
        return new Regression(
                terms, draws, means, scales, new EigenDecomposition(new Array2DRowRealMatrix(products, false)));
    }

    /** The sums of products of the terms' deviations from their means. */
    private static double[][] products(GroupTerms terms, int draws, double[] means) {
        int count = means.length;
        double[][] products = new double[count][count];
        double[] row = new double[count];
        for (int draw = 0; draw < draws; draw++) {
            Interruption.check("fitting gains");
            terms.at(draw, row);
            for (int i = 0; i < count; i++) {
                row[i] -= means[i];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                products[i][j] = products[j][i];
            }
        }
        return products;
    }

    /** The expected gains, whose mean is that of the gains, {@code double[draw]}. */
    double[] fitted(double[] gains) {
        double mean = DrawStatistics.mean(gains);
        double[] slopes = slopes(gains, mean);
        double[] row = new double[means.length];
        double[] fitted = new double[draws];
        double explained = 0;
        double all = 0;
        for (int draw = 0; draw < draws; draw++) {
            Interruption.check("fitting gains");
            terms.at(draw, row);
            double deviation = 0;
            for (int i = 0; i < row.length; i++) {
                deviation += slopes[i] * (row[i] - means[i]);
            }
            fitted[draw] = deviation;
            explained += deviation * deviation;
            all += (gains[draw] - mean) * (gains[draw] - mean);
        }
        double factor = explained > 0 ? Math.sqrt(adjusted(explained / all) / (explained / all)) : 0;
        Arrays.setAll(fitted, draw -> mean + factor * fitted[draw]);
        return fitted;
    }

    private double adjusted(double share) {
        double free = draws - 1.0 - rank();
        return free < 1 ? 0 : Math.max(0, 1 - Math.max(0, 1 - share) * (draws - 1) / free);
    }

    private int rank() {
        return (int) Arrays.stream(correlations.getRealEigenvalues())
                .filter(value -> value > COLLINEAR)
                .count();
    }

    private double[] slopes(double[] gains, double mean) {
        double[] with = new double[means.length];
        double[] row = new double[means.length];
        for (int draw = 0; draw < draws; draw++) {
            terms.at(draw, row);
            double gain = gains[draw] - mean;
            for (int i = 0; i < row.length; i++) {
                with[i] += (row[i] - means[i]) / scales[i] * gain;
            }
        }
        double[] slopes = new double[means.length];
        double[] values = correlations.getRealEigenvalues();
        for (int one = 0; one < values.length; one++) {
            if (values[one] > COLLINEAR) {
                double[] direction = correlations.getEigenvector(one).toArray();
                double along = 0;
                for (int i = 0; i < direction.length; i++) {
                    along += direction[i] * with[i];
                }
                for (int i = 0; i < direction.length; i++) {
                    slopes[i] += direction[i] * along / values[one] / scales[i];
                }
            }
        }
        return slopes;
    }
}
