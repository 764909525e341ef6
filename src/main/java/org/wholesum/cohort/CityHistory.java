package org.wholesum.cohort;

import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.city.CityTally;
import org.wholesum.internal.city.Wave;
import org.wholesum.internal.text.WholeNumber;

/** A simulated city under one method: people by needs group, contacts by agency, and costs, month by month. */
public final class CityHistory {
    private final CitySimulation city;
    private final CityTally counts;
    private final int method;
    private final MonthlyCosts costs;

    CityHistory(CitySimulation city, CityTally counts, int method, MonthlyCosts costs) {
        this.city = city;
        this.counts = counts;
        this.method = method;
        this.costs = costs;
    }

    /** {@return the months that were simulated} */
    public Months window() {
        return city.window();
    }

    /** {@return the needs groups} */
    public NeedsGroups groups() {
        return city.groups();
    }

    /**
     * The people of a group.
     *
     * @param group its name
     * @param month at the start of which month of the window, from 0; at the end of the window for the number of its months
     * @return how many there are, with those who enter at the start of the month
     * @throws IllegalArgumentException if the group is unknown, or the month is outside its range
     */
    public long people(String group, int month) {
        check(month, city.window().count());
        return counts.peopleOf(method, month, city.groups().index(group));
    }

    /**
     * The people of all groups.
     *
     * @param month at the start of which month of the window, from 0; at the end of the window for the number of its months
     * @return how many are in the city
     * @throws IllegalArgumentException if the month is outside its range
     */
    public long people(int month) {
        return city.groups().names().stream()
                .mapToLong(group -> people(group, month))
                .sum();
    }

    /**
     * The people who have left.
     *
     * @param month by the start of which month of the window, from 0; by the end of the window for the number of its months
     * @return those who have entered less those who are in the city
     * @throws IllegalArgumentException if the month is outside its range
     */
    public long left(int month) {
        long entered = city.waves().stream()
                .filter(wave -> wave.month() <= month)
                .mapToLong(Wave::people)
                .sum();
        return entered - people(month);
    }

    /**
     * The contacts with an agency in a month.
     *
     * @param agency any agency
     * @param month the index of a month of the window, from 0
     * @return how many; 0 for an agency that the city does not have
     * @throws IllegalArgumentException if the month is outside its range
     */
    public long contacts(Agency agency, int month) {
        check(month, city.window().count() - 1);
        int index = city.agencies().indexOf(agency);
        return index < 0 ? 0 : counts.contactsOf(method, month, index);
    }

    /**
     * The contacts with an agency.
     *
     * @param agency any agency
     * @return how many in all months; 0 for an agency that the city does not have
     */
    public long contacts(Agency agency) {
        long sum = 0;
        for (int month = 0; month < city.window().count(); month++) {
            sum += contacts(agency, month);
        }
        return sum;
    }

    /** {@return contacts × unit cost, by agency and month} */
    public MonthlyCosts costs() {
        return costs;
    }

    private static void check(int month, int last) {
        if (!(month >= 0 && month <= last)) {
            throw new IllegalArgumentException("month " + month + ": expected one from 0 to " + last);
        }
    }

    /** The number of people at both ends of the window. */
    @Override
    public String toString() {
        return "City of " + WholeNumber.grouped(people(0)) + " people at the start of " + window() + " and "
                + WholeNumber.grouped(people(window().count())) + " at its end";
    }
}
