package org.wholesum.internal.table;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;

/** The cost of waiting as a table. */
public final class WaitingTable {
    private static final int MOST_ROWS = 36;

    private WaitingTable() {}

    /**
     * For each presentation the cost before, from then on, and in all, and the mean cost of a month's delay until the next
     * row; of more than 36 presentations, the first of each year, the best, and now.
     *
     * @param waiting the cost of waiting
     * @param precision to what its amounts are rounded
     * @return the table
     */
    public static Table of(CostOfWaiting waiting, Precision precision) {
        Table.Builder table = Table.titled("Case " + waiting.caseId() + ": cost by the end of "
                        + Typography.month(waiting.unchanged().horizon().last()) + " in "
                        + waiting.recorded().currency() + ", by month of help")
                .words("helped in")
                .figures("cost before", "from then on", "in all", "a month's delay");
        List<CostOfWaiting.Point> rows = shown(waiting);
        AmountFormat format = AmountFormat.of(
                precision, waiting.recorded().currency(), rows.stream().mapToLong(point -> point.total()
                        .getAmountMinorLong()));
        for (int i = 0; i < rows.size(); i++) {
            CostOfWaiting.Point point = rows.get(i);
            // the whole cost and what was before it are the nearest pounds, and the rest is their difference
            Compared costs = Compared.of(point.total(), point.helped().total()).rounded(format);
            table.row(
                    Typography.month(point.month()),
                    format.plain(costs.saving()),
                    format.plain(costs.pilot()),
                    format.plain(costs.old()),
                    i + 1 < rows.size() ? format.plain(meanDelay(point, rows.get(i + 1))) : "");
        }
        return table.build();
    }

    private static List<CostOfWaiting.Point> shown(CostOfWaiting waiting) {
        List<CostOfWaiting.Point> all = waiting.presentations();
        List<CostOfWaiting.Point> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean firstOfYear = i == 0
                    || all.get(i).month().getYear() != all.get(i - 1).month().getYear();
            if (all.size() <= MOST_ROWS || firstOfYear || all.get(i).equals(waiting.best())) {
                rows.add(all.get(i));
            }
        }
        if (!rows.contains(waiting.now())) {
            rows.add(waiting.now());
        }
        return rows;
    }

    private static Money meanDelay(CostOfWaiting.Point from, CostOfWaiting.Point to) {
        int months = Months.between(from.month(), to.month()).count() - 1;
        return to.total().minus(from.total()).dividedBy(months, RoundingMode.HALF_UP);
    }
}
