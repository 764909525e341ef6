package org.wholesum.evaluation;

import java.util.Arrays;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.numeric.StudentQuantile;

/** The change of a cost a month, as a ratio of sums over cases. */
final class RatioChange {
    private final long[] before;
    private final long[] after;
    private final double months;
    private final long allBefore;
    private final long allAfter;

    /**
     * The change between two windows.
     *
     * @param before of each case in the first window, in pence
     * @param after of each case in the second
     * @param months of the first window ÷ months of the second
     */
    RatioChange(long[] before, long[] after, double months) {
        this.before = before;
        this.after = after;
        this.months = months;
        this.allBefore = sum(before);
        this.allAfter = sum(after);
    }

    private static long sum(long[] pence) {
        return Arrays.stream(pence).reduce(0, Exact::add);
    }

    int size() {
        return before.length;
    }

    long before() {
        return allBefore;
    }

    long after() {
        return allAfter;
    }

    long[] beforeByCase() {
        return before.clone();
    }

    long[] afterByCase() {
        return after.clone();
    }

    double change() {
        return allAfter * months / allBefore - 1;
    }

    /** What each case adds to the change: (months × after − ratio × before) ÷ Σ before. */
    double[] influences() {
        double ratio = allAfter * months / allBefore;
        double[] each = new double[before.length];
        Arrays.setAll(each, i -> (months * after[i] - ratio * before[i]) / allBefore);
        return each;
    }

    double standardError() {
        return standardError(influences());
    }

    /** √(n ÷ (n − 1) × Σ influence²). */
    static double standardError(double[] influences) {
        double sum = Arrays.stream(influences).map(each -> each * each).sum();
        return Math.sqrt(sum * influences.length / (influences.length - 1));
    }

    double quantile(double level) {
        return StudentQuantile.twoSided(before.length - 1.0, level);
    }
}
