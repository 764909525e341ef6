package org.wholesum.costs;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;

/** The text form of {@link MonthlyCosts}: months (or financial years) down, agencies across. */
final class CostsTable {
    private static final int MOST_MONTHS = 36;

    private CostsTable() {}

    static Table of(MonthlyCosts costs) {
        boolean monthly = costs.window().count() <= MOST_MONTHS;
        Map<String, Months> periods = new LinkedHashMap<>();
        for (YearMonth month : costs.window()) {
            String label = monthly ? month.toString() : FinancialYear.of(month).toString();
            periods.merge(label, Months.of(month, 1), Months::hull);
        }
        Table.Builder table = Table.titled("Cost in " + costs.currency() + ", " + costs.window()
                        + (costs.prices().isReal() ? ", " + costs.prices().inWords() : ""))
                .words(monthly ? "month" : "year")
                .figures(costs.agencies().stream().map(Agency::id).toArray(String[]::new))
                .figures("all");
        periods.forEach((label, months) -> table.row(cells(label, costs.during(months), costs)));
        return table.total(cells("all", costs, costs)).build();
    }

    private static String[] cells(String label, MonthlyCosts part, MonthlyCosts whole) {
        List<Long> pence = Stream.concat(whole.agencies().stream().map(part::pence), Stream.of(part.pence()))
                .toList();
        return Stream.concat(Stream.of(label), pence.stream().map(p -> MoneyText.plain(whole.currency(), p)))
                .toArray(String[]::new);
    }
}
