package org.wholesum.internal.city;

/** What a simulation counts under both methods; tallies of different people add up, in any order. */
public final class CityTally {
    private final int months;
    private final int groups;
    private final int agencies;
    private final int columns;

    /** {@code [(method × months + month) × agencies + agency]}. */
    private final long[] contacts;
    /** {@code [(method × (months + 1) + month) × groups + group]}: people at the start of each month, and after the last. */
    private final long[] people;
    /** By wave: differences of a person's contacts between the methods by agency, and last of their cost. */
    private final SquareSums differences;

    private final long[] unitCosts;
    /** Of the person who is being simulated. */
    private final long[] difference;

    CityTally(CityModel city) {
        months = city.months();
        groups = city.methods()[0].groups;
        agencies = city.agencies();
        columns = agencies + 1;
        unitCosts = city.unitPence();
        contacts = new long[2 * months * agencies];
        people = new long[2 * (months + 1) * groups];
        differences = new SquareSums(city.waves().size() * columns);
        difference = new long[agencies];
    }

    /** Counts a contact of the person who is being simulated. */
    void contact(int method, int month, int agency) {
        contacts[(method * months + month) * agencies + agency]++;
        difference[agency] += 1 - 2L * method;
    }

    void contacts(int method, int month, int agency, long count) {
        contacts[(method * months + month) * agencies + agency] += count;
    }

    void people(int method, int month, int group, long count) {
        people[(method * (months + 1) + month) * groups + group] += count;
    }

    /** Ends the person who is being simulated. */
    void endPerson(int wave) {
        long cost = 0;
        for (int agency = 0; agency < agencies; agency++) {
            differences.add(wave * columns + agency, difference[agency]);
            cost += difference[agency] * unitCosts[agency];
            difference[agency] = 0;
        }
        differences.add(wave * columns + agencies, cost);
    }

    CityTally plus(CityTally other) {
        sum(contacts, other.contacts);
        sum(people, other.people);
        differences.plus(other.differences);
        return this;
    }

    private static void sum(long[] some, long[] others) {
        for (int i = 0; i < some.length; i++) {
            some[i] += others[i];
        }
    }

    /** {@return the contacts with an agency in a month} */
    public long contactsOf(int method, int month, int agency) {
        return contacts[(method * months + month) * agencies + agency];
    }

    /** {@return the people of a group at the start of a month, or after the last} */
    public long peopleOf(int method, int month, int group) {
        return people[(method * (months + 1) + month) * groups + group];
    }

    /** Of a wave the sum of (difference − mean)² over its people; the column after the agencies is that of the cost. */
    double around(int wave, int column, long n, double mean) {
        return differences.around(wave * columns + column, n, mean);
    }
}
