package org.wholesum.internal.city;

import java.util.List;

/** What a city's simulation is computed from: an old and a pilot method, the people, and unit costs. */
public final class CityModel {
    private final int months;
    private final long[] unitPence;
    private final CityArrays[] methods;
    private final List<Wave> waves;
    private final double frailty;
    private final boolean independent;

    /**
     * A model.
     *
     * @param months how many are simulated
     * @param unitPence {@code long[agency]}: the cost of a contact
     * @param old the old method
     * @param pilot the pilot method
     * @param waves the people, in the order of their numbers
     * @param frailty its variance; 0 if people of a group are alike
     * @param independent whether the methods have independent random numbers
     */
    public CityModel(
            int months,
            long[] unitPence,
            CityArrays old,
            CityArrays pilot,
            List<Wave> waves,
            double frailty,
            boolean independent) {
        this.months = months;
        this.unitPence = unitPence.clone();
        this.methods = new CityArrays[] {old, pilot};
        this.waves = List.copyOf(waves);
        this.frailty = frailty;
        this.independent = independent;
    }

    int months() {
        return months;
    }

    /** {@return the number of agencies} */
    int agencies() {
        return unitPence.length;
    }

    /** {@return {@code long[agency]}: the cost of a contact; not a copy} */
    long[] unitPence() {
        return unitPence;
    }

    /** {@return the old and the pilot method; not a copy} */
    CityArrays[] methods() {
        return methods;
    }

    /** {@return the people, in the order of their numbers} */
    public List<Wave> waves() {
        return waves;
    }

    /** {@return the variance of the frailty; 0 if people of a group are alike} */
    public double frailty() {
        return frailty;
    }

    boolean isIndependent() {
        return independent;
    }
}
