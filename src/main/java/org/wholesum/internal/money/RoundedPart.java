package org.wholesum.internal.money;

/**
 * An amount that is to be rounded to whole units.
 *
 * @param from the sum that it goes out of
 * @param to the sum that it comes into
 * @param unit minor units in a whole unit
 * @param exact its exact value in minor units
 * @param start the whole units to start from: the nearest, or those that are fixed
 * @param fixed whether they stay
 */
record RoundedPart(int from, int to, long unit, long exact, long start, boolean fixed) {
    /** More than all other differences together: for each unit beyond the two beside the amount. */
    private static final long BEYOND = 1L << 56;

    static RoundedPart nearest(int from, int to, long unit, long exact) {
        return new RoundedPart(from, to, unit, exact, WholeUnits.nearest(unit, exact), false);
    }

    /**
     * The squared difference, then how small the amount is.
     *
     * @param units what it would be rounded to
     * @param rank how many amounts are larger
     * @param count how many amounts there are
     */
    long cost(long units, long rank, int count) {
        long below = Math.floorDiv(exact, unit);
        long rest = Math.floorMod(exact, unit);
        long above = rest == 0 ? below : below + 1;
        long beyond = Math.max(0, Math.max(below - units, units - above));
        long difference = (units - below) * unit - rest;
        return beyond * BEYOND + difference * difference * 4 * count + rank * Math.abs(units - start);
    }
}
