package org.wholesum.internal.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Random streams that depend only on a seed and a key, so that results don't depend on the thread or the order of use.
 * The generator is xoroshiro128++ (D. Blackman, S. Vigna, 2021), seeded by SplitMix64 (G. L. Steele, D. Lea, C. H. Flood,
 * 2014); each has the same numbers on every machine.
 *
 * <p>Each draw, person, or month of a person has its own key: {@code Streams.of(seed, draw).nextInt(7)} selects one of seven
 * cases in draw number {@code draw}.
 */
public final class Streams {
    private Streams() {}

    /**
     * The stream of a key.
     *
     * @param seed of the whole run; neighbouring seeds don't share streams
     * @param key any number; two keys never have the same stream
     * @return a new stream, at its start, for use by one thread
     */
    public static UniformRandomProvider of(long seed, long key) {
        // the seed is mixed before the key is combined with it, so that neighbouring seeds and keys don't share streams
        SplitMix64 mixed = new SplitMix64(new SplitMix64(seed).nextLong() ^ key);
        return new XoRoShiRo128PlusPlus(mixed.nextLong(), mixed.nextLong());
    }
}
