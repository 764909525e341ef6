package org.wholesum.internal.store;

import java.util.BitSet;
import java.util.SortedMap;
import org.wholesum.costs.Agency;

/** What one thread has counted in a {@link RowScan}. Columns are decoded before they are used: short loops are fast. */
public final class RowTally {
    private static final int COLUMNS = 7;

    private final RowScan scan;
    /** {@code [agency][month of the ledger]}; null for an agency without a row. */
    private final long[][] byMonth;
    /** The cases with a record in each window, and after those the cases with any: a bit for each case. */
    private final long[][] seen;

    private long interactions;
    private long pence;
    private long outside;
    private long outsidePence;

    private long[] hashes;
    private int[] indices;
    private int size;
    private int index;
    private long[][] values = new long[COLUMNS][0];

    RowTally(RowScan scan, int batch) {
        this.scan = scan;
        this.byMonth = new long[scan.columns.texts.agencies.size()][];
        this.seen = new long[scan.windows + 1][(scan.columns.texts.cases.size() + Long.SIZE - 1) / Long.SIZE];
        this.hashes = new long[batch];
        this.indices = new int[batch];
    }

    void begin(int firstIndex) {
        size = 0;
        index = firstIndex;
    }

    void hashesTo(HashedRows all, int batch) {
        all.add(batch, hashes, indices, size);
    }

    void add(Chunk chunk, Codes codes, int from, int count) {
        decode(chunk, from, count);
        codesOfLedger(codes, count);
        countRows(count);
        hash(count);
    }

    private void decode(Chunk chunk, int from, int count) {
        if (values[0].length < count) {
            values = new long[COLUMNS][Math.max(count, Math.min(chunk.size(), hashes.length))];
        }
        chunk.cases().copy(from, count, values[0]);
        chunk.services().copy(from, count, values[1]);
        chunk.agencies().copy(from, count, values[2]);
        chunk.dates().copy(from, count, values[3]);
        chunk.pence().copy(from, count, values[4]);
        chunk.quantities().copy(from, count, values[5]);
        chunk.flags().copy(from, count, values[6]);
    }

    private void codesOfLedger(Codes codes, int count) {
        translate(values[0], codes.cases, count);
        translate(values[1], codes.services, count);
        translate(values[2], codes.agencies, count);
    }

    private static void translate(long[] numbers, int[] codes, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] = codes[(int) numbers[i]];
        }
    }

    private void countRows(int count) {
        long[] cases = values[0];
        long[] agencies = values[2];
        long[] dates = values[3];
        long[] amounts = values[4];
        long[] flags = values[6];
        long[] any = seen[scan.windows];
        for (int i = 0; i < count; i++) {
            int month = PackedDates.monthNumber(dates[i]) - scan.firstMonth;
            int first = (flags[i] & Chunk.FURTHER_PART) == 0 ? 1 : 0;
            pence = Math.addExact(pence, amounts[i]);
            interactions += first;
            months((int) agencies[i])[month] += first;
            int who = (int) cases[i];
            any[who >> 6] |= 1L << who;
            long in = scan.windowsOf[month];
            if (in == 0) {
                outside += first;
                outsidePence = Math.addExact(outsidePence, amounts[i]);
            }
            for (; in != 0; in &= in - 1) {
                seen[Long.numberOfTrailingZeros(in)][who >> 6] |= 1L << who;
            }
        }
    }

    private long[] months(int agency) {
        long[] months = byMonth[agency];
        if (months == null) {
            months = new long[scan.windowsOf.length];
            byMonth[agency] = months;
        }
        return months;
    }

    private void hash(int count) {
        long[] cases = values[0];
        long[] services = values[1];
        long[] agencies = values[2];
        long[] dates = values[3];
        long[] amounts = values[4];
        long[] quantities = values[5];
        long[] flags = values[6];
        for (int i = 0; i < count; i++) {
            long hash = RowHash.of(cases[i], dates[i], agencies[i], services[i], amounts[i], quantities[i], flags[i]);
            if ((flags[i] & Chunk.FURTHER_PART) == 0) {
                hashes[size] = hash;
                indices[size++] = index;
            } else {
                hashes[size - 1] = RowHash.with(hashes[size - 1], hash);
            }
            index++;
        }
    }

    /** The same counts, without working space. */
    RowTally done() {
        hashes = new long[0];
        indices = new int[0];
        values = new long[COLUMNS][0];
        return this;
    }

    /** {@return the number of interactions} */
    public long interactions() {
        return interactions;
    }

    /** {@return the cost of all rows in minor units} */
    public long pence() {
        return pence;
    }

    /** {@return the number of interactions in no window} */
    public long outside() {
        return outside;
    }

    /** {@return the cost of the rows in no window, in minor units} */
    public long outsidePence() {
        return outsidePence;
    }

    /** {@return for each agency with a row, the number of interactions in each month of the ledger} */
    public SortedMap<Agency, long[]> byAgency() {
        return Sums.byAgency(scan.columns.texts, byMonth);
    }

    /**
     * The cases with a record in a window.
     *
     * @param window the index of a window, or the index after the last window for any month
     * @return the codes of the cases
     */
    public BitSet seen(int window) {
        return BitSet.valueOf(seen[window]);
    }

    RowTally plus(RowTally other) {
        for (int w = 0; w < seen.length; w++) {
            for (int i = 0; i < seen[w].length; i++) {
                seen[w][i] |= other.seen[w][i];
            }
        }
        for (int agency = 0; agency < byMonth.length; agency++) {
            if (byMonth[agency] == null) {
                byMonth[agency] = other.byMonth[agency];
            } else if (other.byMonth[agency] != null) {
                Sums.addTo(byMonth[agency], other.byMonth[agency]);
            }
        }
        interactions += other.interactions;
        pence = Math.addExact(pence, other.pence);
        outside += other.outside;
        outsidePence = Math.addExact(outsidePence, other.outsidePence);
        return this;
    }
}
