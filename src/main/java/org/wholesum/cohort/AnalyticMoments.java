package org.wholesum.cohort;

import java.util.Arrays;

/**
 * The mean and the standard deviation of a city's costs, computed without simulation. Given the groups that a person is in
 * each month and the frailty z, the person's cost is a sum of Poisson numbers × unit costs, with the mean z × Σ μ and the
 * variance z × Σ σ², where μ and σ² are the group's rates × unit costs, and × their squares. Over all paths through the
 * groups and over z, with mean 1 and variance v, the variance is E Σ σ² + (1 + v) × E (Σ μ)² − (E Σ μ)²; each of the three
 * means is computed month by month, from the last back to the first.
 */
final class AnalyticMoments {
    private final CitySimulation city;
    private final CityArrays method;

    AnalyticMoments(CitySimulation city, CityArrays method) {
        this.city = city;
        this.method = method;
    }

    /** The total cost over the window; {@code unitCosts} is {@code double[agency]}, in pence. */
    Moments of(double[] unitCosts) {
        double[] mean = new double[method.groups];
        double[] variance = new double[method.groups];
        for (int group = 0; group < method.groups; group++) {
            for (int agency = 0; agency < unitCosts.length; agency++) {
                mean[group] += method.rates[group][agency] * unitCosts[agency];
                variance[group] += method.rates[group][agency] * unitCosts[agency] * unitCosts[agency];
            }
        }
        return ofMonths(mean, variance);
    }

    private Moments ofMonths(double[] mean, double[] variance) {
        double allMeans = 0;
        double allVariances = 0;
        for (CitySimulation.Wave wave : city.waves()) {
            double[] person = person(mean, variance, city.window().count() - wave.month());
            allMeans += wave.people() * person[0];
            allVariances += wave.people() * (person[1] + (1 + city.frailty()) * person[2] - person[0] * person[0]);
        }
        return new Moments(allMeans, Math.sqrt(Math.max(0, allVariances)));
    }

    /** E Σ μ, E Σ σ², and E (Σ μ)² of a person who is in the city for the last {@code months} months of the window. */
    private double[] person(double[] mean, double[] variance, int months) {
        double[] sum = new double[method.groups];
        double[] spread = new double[method.groups];
        double[] square = new double[method.groups];
        for (int month = 0; month < months; month++) {
            double[] sumAfter = after(sum);
            double[] squareAfter = after(square);
            double[] spreadAfter = after(spread);
            Arrays.setAll(sum, g -> mean[g] + sumAfter[g]);
            Arrays.setAll(spread, g -> variance[g] + spreadAfter[g]);
            Arrays.setAll(square, g -> mean[g] * (mean[g] + 2 * sumAfter[g]) + squareAfter[g]);
        }
        return new double[] {atStart(sum), atStart(spread), atStart(square)};
    }

    /** {@code double[group]}: the mean over the group a month later; 0 for people who have left. */
    private double[] after(double[] later) {
        double[] now = new double[later.length];
        for (int group = 0; group < now.length; group++) {
            now[group] = weighted(method.moves[group], later);
        }
        return now;
    }

    private double atStart(double[] values) {
        return weighted(city.start(), values);
    }

    private static double weighted(RunningSums shares, double[] values) {
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            weighted += shares.at(i) * values[i];
        }
        return weighted;
    }
}
