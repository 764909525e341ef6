package org.wholesum.internal.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.wholesum.execution.Execution;
import org.wholesum.internal.parallel.Batches;

/**
 * Counts the rows of some cases.
 *
 * @param columns the rows of a ledger
 * @param rows those to count
 * @param some the codes of the cases
 */
public record SomeCases(Columns columns, Rows rows, BitSet some) {
    private static final String COUNTING = "counting rows of cases";
    private static final int BATCH = 1 << 18;

    /**
     * Counts.
     *
     * @param execution the threads
     * @return by the code of the case, the number of its interactions and their cost in minor units
     * @throws ArithmeticException on overflow
     */
    public Map<Integer, long[]> sums(Execution execution) {
        int[] cases = some.stream().toArray();
        int[] places = new int[columns.texts.cases.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < cases.length; i++) {
            places[cases[i]] = i;
        }
        long[] sums = new Batches(COUNTING, rows.size(), BATCH)
                .reduce(
                        execution,
                        () -> new long[2 * cases.length],
                        (own, from, to) -> add(rows.part(from, to), places, own),
                        SomeCases::together);
        Map<Integer, long[]> byCase = new TreeMap<>();
        for (int i = 0; i < cases.length; i++) {
            byCase.put(cases[i], new long[] {sums[2 * i], sums[2 * i + 1]});
        }
        return byCase;
    }

    private void add(Rows part, int[] places, long[] sums) {
        columns.each(part, (chunk, codes) -> i -> {
            int place = places[codes.caseOf(chunk, i)];
            if (place >= 0) {
                sums[2 * place] += (chunk.flags().at(i) & Chunk.FURTHER_PART) == 0 ? 1 : 0;
                sums[2 * place + 1] =
                        Math.addExact(sums[2 * place + 1], chunk.pence().at(i));
            }
        });
    }

    private static long[] together(long[] a, long[] b) {
        Arrays.setAll(a, i -> Math.addExact(a[i], b[i]));
        return a;
    }
}
