package org.wholesum.report;

import java.time.Month;
import java.time.YearMonth;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.ComparedAmounts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.projection.Comparison;

/** The tables of a {@link Comparison} in a report. */
final class ComparisonTables {
    private static final int MOST_MONTHS = 36;

    private ComparisonTables() {}

    /** Old, pilot, saving, change and both shares by agency, with a total. */
    static Table byAgency(Comparison comparison, Function<Agency, String> names) {
        return ComparedAmounts.byAgency(
                comparison.horizon().toString(),
                currency(comparison),
                comparison.shifts().stream()
                        .map(shift -> new ComparedAmounts.Line(names.apply(shift.agency()), shift.old(), shift.pilot()))
                        .toList());
    }

    /**
     * The cumulative cost of both methods and the cumulative saving, month by month; of more than 36 months, at the end of
     * each financial year and of the horizon.
     */
    static Table byMonth(Comparison comparison) {
        CurrencyUnit currency = currency(comparison);
        long[] old = comparison.old().costs().cumulativePence();
        long[] pilot = comparison.pilot().costs().cumulativePence();
        Table.Builder table = Table.titled("Cumulative cost in " + currency + ", every agency together")
                .words("up to and with")
                .figures("old", "pilot", "saving");
        for (int i = 0; i < old.length; i++) {
            YearMonth month = comparison.horizon().month(i);
            if (old.length > MOST_MONTHS && month.getMonth() != Month.MARCH && i < old.length - 1) {
                continue; // financial years end in March
            }
            table.row(
                    month.toString(),
                    MoneyText.plain(currency, old[i]),
                    MoneyText.plain(currency, pilot[i]),
                    MoneyText.plain(currency, Math.subtractExact(old[i], pilot[i])));
        }
        return table.build();
    }

    private static CurrencyUnit currency(Comparison comparison) {
        return comparison.old().costs().currency();
    }
}
