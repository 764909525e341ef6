package org.wholesum.report;

import org.joda.money.Money;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.population.Sample;
import org.wholesum.projection.Comparison;

/** The cases of a sample as a table. */
final class SampleTable {
    private SampleTable() {}

    /** Cost by both methods and saving of each case, with the total. */
    static Table of(Sample sample) {
        Table.Builder table = Table.titled("Cost by case in " + sample.saving().getCurrencyUnit())
                .words("case")
                .figures("old", "pilot", "saving");
        sample.byCase().forEach((id, comparison) -> table.row(cells(id, comparison)));
        return table.total(cells("all", sample.whole())).build();
    }

    private static String[] cells(String name, Comparison comparison) {
        return new String[] {
            name, plain(comparison.oldCost()), plain(comparison.pilotCost()), plain(comparison.saving())
        };
    }

    private static String plain(Money money) {
        return MoneyText.plain(money.getCurrencyUnit(), money.getAmountMinorLong());
    }
}
