package org.wholesum.cohort;

import java.util.Arrays;

/**
 * The mean and the deviation of what a city costs, computed and not simulated. A person's cost, given the groups the
 * person passes through and the frailty z, is a sum of Poisson numbers × unit costs, with the mean z × Σ μ and the variance
 * z × Σ σ², where μ and σ² are the group's rates × unit costs, and × their squares. Over the ways through the groups and
 * over z, of mean 1 and variance v, the variance is E Σ σ² + (1 + v) × E (Σ μ)² − (E Σ μ)²; each of the three means comes
 * month by month, from the last back to the first.
 */
final class AnalyticMoments {
    private final CitySimulation city;
    private final CityModel model;

    AnalyticMoments(CitySimulation city, CityModel model) {
        this.city = city;
        this.model = model;
    }

    /** The cost over the window of agencies with these unit costs in pence. */
    Moments of(double[] unitCosts) {
        double[] mean = new double[model.groups];
        double[] variance = new double[model.groups];
        for (int group = 0; group < model.groups; group++) {
            for (int agency = 0; agency < unitCosts.length; agency++) {
                mean[group] += model.rates[group][agency] * unitCosts[agency];
                variance[group] += model.rates[group][agency] * unitCosts[agency] * unitCosts[agency];
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

    /** Of a person who enters so many months before the end: E Σ μ, E Σ σ², and E (Σ μ)². */
    private double[] person(double[] mean, double[] variance, int months) {
        double[] sum = new double[model.groups];
        double[] spread = new double[model.groups];
        double[] square = new double[model.groups];
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

    /** The mean over where a person is a month later; who has left costs nothing more. */
    private double[] after(double[] later) {
        double[] now = new double[later.length];
        for (int group = 0; group < now.length; group++) {
            now[group] = weighted(model.moves[group], later);
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
