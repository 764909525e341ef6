package org.wholesum.internal.random;

/**
 * Random numbers that are computed from a key and an index, without a generator object. A key is derived from a seed and from
 * the number of the person, month, draw or cell that it belongs to, so that results don't depend on where and in which order
 * they are computed. {@code RandomKeys.uniform(RandomKeys.of(RandomKeys.of(42, person), month), 0)}
 *
 * <p>Keys and numbers are mixed by the finaliser of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, <i>Fast Splittable
 * Pseudorandom Number Generators</i>, OOPSLA 2014, with D. Stafford's constants, variant 13): the numbers of a key are
 * those of a SplitMix64 generator whose state is the key.
 */
public final class RandomKeys {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    /** Odd, and different from the step between the numbers of a key, so that neighbouring keys share no numbers. */
    private static final long STEP = 0xd1b54a32d192ed03L;

    private static final double UNIT = 0x1.0p-53;

    private RandomKeys() {}

    /**
     * Derives a key.
     *
     * @param of a seed, or a key derived before
     * @param which the number of the person, month or draw, any number
     * @return the derived key
     */
    public static long of(long of, long which) {
        return mixed(of + (which + 1) * STEP);
    }

    /**
     * A random number of a key.
     *
     * @param key the key
     * @param index the index of the number, from 0
     * @return 64 random bits
     */
    public static long bits(long key, int index) {
        return mixed(key + (index + 1) * GOLDEN);
    }

    /**
     * A random number of a key.
     *
     * @param key the key
     * @param index the index of the number, from 0
     * @return from 0 to less than 1, in steps of 2⁻⁵³
     */
    public static double uniform(long key, int index) {
        return (bits(key, index) >>> 11) * UNIT;
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
