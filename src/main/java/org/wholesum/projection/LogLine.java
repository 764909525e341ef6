package org.wholesum.projection;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A straight line through the logarithms of consecutive amounts.
 *
 * @param slope the growth of the logarithm from one amount to the next
 * @param standardError of the slope
 */
record LogLine(double slope, double standardError) {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE = 1e-12;
    /** A larger growth from one year to the next means that all of the cost is in the first or the last year. */
    private static final double STEEPEST = StrictMath.log(1e6);

    static LogLine leastSquares(double[] amounts) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < amounts.length; i++) {
            line.addData(i, StrictMath.log(amounts[i]));
        }
        return new LogLine(line.getSlope(), line.getSlopeStdErr());
    }

    /** Maximum likelihood by iteratively reweighted least squares, the standard error scaled by Pearson's dispersion. */
    static LogLine poisson(double[] amounts) {
        double mean = Arrays.stream(amounts).average().orElseThrow();
        double[] y = Arrays.stream(amounts).map(amount -> amount / mean).toArray();
        double[] mu = Arrays.stream(y).map(amount -> (amount + 1) / 2).toArray();
        double slope = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Weighted next = Weighted.of(y, mu);
            mu = next.fitted();
            if (Math.abs(next.slope() - slope) < CLOSE) {
                return new LogLine(next.slope(), Math.sqrt(dispersion(y, mu) * next.variance(mu)));
            }
            slope = next.slope();
            if (!(Math.abs(slope) < STEEPEST)) {
                break;
            }
        }
        throw new IllegalArgumentException(
                "growth can't be fitted: almost all of the cost falls in one year, expected it in several");
    }

    private static double dispersion(double[] y, double[] mu) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - mu[i]) * (y[i] - mu[i]) / mu[i];
        }
        return sum / (y.length - 2);
    }

    /** One step: least squares of the working response on the years, each weighted by its fitted amount. */
    private record Weighted(int n, double level, double slope) {
        static Weighted of(double[] y, double[] mu) {
            double centre = centre(mu);
            double sum = Arrays.stream(mu).sum();
            double response = 0;
            double across = 0;
            double spread = 0;
            for (int i = 0; i < y.length; i++) {
                double z = StrictMath.log(mu[i]) + (y[i] - mu[i]) / mu[i];
                response += mu[i] * z;
                across += mu[i] * (i - centre) * z;
                spread += mu[i] * (i - centre) * (i - centre);
            }
            double slope = across / spread;
            return new Weighted(y.length, response / sum - slope * centre, slope);
        }

        private static double centre(double[] weights) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * i;
            }
            return sum / Arrays.stream(weights).sum();
        }

        double[] fitted() {
            double[] mu = new double[n];
            Arrays.setAll(mu, i -> StrictMath.exp(level + slope * i));
            return mu;
        }

        /** Of the slope, for a dispersion of one. */
        double variance(double[] mu) {
            double centre = centre(mu);
            double spread = 0;
            for (int i = 0; i < mu.length; i++) {
                spread += mu[i] * (i - centre) * (i - centre);
            }
            return 1 / spread;
        }
    }
}
