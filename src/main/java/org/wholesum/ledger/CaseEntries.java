package org.wholesum.ledger;

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
final class CaseEntries {
    /** The case ids, in ascending order. */
    final List<String> ids;

    /** By id. */
    final List<Agency> agencies;

    /** For each case, the index after its last entry. */
    final int[] ends;

    private final long[] packed;
    private final long @Nullable [] large;
    private final int agencyBits;
    private final int cellBits;
    private final YearMonth first;
    private final Supplier<RowsByCase.Groups> groups;

    CaseEntries(Columns columns, Rows rows, Execution work) {
        RowsByCase byCase = new RowsByCase(columns, rows);
        List<Agency> known = columns.texts.agencies;
        this.agencies = known.stream().sorted().toList();
        this.first = columns.span().first();
        this.agencyBits = bits(agencies.size() - 1);
        this.cellBits = agencyBits + bits(columns.span().count() - 1);
        this.ids = List.of(byCase.ids());
        this.groups = Suppliers.memoize(byCase::groups);
        Cells cells =
                new Cells(known.stream().mapToInt(agencies::indexOf).toArray(), Columns.monthNumber(first), agencyBits);
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
            long month = (long) Columns.monthNumber(chunk.dates().at(i)) - firstMonth;
            return (month << agencyBits) | agencyIndex[its.agencyOf(chunk, i)];
        }
    }

    private static int bits(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    int monthOf(YearMonth month) {
        return Columns.monthNumber(month) - Columns.monthNumber(first);
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int agency(int i) {
        return (int) packed[i] & ((1 << agencyBits) - 1);
    }

    int month(int i) {
        return (int) (packed[i] & ((1L << cellBits) - 1)) >> agencyBits;
    }

    long pence(int i) {
        return large == null ? packed[i] >> cellBits : large[i];
    }

    /** The rows of a case. */
    Rows rows(int index) {
        return groups.get().rows(index);
    }

    @Override
    public String toString() {
        return Arrays.stream(ends).max().orElse(0) + " rows of " + ids.size() + " cases";
    }
}
