package org.wholesum.internal.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * Random streams that depend on a seed and a key alone, so that it makes no difference which thread uses them, or when.
 * The generator is xoroshiro128++ (D. Blackman, S. Vigna, 2021), seeded by SplitMix64 (G. L. Steele, D. Lea, C. H. Flood,
 * 2014); each has the same numbers on every machine.
 *
 * <p>A draw, a person, or a person's month has a key of its own:
 * {@code Streams.of(seed, draw).nextInt(7)} picks one of seven cases in draw number {@code draw}.
 */
public final class Streams {
    private Streams() {}

    /**
     * A stream that can be put at the start of one key after another, for loops that need very many: what is made for it
     * once, a sampler for example, serves them all.
     *
     * @param seed of the whole run
     * @return a stream, at the start of key 0; it is for one thread
     */
    public static Many many(long seed) {
        return new Many(seed);
    }

    /** The streams of a seed's keys, one at a time: the numbers that {@link RandomKeys} has for each. */
    public static final class Many implements UniformRandomProvider {
        private final long seed;
        private long key;
        private int index;

        private Many(long seed) {
            this.seed = seed;
            at(0);
        }

        /**
         * Goes to the start of a key's stream.
         *
         * @param which the key
         */
        public void at(long which) {
            key = RandomKeys.of(seed, which);
            index = 0;
        }

        @Override
        public long nextLong() {
            return RandomKeys.bits(key, index++);
        }

        /** Where it is. */
        @Override
        public String toString() {
            return "stream of seed " + seed + ", at number " + index;
        }
    }

    /**
     * The stream of a key.
     *
     * @param seed of the whole run; neighbouring seeds don't share streams
     * @param key what the stream is for: any number; two keys never have the same stream
     * @return a new stream, at its start; it is for one thread
     */
    public static UniformRandomProvider of(long seed, long key) {
        // the seed is mixed before the key is put in, so that neighbouring seeds and keys don't share streams
        SplitMix64 mixed = new SplitMix64(new SplitMix64(seed).nextLong() ^ key);
        return new XoRoShiRo128PlusPlus(mixed.nextLong(), mixed.nextLong());
    }
}
