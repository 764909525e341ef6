package org.wholesum.uncertainty;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/** Random streams that depend on a seed and a key alone, so that it makes no difference which thread uses them, or when. */
final class Streams {
    private Streams() {}

    static UniformRandomProvider of(long seed, long key) {
        // the seed is mixed before the key is put in, so that neighbouring seeds and keys don't share streams
        SplitMix64 mixed = new SplitMix64(new SplitMix64(seed).nextLong() ^ key);
        return new XoRoShiRo128PlusPlus(mixed.nextLong(), mixed.nextLong());
    }
}
