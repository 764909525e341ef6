package org.wholesum.internal.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.numeric.Exact;

/**
 * Rounds amounts that add up to whole pounds that add up too (controlled rounding, Cox 1987): each to one of the two whole
 * pounds beside it, and an amount of whole pounds not at all.
 *
 * <p>What comes into a sum goes out of it. In a two-way table each cell goes from its row to its column, each row's total from
 * the whole to the row, and each column's total from the column to the whole. Every amount is first rounded to the nearest
 * pound; then, along the paths that add least to the squared differences, pounds are moved until each sum holds. Of two such
 * paths, the one with the larger amounts is taken, so that the order of rows hardly ever matters.
 *
 * <p>Where the amounts that a caller fixes leave no such solution, single amounts differ by more, as few as possible.
 */
public final class ControlledRounding {
    private final long unit;
    private final List<RoundedPart> parts = new ArrayList<>();
    private final List<List<Integer>> partsOf = new ArrayList<>();

    /**
     * Starts without amounts.
     *
     * @param currency the currency of all amounts
     */
    public ControlledRounding(CurrencyUnit currency) {
        this.unit = WholeUnits.of(currency);
    }

    /** {@return a new sum} */
    public int sum() {
        partsOf.add(new ArrayList<>());
        return partsOf.size() - 1;
    }

    /**
     * Adds an amount.
     *
     * @param from the sum that it goes out of
     * @param to the sum that it comes into, another
     * @param pence its exact value, in minor units
     * @return its index
     */
    public int amount(int from, int to, long pence) {
        return add(RoundedPart.nearest(from, to, unit, pence));
    }

    /**
     * Adds an amount that is rounded already.
     *
     * @param from the sum that it goes out of
     * @param to the sum that it comes into, another
     * @param pence its exact value, in minor units
     * @param rounded its rounded value, in minor units
     * @return its index
     */
    public int fixed(int from, int to, long pence, long rounded) {
        return add(new RoundedPart(from, to, unit, pence, rounded / unit, true));
    }

    private int add(RoundedPart part) {
        parts.add(part);
        partsOf.get(part.from()).add(parts.size() - 1);
        partsOf.get(part.to()).add(parts.size() - 1);
        return parts.size() - 1;
    }

    /** {@return the exact amounts in minor units, by index} */
    public long[] exact() {
        return parts.stream().mapToLong(RoundedPart::exact).toArray();
    }

    /**
     * The rounded amounts.
     *
     * @return minor units, each a multiple of the whole unit, by index
     * @throws IllegalArgumentException if the exact amounts don't add up, or the fixed ones can't
     */
    public long[] round() {
        checkSums();
        long[] whole = parts.stream().mapToLong(RoundedPart::start).toArray();
        long[] excess = new long[partsOf.size()];
        for (int i = 0; i < whole.length; i++) {
            excess[parts.get(i).from()] -= whole[i];
            excess[parts.get(i).to()] += whole[i];
        }
        RoundingPath path = new RoundingPath(parts, ranks(), partsOf, whole, excess);
        while (Arrays.stream(excess).anyMatch(one -> one != 0)) {
            path.move();
        }
        return Arrays.stream(whole).map(one -> Exact.multiply(one, unit)).toArray();
    }

    private void checkSums() {
        BigInteger[] sums = new BigInteger[partsOf.size()];
        Arrays.fill(sums, BigInteger.ZERO);
        for (RoundedPart one : parts) {
            sums[one.from()] = sums[one.from()].subtract(BigInteger.valueOf(one.exact()));
            sums[one.to()] = sums[one.to()].add(BigInteger.valueOf(one.exact()));
        }
        if (Arrays.stream(sums).anyMatch(sum -> sum.signum() != 0)) {
            throw new IllegalArgumentException("the amounts don't add up: differences of " + Arrays.toString(sums));
        }
    }

    /** 0 for the largest amount. */
    private long[] ranks() {
        long[] ranks = new long[parts.size()];
        long[] next = {0};
        IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -Math.abs(parts.get(i).exact())))
                .forEach(i -> ranks[i] = next[0]++);
        return ranks;
    }

    /**
     * A column that adds up to its total, which is rounded to the nearest pound.
     *
     * @param currency its currency
     * @param pence its amounts
     * @return its rounded amounts
     */
    public static long[] column(CurrencyUnit currency, long... pence) {
        long total = Arrays.stream(pence).reduce(0, Exact::add);
        long unit = WholeUnits.of(currency);
        return column(currency, pence, Exact.multiply(WholeUnits.nearest(unit, total), unit));
    }

    /**
     * A column that adds up to a total.
     *
     * @param currency its currency
     * @param pence its amounts
     * @param total its total as rounded
     * @return its rounded amounts
     */
    public static long[] column(CurrencyUnit currency, long[] pence, long total) {
        ControlledRounding rounding = new ControlledRounding(currency);
        int parts = rounding.sum();
        int whole = rounding.sum();
        Arrays.stream(pence).forEach(one -> rounding.amount(parts, whole, one));
        rounding.fixed(whole, parts, Arrays.stream(pence).reduce(0, Exact::add), total);
        return Arrays.copyOf(rounding.round(), pence.length);
    }
}
