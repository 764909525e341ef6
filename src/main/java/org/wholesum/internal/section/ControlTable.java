package org.wholesum.internal.section;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.wholesum.costs.Agency;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;

/** The saving of each agency with and without the trend of the control. */
final class ControlTable {
    private ControlTable() {}

    static Table of(AdjustedSaving saving, Precision precision, Function<Agency, String> names) {
        List<CostShift> shifts = saving.adjusted().shifts();
        RoundedComparison with = RoundedComparison.of(saving.adjusted(), precision);
        long[] without = column(saving.plain(), shifts, with.format());
        Table.Builder table = Table.titled("Saving with and without the control's trend in "
                        + saving.adjusted().saving().getCurrencyUnit())
                .words("agency")
                .figures("control", "saving without", "with");
        for (int i = 0; i < without.length; i++) {
            Agency agency = shifts.get(i).agency();
            table.row(
                    names.apply(agency),
                    Percent.change(saving.trend().change(agency)),
                    with.format().plain(without[i]),
                    with.format().plain(with.of(agency).saving()));
        }
        return table.total(
                        "all",
                        Percent.change(saving.trend().change()),
                        with.format().plain(LongStream.of(without).sum()),
                        with.format().plain(with.all().saving()))
                .build();
    }

    private static long[] column(Comparison plain, List<CostShift> shifts, AmountFormat format) {
        return format.column(shifts.stream()
                .mapToLong(shift -> plain.savings().pence(shift.agency()))
                .toArray());
    }
}
