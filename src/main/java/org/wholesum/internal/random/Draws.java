package org.wholesum.internal.random;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;

/** Evenly drawn probabilities, and the stream of a named input in a draw. */
public final class Draws {
    private static final double STEP = 0x1p-52;

    private Draws() {}

    /** Neither 0 nor 1: the middle of one of 2^52 steps between them. */
    public static double open(UniformRandomProvider random) {
        return ((random.nextLong() >>> 12) + 0.5) * STEP;
    }

    /** The same on every machine: the first eight bytes of the name's SHA-256. */
    public static long key(String name) {
        return Hashing.sha256().hashString(name, StandardCharsets.UTF_8).asLong();
    }

    /** The stream of an input in a draw, which doesn't depend on which other inputs and draws there are. */
    public static UniformRandomProvider stream(long seed, long draw, long key) {
        return Streams.of(Streams.of(seed, key).nextLong(), draw);
    }
}
