package org.wholesum.cohort;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.wholesum.internal.random.Binomial;
import org.wholesum.internal.random.RandomKeys;
import org.wholesum.internal.random.Streams;

/**
 * Simulates how many people are in each group, and how many contacts they have together: the same law as people one by
 * one, as who moves among people of a group is binomial, and a sum of Poisson numbers is Poisson. It takes as long for a
 * town as for a country.
 */
final class CohortShortCut {
    /** The most that the sampler takes as a mean; more are the sum of several. */
    private static final double LARGEST = 1 << 30;

    private final CitySimulation city;
    private final int months;
    private final int agencies;

    CohortShortCut(CitySimulation city) {
        this.city = city;
        this.months = city.window().count();
        this.agencies = city.agencies().size();
    }

    /** Contacts by method, month and agency. */
    long[] contacts(long seed) {
        long[] counts = new long[2 * months * agencies];
        CityModel[] models = city.models();
        for (int method = 0; method < models.length; method++) {
            live(counts, method * months * agencies, models[method], Streams.of(seed, RandomKeys.of(0, method)));
        }
        return counts;
    }

    private void live(long[] counts, int first, CityModel model, UniformRandomProvider random) {
        long[] people = new long[model.groups];
        for (int month = 0; month < months; month++) {
            for (CitySimulation.Wave wave : city.waves()) {
                if (wave.month() == month) {
                    spread(people, wave.people(), city.start(), random);
                }
            }
            for (int agency = 0; agency < agencies; agency++) {
                counts[first + month * agencies + agency] = poisson(mean(model, people, agency), random);
            }
            people = moved(model, people, random);
        }
    }

    private static double mean(CityModel model, long[] people, int agency) {
        double mean = 0;
        for (int group = 0; group < people.length; group++) {
            mean += people[group] * model.rates[group][agency];
        }
        return mean;
    }

    private static long[] moved(CityModel model, long[] people, UniformRandomProvider random) {
        long[] next = new long[people.length];
        for (int group = 0; group < people.length; group++) {
            spread(next, people[group], model.moves[group], random);
        }
        return next;
    }

    /** Adds people to groups, group by group a binomial number of those that are left; the others leave the city. */
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
