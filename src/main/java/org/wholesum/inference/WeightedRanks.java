package org.wholesum.inference;

import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.random.Streams;

/** The k-th smallest and the k-th largest of numbers, each of which is counted a given number of times. */
final class WeightedRanks {
    private final long[] numbers;
    private final long[] times;
    private final long all;

    WeightedRanks(long[] numbers, long[] times) {
        this.numbers = numbers;
        this.times = times;
        long sum = 0;
        for (long time : times) {
            sum += time;
        }
        this.all = sum;
    }

    /** The sum of the counts. */
    long all() {
        return all;
    }

    long largest(long rank) {
        return smallest(all - rank + 1);
    }

    /** Hoare's selection: a quicksort that continues only in the part that contains the k-th number. */
    long smallest(long rank) {
        long[] some = numbers.clone();
        long[] counts = times.clone();
        UniformRandomProvider pivots = Streams.of(0, rank); // random pivots: no order of the numbers is slow
        int from = 0;
        int to = some.length;
        long left = rank;
        while (true) {
            long pivot = some[pivots.nextInt(from, to)];
            int[] middle = part(some, counts, from, to, pivot);
            long below = sum(counts, from, middle[0]);
            long same = sum(counts, middle[0], middle[1]);
            if (left <= below) {
                to = middle[0];
            } else if (left <= below + same) {
                return pivot;
            } else {
                left -= below + same;
                from = middle[1];
            }
        }
    }

    /** Partitions numbers into smaller, equal and larger ones; returns the start and the end of the equal ones. */
    private static int[] part(long[] some, long[] counts, int from, int to, long pivot) {
        int start = from;
        int end = to;
        int i = from;
        while (i < end) {
            if (some[i] < pivot) {
                swap(some, counts, i++, start++);
            } else if (some[i] > pivot) {
                swap(some, counts, i, --end);
            } else {
                i++;
            }
        }
        return new int[] {start, end};
    }

    private static void swap(long[] some, long[] counts, int i, int j) {
        long number = some[i];
        long count = counts[i];
        some[i] = some[j];
        counts[i] = counts[j];
        some[j] = number;
        counts[j] = count;
    }

    private static long sum(long[] counts, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
