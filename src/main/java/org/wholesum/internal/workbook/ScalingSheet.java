package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Stratum;
import org.wholesum.study.StudyResult;

/** The saving of the whole population from that of n sampled cases. */
final class ScalingSheet {
    private static final int TOP = 3;
    private static final int VALUE = 1;

    private final SheetDraft sheet = new SheetDraft("Scaling", "From the cases to the population");
    private final StudyResult result;
    private final ScaleUp city;
    private final ComparisonSheet comparison;
    private final InputsSheet inputs;
    private final boolean live;
    private String total = "";

    ScalingSheet(StudyResult result, ScaleUp city, ComparisonSheet comparison, InputsSheet inputs) {
        this.result = result;
        this.city = city;
        this.comparison = comparison;
        this.inputs = inputs;
        this.live = city.strata().isEmpty()
                && city.fixed().isEmpty()
                && city.sample().saving().equals(result.comparison().saving());
    }

    SheetDraft write() {
        sheet.freeze(TOP + 1, 1);
        sheet.note(
                1,
                live
                        ? "The total is N × the saving of the n cases ÷ n, a formula. Intervals are values of the result as it"
                                + " was run: changing an input does not change them."
                        : "Values of the result as it was run: changing an input does not change them.");
        sheet.headings(TOP, "Figure", "Value");
        Series.Input n = input("sample_size", "Cases in the sample, n", city.n());
        Series.Input population = input("population", "Similar cases, N", city.population());
        line(TOP + 1, "Cases in the sample, n", n.expression(), n.value(), Shown.COUNT);
        line(TOP + 2, "Similar cases, N", population.expression(), population.value(), Shown.COUNT);
        amount(
                TOP + 3,
                "Saving of the cases",
                comparison.saving(),
                city.sample().saving());
        amount(
                TOP + 4,
                "Saving of a case",
                quotient(comparison.saving(), n),
                city.perCase().point());
        amount(
                TOP + 5,
                "Saving of the population",
                scaled(comparison.saving(), n, population),
                city.total().point());
        sheet.name("scaled_saving", TOP + 5, VALUE);
        total = sheet.ref(TOP + 5, VALUE);
        intervals(TOP + 7);
        agencies(sheet.next() + 1, n, population);
        strata(sheet.next() + 1);
        return sheet;
    }

    /** {@return the cell of the saving of the population} */
    String total() {
        return total;
    }

    private Series.Input input(String name, String what, long value) {
        return inputs.named(
                name,
                what,
                BigDecimal.valueOf(value),
                Shown.COUNT,
                live ? "formulas use it" : "as run: no formula uses it");
    }

    private String quotient(String saving, Series.Input n) {
        return "ROUND(" + saving + "/" + n.expression() + "," + decimals() + ")";
    }

    private String scaled(String saving, Series.Input n, Series.Input population) {
        return "ROUND(" + saving + "*" + population.expression() + "/" + n.expression() + "," + decimals() + ")";
    }

    private int decimals() {
        return result.comparison().saving().getCurrencyUnit().getDecimalPlaces();
    }

    private void line(int row, String what, String formula, BigDecimal value, Shown shown) {
        sheet.text(row, 0, what);
        sheet.formula(row, VALUE, formula, value, shown);
    }

    private void amount(int row, String what, String formula, Money value) {
        sheet.text(row, 0, what);
        amount(row, formula, value);
    }

    private void amount(int row, String formula, Money value) {
        if (live) {
            sheet.formula(row, VALUE, formula, value.getAmount(), Shown.MONEY);
        } else {
            sheet.number(row, VALUE, value.getAmount(), Shown.MONEY, Look.PLAIN);
        }
    }

    private void intervals(int top) {
        sheet.headings(top, "Interval of the saving of the population", "Lower", "Upper");
        int row = top + 1;
        for (Interval interval : city.total().intervals()) {
            sheet.text(row, 0, interval.level() + ", " + interval.method() + ", n = " + interval.n());
            ends(row++, interval);
        }
    }

    private void ends(int row, Interval interval) {
        sheet.number(row, VALUE, interval.lowerMoney().getAmount(), Shown.MONEY, Look.PLAIN);
        sheet.number(row, VALUE + 1, interval.upperMoney().getAmount(), Shown.MONEY, Look.PLAIN);
    }

    private void agencies(int top, Series.Input n, Series.Input population) {
        sheet.headings(top, "Saving of the population by agency", "Saving");
        int row = top + 1;
        for (var one : city.byAgency().entrySet()) {
            Agency agency = one.getKey();
            sheet.text(row, 0, result.scenario().entry().nameOf(agency));
            amount(
                    row++,
                    share(agency, n, population, one.getValue()),
                    one.getValue().point());
        }
    }

    /** The formula of an agency, with the penny by which it is rounded so that agencies add up to the total. */
    private String share(Agency agency, Series.Input n, Series.Input population, Estimate estimate) {
        if (!live) {
            return "";
        }
        BigDecimal plain = result.comparison()
                .savings()
                .total(agency)
                .getAmount()
                .multiply(population.value())
                .divide(n.value(), decimals(), RoundingMode.HALF_UP);
        BigDecimal more = estimate.point().getAmount().subtract(plain);
        String penny = more.signum() == 0
                ? ""
                : (more.signum() > 0 ? "+" : "-") + more.abs().toPlainString();
        return scaled(comparison.saving(agency), n, population) + penny;
    }

    private void strata(int top) {
        if (city.byStratum().isEmpty()) {
            return;
        }
        sheet.headings(top, "Stratum", "Saving", "n", "N");
        int row = top + 1;
        for (Stratum stratum : city.byStratum()) {
            sheet.text(row, 0, stratum.name());
            sheet.number(row, 1, stratum.total().point().getAmount(), Shown.MONEY, Look.PLAIN);
            sheet.number(row, 2, BigDecimal.valueOf(stratum.n()), Shown.COUNT, Look.PLAIN);
            sheet.number(row, 3, BigDecimal.valueOf(stratum.population()), Shown.COUNT, Look.PLAIN);
            row++;
        }
    }
}
