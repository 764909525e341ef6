package org.wholesum.internal.random;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;

/** Uniform probabilities, and the random stream of a named input in a draw. */
public final class Draws {
    private static final double STEP = 0x1p-52;

    private Draws() {}

    /** A uniform number, never 0 or 1: the middle of one of 2^52 equal steps between them. */
    public static double open(UniformRandomProvider random) {
        return ((random.nextLong() >>> 12) + 0.5) * STEP;
    }

    /** The key of a name: the first eight bytes of its SHA-256 hash. */
    public static long key(String name) {
        return Hashing.sha256().hashString(name, StandardCharsets.UTF_8).asLong();
    }

    /** The stream of an input in a draw; it doesn't depend on the other inputs and draws. */
    public static UniformRandomProvider stream(long seed, long draw, long key) {
        return Streams.of(Streams.of(seed, key).nextLong(), draw);
    }
}
