package org.wholesum.cohort;

import java.util.Arrays;
import java.util.List;

/**
 * The simulation error of the saving of a city: the standard deviation between simulations with different seeds, in pence, by
 * agency and last of all together.
 */
final class CityErrors {
    private CityErrors() {}

    /**
     * Estimated from one simulation person by person. People are independent of each other, so that the variance of the saving
     * is the sum of the variances of their differences between the methods; these are taken around the mean of those who
     * enter with them, which is computed, so that even one person has an estimate.
     */
    static double[] ofPeople(CitySimulation city, CityTally counts) {
        long[] unit = city.unitPence();
        double[] errors = new double[unit.length + 1];
        for (int column = 0; column < errors.length; column++) {
            double[] amounts = new double[unit.length];
            for (int agency = 0; agency < unit.length; agency++) {
                amounts[agency] = column == unit.length ? unit[agency] : agency == column ? 1 : 0;
            }
            errors[column] =
                    Math.sqrt(variance(city, counts, column, amounts)) * (column < unit.length ? unit[column] : 1);
        }
        return errors;
    }

    private static double variance(CitySimulation city, CityTally counts, int column, double[] amounts) {
        double[] old = new AnalyticMoments(city, city.methods()[0]).ofPerson(amounts);
        double[] pilot = new AnalyticMoments(city, city.methods()[1]).ofPerson(amounts);
        List<CitySimulation.Wave> waves = city.waves();
        double variance = 0;
        for (int wave = 0; wave < waves.size(); wave++) {
            variance += counts.around(wave, column, waves.get(wave).people(), old[wave] - pilot[wave]);
        }
        return variance;
    }

    /** Computed for a simulation of numbers, in which the methods are independent. */
    static double[] ofNumbers(CitySimulation city) {
        double[] errors = new double[city.agencies().size() + 1];
        Arrays.setAll(
                errors,
                column -> column == errors.length - 1
                        ? root(city.expectedOld().total(), city.expectedPilot().total())
                        : root(
                                city.expectedOld().of(city.agencies().get(column)),
                                city.expectedPilot().of(city.agencies().get(column))));
        return errors;
    }

    private static double root(Moments old, Moments pilot) {
        return Math.sqrt(old.standardDeviation() * old.standardDeviation()
                + pilot.standardDeviation() * pilot.standardDeviation());
    }
}
