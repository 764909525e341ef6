package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.projection.Projection;
import org.wholesum.study.StudyResult;

/**
 * The projected costs of a method by agency and month. Each month is a formula of what was observed, if the method can be
 * written as one that gives the library's pennies, else a value. Where single cases are rounded, a formula adds the pennies
 * by which they differ from all of them together.
 */
final class MethodSheet {
    private static final int TOP = 3;

    private final SheetDraft sheet;
    private final StudyResult result;
    private final Projection projection;
    private final MonthlyCosts costs;
    private final CostTable table;
    private final Optional<Series> series;

    MethodSheet(String name, String title, StudyResult result, Projection projection, Optional<Series> series) {
        this.sheet = new SheetDraft(name, title);
        this.result = result;
        this.projection = projection;
        this.costs = projection.costs();
        SortedSet<Agency> agencies = result.comparison().agencies();
        this.table = new CostTable(sheet, TOP, costs.window(), agencies);
        this.series = series.filter(some ->
                projection.controlTrend().isEmpty() && agencies.stream().allMatch(agency -> matches(some, agency)));
    }

    /** Writes the sheet. */
    CostTable write() {
        sheet.freeze(TOP + 2, CostTable.FIRST);
        sheet.note(1, note());
        table.write(result.scenario(), costs, this::put);
        return table;
    }

    SheetDraft sheet() {
        return sheet;
    }

    boolean isLive() {
        return series.isPresent();
    }

    String note() {
        return "Method: " + projection.description() + ". "
                + (isLive()
                        ? "Each month is a formula: the cumulative cost, rounded half up to the penny, less that of the months"
                                + " before." + (differs() ? " " + DIFFERENCE : "")
                        : "The months are values, as this method is not written as formulas: changing an input does not"
                                + " change them.");
    }

    private static final String DIFFERENCE =
            "Pennies at the end of a formula are those by which the cases, each rounded, differ from all together.";

    private boolean differs() {
        return result.comparison().agencies().stream().anyMatch(agency -> costs.window().stream()
                .anyMatch(month -> difference(agency, costs.window().indexOf(month)) != 0));
    }

    private void put(Agency agency, int month, int row, int column) {
        BigDecimal value = CostTable.amount(costs, pence(agency, month));
        Optional<String> formula = series.flatMap(some -> formula(some, agency, month));
        if (formula.isPresent()) {
            sheet.formula(row, column, formula.get(), value, Shown.MONEY);
        } else {
            sheet.number(row, column, value, Shown.MONEY, Look.PLAIN);
        }
    }

    private Optional<String> formula(Series some, Agency agency, int month) {
        int decimals = costs.currency().getDecimalPlaces();
        String number = table.monthNumber(month);
        long pennies = difference(agency, month);
        String more = pennies == 0
                ? ""
                : (pennies > 0 ? "+" : "-")
                        + BigDecimal.valueOf(Math.abs(pennies), decimals).toPlainString();
        return some.formula(agency, number).flatMap(to -> some.formula(agency, "(" + number + "-1)")
                .map(before -> month == 0
                        ? "ROUND(" + to + more + "," + decimals + ")"
                        : "ROUND(" + to + "-(" + before + ")" + more + "," + decimals + ")"));
    }

    private long pence(Agency agency, int month) {
        Months window = costs.window();
        return costs.pence(agency, window.month(month));
    }

    /** The pennies of a cell that the formula doesn't have. */
    private long difference(Agency agency, int month) {
        return series.map(some -> difference(some, agency, month)).orElse(0L);
    }

    private long difference(Series some, Agency agency, int month) {
        BigDecimal rise =
                some.value(agency, month + 1).subtract(month == 0 ? BigDecimal.ZERO : some.value(agency, month));
        return pence(agency, month) - CostTable.pence(costs, rise);
    }

    /** Whether a formula gives an agency's costs but for the pennies of single cases. */
    private boolean matches(Series some, Agency agency) {
        long most = result.sample().map(sample -> (long) sample.n()).orElse(0L);
        long sum = 0;
        boolean near = true;
        for (int month = 0; month < costs.window().count(); month++) {
            sum += difference(some, agency, month);
            near &= Math.abs(sum) <= most && (some.formula(agency, "1").isPresent() || pence(agency, month) == 0);
        }
        return near;
    }
}
