package org.wholesum.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds parts so that they add up to their rounded total, by the method of largest remainders (Hamilton's method): each
 * part is rounded down, and the remaining units are added to the parts with the largest remainders, the earlier of two
 * equal ones first. Each part differs by less than one unit from its exact value.
 *
 * <p>Thirds of 100 pence: {@code LargestRemainder.round(Collections.nCopies(3, new BigDecimal("33.3")), 100)} is
 * {@code long[3] { 34, 33, 33 }}.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * Rounds parts to whole units that add up to a total.
     *
     * @param parts the exact parts
     * @param total their sum, rounded
     * @return whole units, in the order of the parts, that add up to the total
     * @throws IllegalArgumentException if the total is not within one unit of the parts' sum for each part
     * @throws ArithmeticException if a part doesn't fit into a long
     */
    public static long[] round(List<BigDecimal> parts, long total) {
        long[] whole = parts.stream()
                .mapToLong(p -> p.setScale(0, RoundingMode.FLOOR).longValueExact())
                .toArray();
        long sum = 0;
        for (long part : whole) {
            sum = Math.addExact(sum, part);
        }
        long missing = Math.subtractExact(total, sum);
        if (missing < 0 || missing > whole.length) {
            throw new IllegalArgumentException("total " + total + " is not the rounded sum of " + parts);
        }
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).subtract(BigDecimal.valueOf(whole[i])))
                        .reversed())
                .limit(missing)
                .forEach(i -> whole[i]++);
        return whole;
    }

    /**
     * Rounds parts to whole units that add up to their sum, itself rounded half up.
     *
     * @param parts the exact parts
     * @return whole units, in the order of the parts
     * @throws ArithmeticException if a part or the sum doesn't fit into a long
     */
    public static long[] round(List<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return round(parts, sum.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
