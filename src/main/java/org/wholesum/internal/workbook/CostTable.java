package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.scenario.Scenario;

/**
 * A table of costs by agency and month: a row of headings, one of the numbers of the months, one for each agency, and the
 * total; the totals of the agencies are before the months.
 */
final class CostTable {
    static final int TOTAL = 1;
    static final int FIRST = 2;

    private final SheetDraft sheet;
    private final Months months;
    private final int top;
    private final TreeMap<Agency, Integer> rows = new TreeMap<>();

    /** What a cell of the table has. */
    @FunctionalInterface
    interface Cells {
        void put(Agency agency, int month, int row, int column);
    }

    CostTable(SheetDraft sheet, int top, Months months, Collection<Agency> agencies) {
        this.sheet = sheet;
        this.months = months;
        this.top = top;
        int row = top + 2;
        for (Agency agency : agencies) {
            Interruption.check("writing a workbook");
            rows.put(agency, row++);
        }
    }

    /** Writes headings, the cells that are given, and the totals, which are sums of them. */
    void write(Scenario scenario, MonthlyCosts costs, Cells cells) {
        sheet.headings(top, "Agency", "Total");
        sheet.text(top + 1, 0, "Month number");
        for (int month = 0; month < months.count(); month++) {
            sheet.text(top, FIRST + month, Typography.month(months.month(month)), Look.HEADING);
            sheet.number(top + 1, FIRST + month, BigDecimal.valueOf(month + 1L), Shown.COUNT, Look.PLAIN);
        }
        rows.forEach((agency, row) -> {
            sheet.text(row, 0, scenario.entry().nameOf(agency));
            sheet.formula(
                    row,
                    TOTAL,
                    "SUM(" + monthsOf(row) + ")",
                    costs.total(agency).getAmount(),
                    Shown.MONEY);
            for (int month = 0; month < months.count(); month++) {
                cells.put(agency, month, row, FIRST + month);
            }
        });
        totals(costs);
    }

    private void totals(MonthlyCosts costs) {
        int row = totalRow();
        sheet.text(row, 0, "Total", Look.TOTAL);
        long[] cumulative = costs.cumulativePence();
        int decimals = costs.currency().getDecimalPlaces();
        for (int column = TOTAL; column < FIRST + months.count(); column++) {
            int month = column - FIRST;
            BigDecimal value = column == TOTAL
                    ? costs.total().getAmount()
                    : BigDecimal.valueOf(cumulative[month] - (month == 0 ? 0 : cumulative[month - 1]), decimals);
            String sum = rows.isEmpty() ? "0" : "SUM(" + Ref.column(column, top + 2, row - 1) + ")";
            sheet.formula(row, column, sum, value, Shown.MONEY, Look.TOTAL);
        }
    }

    private String monthsOf(int row) {
        return Ref.row(row, FIRST, FIRST + months.count() - 1);
    }

    /** {@return the pence of a cell as an amount} */
    static BigDecimal amount(MonthlyCosts costs, long pence) {
        return BigDecimal.valueOf(pence, costs.currency().getDecimalPlaces());
    }

    /** {@return an amount in pence, which it has in whole} */
    static long pence(MonthlyCosts costs, BigDecimal amount) {
        return amount.movePointRight(costs.currency().getDecimalPlaces())
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    int totalRow() {
        return top + 2 + rows.size();
    }

    int row(Agency agency) {
        return rows.getOrDefault(agency, totalRow());
    }

    /** {@return the cell of a month's number, in any row} */
    String monthNumber(int month) {
        return Ref.inRow(top + 1, FIRST + month);
    }

    /** {@return a cell for formulas of other sheets, without the dollar signs that would fix it} */
    String cell(Agency agency, int month) {
        return sheet.name() + "!" + Ref.at(row(agency), FIRST + month);
    }

    String total(Agency agency) {
        return sheet.ref(row(agency), TOTAL);
    }

    String total() {
        return sheet.ref(totalRow(), TOTAL);
    }

    /** {@return the sum over agencies and some months, for formulas of other sheets} */
    String sum(int from, int to) {
        return "SUM(" + sheet.name() + "!" + Ref.row(totalRow(), FIRST + from, FIRST + to) + ")";
    }
}
