package org.wholesum.internal.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random numbers that {@link RandomKeys} has for the keys of a seed, as a stream that can be moved to the start of any
 * key. For loops over many keys: a sampler that was made for the stream once can be used for all of them. For use by one
 * thread.
 */
public final class SeekableStream implements UniformRandomProvider {
    private final long seed;
    private long key;
    private int index;

    /**
     * A stream at the start of key 0.
     *
     * @param seed of the whole run
     */
    public SeekableStream(long seed) {
        this.seed = seed;
        seek(0);
    }

    /**
     * Moves to the start of a key's numbers.
     *
     * @param which the key
     */
    public void seek(long which) {
        key = RandomKeys.of(seed, which);
        index = 0;
    }

    @Override
    public long nextLong() {
        return RandomKeys.bits(key, index++);
    }

    /** The seed and the index of the next number. */
    @Override
    public String toString() {
        return "stream of seed " + seed + ", at number " + index;
    }
}
