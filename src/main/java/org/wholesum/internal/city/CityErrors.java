package org.wholesum.internal.city;

import java.util.Arrays;
import java.util.List;

/**
 * The simulation error of the saving of a city: the standard deviation between simulations with different seeds, in pence, by
 * agency and last of all together.
 */
public final class CityErrors {
    private CityErrors() {}

    /**
     * Estimated from one simulation person by person. People are independent of each other, so that the variance of the saving
     * is the sum of the variances of their differences between the methods; these are taken around the mean of those who
     * enter with them, which is computed, so that even one person has an estimate.
     */
    public static double[] ofPeople(CityModel city, CityTally counts) {
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

    private static double variance(CityModel city, CityTally counts, int column, double[] amounts) {
        double[] old = new AnalyticMoments(city, 0).ofPerson(amounts);
        double[] pilot = new AnalyticMoments(city, 1).ofPerson(amounts);
        List<Wave> waves = city.waves();
        double variance = 0;
        for (int wave = 0; wave < waves.size(); wave++) {
            variance += counts.around(wave, column, waves.get(wave).people(), old[wave] - pilot[wave]);
        }
        return variance;
    }

    /** Computed for a simulation of numbers, in which the methods are independent; both have the same order. */
    public static double[] ofNumbers(List<Moments> old, List<Moments> pilot) {
        double[] errors = new double[old.size()];
        Arrays.setAll(errors, column -> root(old.get(column), pilot.get(column)));
        return errors;
    }

    private static double root(Moments old, Moments pilot) {
        return Math.sqrt(old.standardDeviation() * old.standardDeviation()
                + pilot.standardDeviation() * pilot.standardDeviation());
    }
}
