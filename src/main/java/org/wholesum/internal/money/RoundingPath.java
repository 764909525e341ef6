package org.wholesum.internal.money;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The path of least cost along which a unit is moved from a sum that has too much to one that has too little: by raising an
 * amount that goes out of a sum, or lowering one that comes into it.
 */
final class RoundingPath {
    private final List<RoundedPart> parts;
    private final long[] ranks;
    private final List<List<Integer>> partsOf;
    private final long[] whole;
    private final long[] excess;
    private final long[] distance;
    private final int[] last;
    private final Deque<Integer> queue = new ArrayDeque<>();

    /**
     * A path among the sums.
     *
     * @param parts the amounts
     * @param ranks how many amounts are larger than each
     * @param partsOf the indices of each sum's amounts
     * @param whole the units of each amount, which are changed
     * @param excess what comes into each sum less what goes out of it, which is changed
     */
    RoundingPath(List<RoundedPart> parts, long[] ranks, List<List<Integer>> partsOf, long[] whole, long[] excess) {
        this.parts = parts;
        this.ranks = ranks;
        this.partsOf = partsOf;
        this.whole = whole;
        this.excess = excess;
        this.distance = new long[excess.length];
        this.last = new int[excess.length];
    }

    /** Moves a unit along the path. */
    void move() {
        find();
        int node = IntStream.range(0, excess.length)
                .filter(sum -> excess[sum] < 0 && distance[sum] < Long.MAX_VALUE)
                .boxed()
                .min(Comparator.comparingLong(sum -> distance[sum]))
                .orElseThrow(() -> new IllegalArgumentException("the fixed amounts don't add up"));
        excess[node]++;
        while (last[node] >= 0) {
            RoundedPart part = parts.get(last[node]);
            boolean raised = part.to() == node;
            whole[last[node]] += raised ? 1 : -1;
            node = raised ? part.from() : part.to();
        }
        excess[node]--;
    }

    /** Bellman and Ford's, with a queue: amounts that were moved before can be moved back at less than no cost. */
    private void find() {
        Arrays.fill(distance, Long.MAX_VALUE);
        Arrays.fill(last, -1);
        for (int sum = 0; sum < excess.length; sum++) {
            if (excess[sum] > 0) {
                distance[sum] = 0;
                queue.add(sum);
            }
        }
        while (!queue.isEmpty()) {
            int sum = queue.remove();
            for (int i : partsOf.get(sum)) {
                if (!parts.get(i).fixed()) {
                    reach(i, sum);
                }
            }
        }
    }

    private void reach(int i, int sum) {
        RoundedPart part = parts.get(i);
        boolean raise = part.from() == sum;
        int other = raise ? part.to() : part.from();
        long through = distance[sum] + cost(i, whole[i] + (raise ? 1 : -1)) - cost(i, whole[i]);
        if (through < distance[other]) {
            distance[other] = through;
            last[other] = i;
            queue.add(other);
        }
    }

    private long cost(int i, long units) {
        return parts.get(i).cost(units, ranks[i], parts.size());
    }
}
