package org.wholesum.cohort;

import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.random.RandomKeys;

/**
 * Simulates people one by one. A person's numbers are those of the key (seed, person), and of (seed, person, month) for a
 * month, or (seed, person, month, method) if the methods are to have nothing in common; so any range of people can be
 * simulated anywhere. Of a month's numbers the first says how many contacts the person has, the second where the person
 * moves, and each further one which agency a contact is with.
 */
final class PersonByPerson {
    private static final int GRAIN = 2048;
    private static final int CONTACTS = 0;
    private static final int MOVE = 1;
    private static final int FIRST_CONTACT = 2;

    private final CitySimulation city;
    private final CityModel[] models;
    private final RunningSums start;
    private final int months;
    private final int agencies;
    private final boolean independent;
    private final long seed;

    PersonByPerson(CitySimulation city, long seed) {
        this.city = city;
        this.models = city.models();
        this.start = city.start();
        this.months = city.window().count();
        this.agencies = city.agencies().size();
        this.independent = city.isIndependent();
        this.seed = seed;
    }

    /** Contacts by method, month and agency, of the people from one number to another. */
    long[] contacts(long from, long to, Execution work) {
        return new Batches("simulating people", to - from, GRAIN)
                .reduce(
                        work,
                        () -> new long[2 * months * agencies],
                        (counts, first, next) -> simulate(counts, from + first, from + next),
                        PersonByPerson::sum);
    }

    private static long[] sum(long[] some, long[] others) {
        for (int i = 0; i < some.length; i++) {
            some[i] += others[i];
        }
        return some;
    }

    private void simulate(long[] counts, long from, long to) {
        for (CitySimulation.Wave wave : city.waves()) {
            long last = Math.min(to, wave.first() + wave.people());
            for (long person = Math.max(from, wave.first()); person < last; person++) {
                live(counts, RandomKeys.of(seed, person), wave.month());
            }
        }
    }

    /** Both methods go through a person's months side by side, as they share their numbers. */
    private void live(long[] counts, long person, int entered) {
        int old = start.find(RandomKeys.bits(person, 0));
        int pilot = old;
        double frailty = city.frailty() > 0 ? frailty(person) : 1;
        for (int month = entered; month < months; month++) {
            long key = RandomKeys.of(person, month);
            long other = independent ? RandomKeys.of(key, 1) : key;
            old = month(counts, 0, month, old, frailty, key);
            pilot = month(counts, 1, month, pilot, frailty, other);
        }
    }

    private double frailty(long person) {
        SharedStateContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(
                new SplitMix64(RandomKeys.of(person, -1)), 1 / city.frailty(), city.frailty());
        return gamma.sample();
    }

    private int month(long[] counts, int method, int month, int group, double frailty, long key) {
        CityModel model = models[method];
        if (group == model.groups) {
            return group; // who has left stays away
        }
        int contacts = frailty == 1
                ? model.contacts[group].find(RandomKeys.bits(key, CONTACTS))
                : PoissonTable.count(model.rate[group] * frailty, key);
        int row = (method * months + month) * agencies;
        for (int i = 0; i < contacts; i++) {
            counts[row + model.agencies[group].find(RandomKeys.bits(key, FIRST_CONTACT + i))]++;
        }
        return model.moves[group].find(RandomKeys.bits(key, MOVE));
    }
}
