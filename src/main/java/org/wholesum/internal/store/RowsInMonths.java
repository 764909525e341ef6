package org.wholesum.internal.store;

import java.util.Arrays;
import org.wholesum.costs.Months;

/**
 * Chooses rows by their months.
 *
 * @param columns the rows of a ledger
 * @param months the months to choose
 */
public record RowsInMonths(Columns columns, Months months) {
    /**
     * The rows in the months.
     *
     * @param rows the rows to choose from
     * @return those of them that are in the months
     */
    public Rows of(Rows rows) {
        int first = PackedDates.monthNumber(months.first());
        int last = PackedDates.monthNumber(months.last());
        int[] kept = new int[rows.size()];
        int[] sizeAndNext = new int[2];
        columns.each(rows, (chunk, its) -> {
            Packed dates = chunk.dates();
            return i -> {
                int month = PackedDates.monthNumber(dates.at(i));
                int row = rows.at(sizeAndNext[1]++);
                if (month >= first && month <= last) {
                    kept[sizeAndNext[0]++] = row;
                }
            };
        });
        return Rows.of(Arrays.copyOf(kept, sizeAndNext[0]));
    }

    /**
     * Whether any row is in the months.
     *
     * @param rows the rows to look at
     * @return whether one or more of them are
     */
    public boolean hasAnyOf(Rows rows) {
        int first = PackedDates.monthNumber(months.first());
        int last = PackedDates.monthNumber(months.last());
        return rows.stream().anyMatch(row -> {
            int month = PackedDates.monthNumber(columns.packedDate(row));
            return month >= first && month <= last;
        });
    }
}
