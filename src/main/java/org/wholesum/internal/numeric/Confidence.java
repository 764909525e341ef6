package org.wholesum.internal.numeric;

/** Levels of confidence. */
public final class Confidence {
    private Confidence() {}

    /**
     * Checks a level.
     *
     * @param confidence as 0.95 for 95%
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public static void check(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence " + confidence + ": expected between 0 and 1, as 0.95");
        }
    }
}
