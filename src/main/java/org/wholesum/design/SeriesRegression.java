package org.wholesum.design;

import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.wholesum.internal.regression.LeastSquares;
import org.wholesum.problem.InvalidInputException;

/**
 * A fitted regression of a series: coefficients, their covariance, and the fitted values.
 *
 * @param dispersion Pearson's χ² ÷ (n − k) for counts; 1 where it does not apply
 */
record SeriesRegression(List<Double> coefficients, RealMatrix covariance, double dispersion, String method) {
    private static final int MOST_STEPS = 100;
    private static final double NEAR = 1e-12;
    /** An expected count that is taken as zero, whose logarithm has no finite estimate. */
    private static final double ZERO = 1e-8;

    /** Least squares with the covariance of Newey and West, times n ÷ (n − k). */
    static SeriesRegression linear(List<String> names, double[][] columns, double[] y, int lags) {
        LeastSquares fit = LeastSquares.of(names, columns, y);
        double[] left = fit.residuals();
        int k = columns.length;
        double[][] filling = new double[k][k];
        for (int lag = 0; lag <= lags; lag++) {
            double weight = 1 - lag / (lags + 1.0);
            for (int t = lag; t < y.length; t++) {
                double both = weight * left[t] * left[t - lag];
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        filling[i][j] += both
                                * (lag == 0
                                        ? columns[i][t] * columns[j][t]
                                        : columns[i][t] * columns[j][t - lag] + columns[i][t - lag] * columns[j][t]);
                    }
                }
            }
        }
        double factor = (double) y.length / (y.length - k);
        RealMatrix covariance = fit.sandwich(new Array2DRowRealMatrix(filling), factor);
        return new SeriesRegression(Doubles.asList(fit.coefficients()), covariance, 1, "Newey–West, " + lags + " lags");
    }

    /** Poisson regression with a logarithmic link by iteratively weighted least squares. */
    static SeriesRegression poisson(List<String> names, double[][] columns, double[] counts, double[] exposure) {
        int n = counts.length;
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = counts[i] + 0.1;
        }
        // the deviance of counts that are met exactly is rounding only
        double rounding = 4 * Math.ulp(Arrays.stream(counts).sum());
        double before = Double.NaN;
        for (int step = 0; step < MOST_STEPS; step++) {
            LeastSquares fit = weighted(names, columns, counts, exposure, mean);
            double[] slopes = fit.coefficients();
            mean = means(columns, slopes, exposure);
            double deviance = deviance(counts, mean);
            if (Math.abs(deviance - before) <= NEAR * (Math.abs(deviance) + 0.1) + rounding) {
                if (Arrays.stream(mean).min().orElse(0) < ZERO) {
                    throw infinite();
                }
                LeastSquares last = weighted(names, columns, counts, exposure, mean);
                return new SeriesRegression(
                        Doubles.asList(slopes), last.inverse(), pearson(counts, mean, columns.length), "Poisson");
            }
            before = deviance;
        }
        throw infinite();
    }

    private static InvalidInputException infinite() {
        return InvalidInputException.of(
                "a coefficient of the Poisson regression has no finite estimate: expected counts above 0 both before and after"
                        + " the change",
                "use longer periods, such as quarters, or leave out the slope change or the harmonics");
    }

    private static LeastSquares weighted(
            List<String> names, double[][] columns, double[] counts, double[] exposure, double[] mean) {
        int n = counts.length;
        double[][] scaled = new double[columns.length][n];
        double[] working = new double[n];
        for (int i = 0; i < n; i++) {
            double root = Math.sqrt(mean[i]);
            working[i] = root * (StrictMath.log(mean[i] / exposure[i]) + (counts[i] - mean[i]) / mean[i]);
            for (int j = 0; j < columns.length; j++) {
                scaled[j][i] = root * columns[j][i];
            }
        }
        return LeastSquares.of(names, scaled, working);
    }

    private static double[] means(double[][] columns, double[] slopes, double[] exposure) {
        double[] means = new double[exposure.length];
        for (int i = 0; i < means.length; i++) {
            double log = 0;
            for (int j = 0; j < slopes.length; j++) {
                log += slopes[j] * columns[j][i];
            }
            means[i] = exposure[i] * StrictMath.exp(log);
        }
        return means;
    }

    private static double deviance(double[] counts, double[] mean) {
        double half = 0;
        for (int i = 0; i < counts.length; i++) {
            half += (counts[i] == 0 ? 0 : counts[i] * StrictMath.log(counts[i] / mean[i])) - (counts[i] - mean[i]);
        }
        return 2 * half;
    }

    private static double pearson(double[] counts, double[] mean, int terms) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (counts[i] - mean[i]) * (counts[i] - mean[i]) / mean[i];
        }
        return sum / (counts.length - terms);
    }

    /** As {@code Poisson, 3 coefficients}. */
    @Override
    public String toString() {
        return method + ", " + coefficients.size() + " coefficients";
    }
}
