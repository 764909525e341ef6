package org.wholesum.internal.table;

import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.ControlledRounding;

/** Amounts by the old and the pilot method in rows that add up to a total, as a table prints them. */
final class RoundedRows {
    private static final int EACH = 3;

    private RoundedRows() {}

    /**
     * Rounds rows together.
     *
     * @param rows the exact amounts
     * @param all their exact total, which is rounded as {@link Compared#rounded(AmountFormat)} has it
     * @param format how they are written
     * @return the rows, in which old less pilot is the saving and whose columns add up to the rounded total
     */
    static List<Compared> of(List<Compared> rows, Compared all, AmountFormat format) {
        if (!format.whole()) {
            return rows;
        }
        ControlledRounding sums = new ControlledRounding(format.currency());
        int whole = sums.sum();
        int pilot = sums.sum();
        int saving = sums.sum();
        for (Compared one : rows) {
            int row = sums.sum();
            sums.amount(whole, row, pence(one.old()));
            sums.amount(row, pilot, pence(one.pilot()));
            sums.amount(row, saving, pence(one.saving()));
        }
        Compared rounded = all.rounded(format);
        sums.fixed(pilot, whole, pence(all.pilot()), pence(rounded.pilot()));
        sums.fixed(saving, whole, pence(all.saving()), pence(rounded.saving()));
        long[] out = sums.round();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Compared.of(format.currency(), out[i * EACH], out[i * EACH + 1], out[i * EACH + 2]))
                .toList();
    }

    private static long pence(Money amount) {
        return amount.getAmountMinorLong();
    }
}
