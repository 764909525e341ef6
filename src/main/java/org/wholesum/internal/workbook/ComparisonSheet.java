package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.study.StudyResult;

/** The old against the pilot method by agency and by financial year. */
final class ComparisonSheet {
    private static final int TOP = 2;
    private static final int OLD = 1;
    private static final int PILOT = 2;
    private static final int SAVING = 3;
    private static final int CHANGE = 4;
    private static final int SHARE_OLD = 5;
    private static final int SHARE_PILOT = 6;

    private final SheetDraft sheet = new SheetDraft("Comparison", "Old against pilot, by agency and by year");
    private final StudyResult result;
    private final Comparison comparison;
    private final CostTable old;
    private final CostTable pilot;
    private int totalRow;

    ComparisonSheet(StudyResult result, CostTable old, CostTable pilot) {
        this.result = result;
        this.comparison = result.comparison();
        this.old = old;
        this.pilot = pilot;
    }

    SheetDraft write() {
        sheet.freeze(TOP + 1, 1);
        sheet.headings(
                TOP,
                "Agency",
                comparison.names().oldAsHeading(),
                comparison.names().pilotAsHeading(),
                "Saving",
                "Change",
                "Share of old",
                "Share of pilot");
        totalRow = TOP + 1 + comparison.agencies().size();
        int row = TOP + 1;
        for (CostShift shift : comparison.shifts()) {
            line(row++, shift);
        }
        total();
        years(totalRow + 2);
        return sheet;
    }

    String oldCost() {
        return sheet.ref(totalRow, OLD);
    }

    String pilotCost() {
        return sheet.ref(totalRow, PILOT);
    }

    String saving() {
        return sheet.ref(totalRow, SAVING);
    }

    /** {@return the cell with an agency's saving} */
    String saving(Agency agency) {
        return sheet.ref(TOP + 1 + comparison.agencies().headSet(agency).size(), SAVING);
    }

    private void line(int row, CostShift shift) {
        sheet.text(row, 0, result.scenario().entry().nameOf(shift.agency()));
        sheet.formula(row, OLD, old.total(shift.agency()), shift.old().getAmount(), Shown.MONEY);
        sheet.formula(row, PILOT, pilot.total(shift.agency()), shift.pilot().getAmount(), Shown.MONEY);
        saving(row, shift.saving(), Look.PLAIN);
        change(row, shift.change(), Look.PLAIN);
        share(row, SHARE_OLD, OLD, shift.oldShare());
        share(row, SHARE_PILOT, PILOT, shift.pilotShare());
    }

    private void total() {
        String last = Integer.toString(totalRow);
        sheet.text(totalRow, 0, "Total", Look.TOTAL);
        sum(OLD, last, comparison.oldCost());
        sum(PILOT, last, comparison.pilotCost());
        saving(totalRow, comparison.saving(), Look.TOTAL);
        change(totalRow, comparison.change(), Look.TOTAL);
        sheet.name("old_cost", totalRow, OLD);
        sheet.name("pilot_cost", totalRow, PILOT);
        sheet.name("saving", totalRow, SAVING);
        if (comparison.change().isPresent()) {
            sheet.name("change", totalRow, CHANGE);
        }
    }

    private void sum(int column, String last, Money value) {
        String sum = comparison.agencies().isEmpty()
                ? "0"
                : "ROUND(SUM(" + Ref.at(TOP + 1, column) + ":" + Ref.column(column) + last + "),"
                        + value.getCurrencyUnit().getDecimalPlaces() + ")";
        sheet.formula(totalRow, column, sum, value.getAmount(), Shown.MONEY, Look.TOTAL);
    }

    private void saving(int row, Money saving, Look look) {
        sheet.formula(
                row,
                SAVING,
                "ROUND(" + Ref.at(row, OLD) + "-" + Ref.at(row, PILOT) + ","
                        + saving.getCurrencyUnit().getDecimalPlaces() + ")",
                saving.getAmount(),
                Shown.MONEY,
                look);
    }

    private void change(int row, Optional<BigDecimal> change, Look look) {
        change.ifPresent(value -> sheet.formula(
                row,
                CHANGE,
                "IF(" + Ref.at(row, OLD) + ">0,-" + Ref.at(row, SAVING) + "/" + Ref.at(row, OLD) + ",\"\")",
                value,
                Shown.SHARE,
                look));
    }

    private void share(int row, int column, int of, Optional<BigDecimal> share) {
        String whole = Ref.inRow(totalRow, of);
        share.ifPresent(value -> sheet.formula(
                row, column, "IF(" + whole + "=0,\"\"," + Ref.at(row, of) + "/" + whole + ")", value, Shown.SHARE));
    }

    private void years(int top) {
        sheet.headings(
                top,
                "Financial year",
                comparison.names().oldAsHeading(),
                comparison.names().pilotAsHeading(),
                "Saving",
                "Change",
                "Months");
        Months horizon = comparison.horizon();
        int row = top + 1;
        for (FinancialYear year : comparison.savings().byFinancialYear().keySet()) {
            Months part = year.months().intersection(horizon).orElseThrow();
            int from = horizon.indexOf(part.first());
            int to = horizon.indexOf(part.last());
            sheet.text(row, 0, year.toString());
            Money before = cost(comparison.old().costs(), part);
            Money after = cost(comparison.pilot().costs(), part);
            sheet.formula(row, OLD, old.sum(from, to), before.getAmount(), Shown.MONEY);
            sheet.formula(row, PILOT, pilot.sum(from, to), after.getAmount(), Shown.MONEY);
            saving(row, before.minus(after), Look.PLAIN);
            change(row, Amounts.change(before, after), Look.PLAIN);
            sheet.number(row, SHARE_OLD, BigDecimal.valueOf(part.count()), Shown.COUNT, Look.PLAIN);
            row++;
        }
    }

    private static Money cost(MonthlyCosts costs, Months part) {
        return costs.during(part).total();
    }
}
