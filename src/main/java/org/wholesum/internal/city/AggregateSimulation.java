package org.wholesum.internal.city;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.wholesum.internal.random.Binomial;
import org.wholesum.internal.random.RandomKeys;
import org.wholesum.internal.random.Streams;

/**
 * Simulates the number of people in each group, and the number of their contacts. It has the same distribution as simulating
 * each person, as the number of people who move from a group is binomial, and a sum of Poisson numbers is Poisson. The time
 * doesn't depend on the number of people.
 */
public final class AggregateSimulation {
    /** The largest mean of the sampler; a number with a larger mean is drawn as a sum of several. */
    private static final double LARGEST = 1 << 30;

    private final CityModel city;
    private final int months;
    private final int agencies;

    /** A simulation of a city. */
    public AggregateSimulation(CityModel city) {
        this.city = city;
        this.months = city.months();
        this.agencies = city.agencies();
    }

    /** Counts everyone. */
    public CityTally tally(long seed) {
        CityTally counts = new CityTally(city);
        CityArrays[] methods = city.methods();
        for (int method = 0; method < methods.length; method++) {
            simulate(counts, method, methods[method], Streams.of(seed, RandomKeys.of(0, method)));
        }
        return counts;
    }

    private void simulate(CityTally counts, int method, CityArrays model, UniformRandomProvider random) {
        long[] people = new long[model.groups];
        for (int month = 0; month < months; month++) {
            for (Wave wave : city.waves()) {
                if (wave.month() == month) {
                    spread(people, wave.people(), wave.start(), random);
                }
            }
            count(counts, method, month, people);
            for (int agency = 0; agency < agencies; agency++) {
                counts.contacts(method, month, agency, poisson(mean(model, people, agency), random));
            }
            people = moved(model, people, random);
        }
        count(counts, method, months, people);
    }

    private static void count(CityTally counts, int method, int month, long[] people) {
        for (int group = 0; group < people.length; group++) {
            counts.people(method, month, group, people[group]);
        }
    }

    private static double mean(CityArrays model, long[] people, int agency) {
        double mean = 0;
        for (int group = 0; group < people.length; group++) {
            mean += people[group] * model.rates[group][agency];
        }
        return mean;
    }

    private static long[] moved(CityArrays model, long[] people, UniformRandomProvider random) {
        long[] next = new long[people.length];
        for (int group = 0; group < people.length; group++) {
            spread(next, people[group], model.moves[group], random);
        }
        return next;
    }

    /**
     * Adds people to groups: for each group in turn a binomial number of the people who remain; those who remain at the
     * end leave the city.
     */
    private static void spread(long[] into, long people, RunningSums sums, UniformRandomProvider random) {
        long left = people;
        double before = 0;
        for (int group = 0; group < sums.size() && left > 0; group++) {
            double share = (sums.upTo(group) - before) / (1 - before);
            long here = share >= 1 ? left : Binomial.draw(left, share, random);
            into[group] += here;
            left -= here;
            before = sums.upTo(group);
        }
    }

    private static long poisson(double mean, UniformRandomProvider random) {
        long count = 0;
        double left = mean;
        for (; left > LARGEST; left -= LARGEST / 2) {
            count += PoissonSampler.of(random, LARGEST / 2).sample();
        }
        return left == 0 ? count : count + PoissonSampler.of(random, left).sample();
    }
}
