package org.wholesum.internal.store;

import com.google.common.base.Suppliers;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.execution.Execution;

/**
 * The rows of a ledger, case after case, reduced to agency, month and pence: eight bytes each, unless an amount is
 * astronomical.
 */
public final class CaseEntries {
    private final List<String> ids;

    private final List<Agency> agencies;

    /** For each case, the index after its last entry. */
    private final int[] ends;

    private final long[] packed;
    private final long @Nullable [] large;
    private final int agencyBits;
    private final int cellBits;
    private final YearMonth first;
    private final Supplier<RowsByCase.Groups> groups;

    /**
     * Reduces rows.
     *
     * @param columns the rows of a ledger
     * @param rows those to take
     * @param work the threads
     */
    public CaseEntries(Columns columns, Rows rows, Execution work) {
        RowsByCase byCase = new RowsByCase(columns, rows);
        List<Agency> known = columns.texts.agencies;
        this.agencies = known.stream().sorted().toList();
        this.first = columns.span().first();
        this.agencyBits = bits(agencies.size() - 1);
        this.cellBits = agencyBits + bits(columns.span().count() - 1);
        this.ids = List.of(byCase.ids());
        this.groups = Suppliers.memoize(byCase::groups);
        Cells cells = new Cells(
                known.stream().mapToInt(agencies::indexOf).toArray(), PackedDates.monthNumber(first), agencyBits);
        if (columns.mostPence() < 1L << (Long.SIZE - 1 - cellBits - RowsByCase.BUCKET_BITS)) {
            this.large = null;
            this.packed = new long[rows.size()];
            this.ends = byCase.sort(
                    work, packed, (chunk, its, i) -> (chunk.pence().at(i) << cellBits) | cells.of(chunk, its, i));
            return;
        }
        long[] cell = new long[rows.size()];
        long[] pence = new long[rows.size()];
        this.ends = byCase.place(work, (place, chunk, its, i, row) -> {
            cell[place] = cells.of(chunk, its, i);
            pence[place] = chunk.pence().at(i);
        });
        this.packed = cell;
        this.large = pence;
    }

    /** The agency and the month of a row as one number. */
    private static final class Cells {
        private final int[] agencyIndex;
        private final int firstMonth;
        private final int agencyBits;

        Cells(int[] agencyIndex, int firstMonth, int agencyBits) {
            this.agencyIndex = agencyIndex;
            this.firstMonth = firstMonth;
            this.agencyBits = agencyBits;
        }

        long of(Chunk chunk, Codes its, int i) {
            long month = (long) PackedDates.monthNumber(chunk.dates().at(i)) - firstMonth;
            return (month << agencyBits) | agencyIndex[its.agencyOf(chunk, i)];
        }
    }

    private static int bits(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    /** {@return the case ids, in ascending order} */
    public List<String> ids() {
        return ids;
    }

    /** {@return the agencies by id} */
    public List<Agency> agencies() {
        return agencies;
    }

    /**
     * The index of a month.
     *
     * @param month any month
     * @return how many months it is after the first of the ledger; negative before that
     */
    public int monthOf(YearMonth month) {
        return PackedDates.monthNumber(month) - PackedDates.monthNumber(first);
    }

    /**
     * Where the entries of a case begin.
     *
     * @param index the index of a case
     * @return the index of its first entry
     */
    public int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /**
     * Where the entries of a case end.
     *
     * @param index the index of a case
     * @return the index after its last entry
     */
    public int end(int index) {
        return ends[index];
    }

    /**
     * The agency of an entry.
     *
     * @param i the index of an entry
     * @return the index of its agency in {@link #agencies()}
     */
    public int agency(int i) {
        return (int) packed[i] & ((1 << agencyBits) - 1);
    }

    /**
     * The month of an entry.
     *
     * @param i the index of an entry
     * @return as {@link #monthOf}
     */
    public int month(int i) {
        return (int) (packed[i] & ((1L << cellBits) - 1)) >> agencyBits;
    }

    /**
     * The cost of an entry.
     *
     * @param i the index of an entry
     * @return in minor units
     */
    public long pence(int i) {
        return large == null ? packed[i] >> cellBits : large[i];
    }

    /**
     * The rows of a case.
     *
     * @param index the index of a case
     * @return its rows
     */
    public Rows rows(int index) {
        return groups.get().rows(index);
    }

    @Override
    public String toString() {
        return Arrays.stream(ends).max().orElse(0) + " rows of " + ids.size() + " cases";
    }
}
