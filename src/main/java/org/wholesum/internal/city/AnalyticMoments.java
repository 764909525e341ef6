package org.wholesum.internal.city;

/**
 * The mean and the standard deviation of a city's costs, computed without simulation. Given the groups that a person is in
 * each month and the frailty z, the person's cost is a sum of Poisson numbers × unit costs, with the mean z × Σ μ and the
 * variance z × Σ σ², where μ and σ² are the group's rates × unit costs, and × their squares. Over all paths through the
 * groups and over z, with mean 1 and variance v, the variance is E Σ σ² + (1 + v) × E (Σ μ)² − (E Σ μ)²; each of the three
 * means is computed month by month, from the last back to the first.
 */
public final class AnalyticMoments {
    private final CityModel city;
    private final CityArrays method;

    /** The moments of a city under its old method, 0, or its pilot, 1. */
    public AnalyticMoments(CityModel city, int method) {
        this.city = city;
        this.method = city.methods()[method];
    }

    /** The total cost over the window; {@code unitCosts} is {@code double[agency]}, in pence. */
    public Moments of(double[] unitCosts) {
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

    /** The mean amount of a person of each wave, in the order of the waves. */
    double[] ofPerson(double[] amounts) {
        double[] mean = new double[method.groups];
        for (int group = 0; group < method.groups; group++) {
            for (int agency = 0; agency < amounts.length; agency++) {
                mean[group] += method.rates[group][agency] * amounts[agency];
            }
        }
        Later[] later = later(mean, new double[method.groups]);
        return city.waves().stream()
                .mapToDouble(wave -> weighted(wave.start(), later[months(wave)].sum))
                .toArray();
    }

    private int months(Wave wave) {
        return city.months() - wave.month();
    }

    private Moments ofMonths(double[] mean, double[] variance) {
        Later[] later = later(mean, variance);
        double allMeans = 0;
        double allVariances = 0;
        for (Wave wave : city.waves()) {
            Later person = later[months(wave)];
            double sum = weighted(wave.start(), person.sum);
            double spread = weighted(wave.start(), person.spread);
            double square = weighted(wave.start(), person.square);
            allMeans += wave.people() * sum;
            allVariances += wave.people() * (spread + (1 + city.frailty()) * square - sum * sum);
        }
        return new Moments(allMeans, Math.sqrt(Math.max(0, allVariances)));
    }

    /** By group at the start of the last months of the window: E Σ μ, E Σ σ², and E (Σ μ)². */
    private static final class Later {
        private final double[] sum;
        private final double[] spread;
        private final double[] square;

        Later(double[] sum, double[] spread, double[] square) {
            this.sum = sum;
            this.spread = spread;
            this.square = square;
        }
    }

    /** For a person who is in the city for the last months of the window, by their number from 0. */
    private Later[] later(double[] mean, double[] variance) {
        int groups = method.groups;
        Later[] later = new Later[city.months() + 1];
        later[0] = new Later(new double[groups], new double[groups], new double[groups]);
        for (int months = 1; months < later.length; months++) {
            Later next = later[months - 1];
            Later now = new Later(after(next.sum), after(next.spread), after(next.square));
            for (int g = 0; g < groups; g++) {
                now.square[g] += mean[g] * (mean[g] + 2 * now.sum[g]);
                now.sum[g] += mean[g];
                now.spread[g] += variance[g];
            }
            later[months] = now;
        }
        return later;
    }

    /** {@code double[group]}: the mean over the group a month later; 0 for people who have left. */
    private double[] after(double[] later) {
        double[] now = new double[later.length];
        for (int group = 0; group < now.length; group++) {
            now[group] = weighted(method.moves[group], later);
        }
        return now;
    }

    private static double weighted(RunningSums shares, double[] values) {
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            weighted += shares.at(i) * values[i];
        }
        return weighted;
    }
}
