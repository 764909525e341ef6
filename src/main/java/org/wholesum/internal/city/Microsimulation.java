package org.wholesum.internal.city;

import java.util.List;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;
import org.wholesum.internal.random.RandomKeys;

/**
 * Simulates people one by one. A person's random numbers are keyed by (seed, person), those of a month by (seed, person,
 * month), or by (seed, person, month, method) if the methods have independent random numbers; so any range of people can be
 * simulated anywhere. Of a month's numbers the first gives the number of contacts, the second the group a month later, and
 * each further one the agency of a contact.
 */
public final class Microsimulation {
    private static final int GRAIN = 2048;
    private static final int CONTACTS = 0;
    private static final int MOVE = 1;
    private static final int FIRST_CONTACT = 2;

    private final CityModel city;
    private final CityArrays[] methods;
    private final int months;
    private final boolean independent;
    private final long seed;

    /** A simulation of a city. */
    public Microsimulation(CityModel city, long seed) {
        this.city = city;
        this.methods = city.methods();
        this.months = city.months();
        this.independent = city.isIndependent();
        this.seed = seed;
    }

    /** Counts a range of people. */
    public CityTally tally(long from, long to, Execution work) {
        return new Batches("simulating people", to - from, GRAIN)
                .reduce(
                        work,
                        () -> new CityTally(city),
                        (counts, first, next) -> simulateRange(counts, from + first, from + next),
                        CityTally::plus);
    }

    private void simulateRange(CityTally counts, long from, long to) {
        List<Wave> waves = city.waves();
        for (int i = 0; i < waves.size(); i++) {
            Wave wave = waves.get(i);
            long last = Math.min(to, wave.first() + wave.people());
            for (long person = Math.max(from, wave.first()); person < last; person++) {
                simulate(counts, wave.key(seed, person), wave);
                counts.endPerson(i);
            }
        }
    }

    /** Simulates a person under both methods month by month, with common random numbers. */
    private void simulate(CityTally counts, long person, Wave wave) {
        int old = wave.start().find(RandomKeys.bits(person, 0));
        int pilot = old;
        double frailty = city.frailty() > 0 ? frailty(person) : 1;
        for (int month = wave.month(); month < months; month++) {
            long key = RandomKeys.of(person, month);
            long other = independent ? RandomKeys.of(key, 1) : key;
            old = month(counts, 0, month, old, frailty, key);
            pilot = month(counts, 1, month, pilot, frailty, other);
        }
        end(counts, 0, old);
        end(counts, 1, pilot);
    }

    private void end(CityTally counts, int method, int group) {
        if (group < methods[method].groups) {
            counts.people(method, months, group, 1);
        }
    }

    private double frailty(long person) {
        SharedStateContinuousSampler gamma = AhrensDieterMarsagliaTsangGammaSampler.of(
                new SplitMix64(RandomKeys.of(person, -1)), 1 / city.frailty(), city.frailty());
        return gamma.sample();
    }

    private int month(CityTally counts, int method, int month, int group, double frailty, long key) {
        CityArrays arrays = methods[method];
        if (group == arrays.groups) {
            return group; // a person who has left doesn't return
        }
        counts.people(method, month, group, 1);
        int contacts = frailty == 1
                ? arrays.contacts[group].find(RandomKeys.bits(key, CONTACTS))
                : PoissonTable.count(arrays.rate[group] * frailty, key);
        for (int i = 0; i < contacts; i++) {
            counts.contact(method, month, arrays.agencies[group].find(RandomKeys.bits(key, FIRST_CONTACT + i)));
        }
        return arrays.moves[group].find(RandomKeys.bits(key, MOVE));
    }
}
