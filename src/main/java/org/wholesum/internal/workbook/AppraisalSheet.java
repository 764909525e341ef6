package org.wholesum.internal.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostBasis;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.study.StudyResult;

/** The present values of benefits and costs by agency and month, with the discount factor of each month. */
final class AppraisalSheet {
    private static final int FACTORS = 3;
    private static final double SAME = 1e-13;

    private final SheetDraft sheet = new SheetDraft("Appraisal", "Appraisal: present values");
    private final StudyResult result;
    private final Appraisal appraisal;
    private final Adjustments adjustments;
    private final CostTable old;
    private final CostTable pilot;
    private final InputsSheet inputs;
    private final Months months;
    private final List<Agency> agencies;
    private final int decimals;
    private int next = FACTORS + 4;
    private String net = "";
    private String ratio = "";

    AppraisalSheet(StudyResult result, Appraisal appraisal, CostTable old, CostTable pilot, InputsSheet inputs) {
        this.result = result;
        this.appraisal = appraisal;
        this.adjustments = new Adjustments(appraisal);
        this.old = old;
        this.pilot = pilot;
        this.inputs = inputs;
        this.months = appraisal.comparison().horizon();
        this.agencies = new ArrayList<>(appraisal.agencies());
        this.decimals = appraisal.benefits().currency().getDecimalPlaces();
    }

    SheetDraft write() {
        sheet.freeze(2, CostTable.FIRST);
        sheet.note(1, note());
        factors();
        CostTable costs = isLive()
                ? values("Costs, before adjustments", adjustments.plainCosts())
                : values("Costs, adjusted", appraisal.costs());
        CostTable benefits = isLive() ? saving(costs) : values("Benefits, adjusted", appraisal.benefits());
        if (isLive() && adjustments.any()) {
            benefits = adjusted("Benefits, adjusted", benefits, appraisal.benefits(), adjustments.benefits(inputs));
            costs = adjusted("Costs, adjusted", costs, appraisal.costs(), adjustments.costs(inputs));
        }
        CostTable presentCosts = present("Present value of costs", costs, appraisal.presentCosts());
        CostTable presentBenefits = present("Present value of benefits", benefits, appraisal.presentBenefits());
        results(presentCosts, presentBenefits);
        return sheet;
    }

    /** {@return the cell of the net present saving} */
    String net() {
        return net;
    }

    /** {@return the cell of the benefit-cost ratio; empty text if there is none} */
    String ratio() {
        return ratio;
    }

    private boolean isLive() {
        return appraisal.costBasis() != CostBasis.PAYING_AGENCIES && adjustments.known();
    }

    private String note() {
        return appraisal.discounting() + ". "
                + (isLive()
                        ? "Benefits are the saving plus the costs of the intervention, which are inputs here: where an amount"
                                + " of the intervention is changed on the sheet Inputs, change it here too."
                        : "Benefits and costs are values, as their adjustments are not written as formulas: changing an"
                                + " input does not change them.");
    }

    private void factors() {
        sheet.text(FACTORS, 0, "Discounting", Look.HEADING);
        sheet.text(FACTORS + 1, 0, "Years from the base month");
        sheet.text(FACTORS + 2, 0, "Discount factor");
        BigDecimal rate = appraisal.discounting().schedule().bands().get(0).rate();
        List<Double> factors = new ArrayList<>();
        List<Double> years = new ArrayList<>();
        boolean flat = true;
        for (YearMonth month : months) {
            double passed = appraisal
                    .discounting()
                    .timing()
                    .years(appraisal.discounting().base(), month);
            double factor =
                    appraisal.discounting().factor(month, appraisal.benefits().prices());
            years.add(passed);
            factors.add(factor);
            flat &= Math.abs(StrictMath.pow(1 + rate.doubleValue(), -passed) - factor) < SAME;
        }
        Optional<Series.Input> input = flat
                ? Optional.of(
                        inputs.named("discount_rate", "Discount rate a year", rate, Shown.SHARE, "formulas use it"))
                : Optional.empty();
        for (int i = 0; i < factors.size(); i++) {
            int column = CostTable.FIRST + i;
            BigDecimal factor = BigDecimal.valueOf(factors.get(i));
            sheet.number(FACTORS + 1, column, BigDecimal.valueOf(years.get(i)), Shown.FACTOR, Look.PLAIN);
            if (input.isPresent()) {
                String power = "(1+" + input.get().expression() + ")^-" + Ref.at(FACTORS + 1, column);
                sheet.formula(FACTORS + 2, column, power, factor, Shown.FACTOR);
            } else {
                sheet.number(FACTORS + 2, column, factor, Shown.FACTOR, Look.INPUT);
            }
        }
    }

    private CostTable table(String heading, MonthlyCosts values, CostTable.Cells cells) {
        sheet.text(next, 0, heading, Look.HEADING);
        CostTable table = new CostTable(sheet, next + 1, months, agencies);
        table.write(result.scenario(), values, cells);
        next = table.totalRow() + 2;
        return table;
    }

    private CostTable values(String heading, MonthlyCosts values) {
        return table(
                heading,
                values,
                (agency, month, row, column) ->
                        sheet.number(row, column, cell(values, agency, month), Shown.MONEY, Look.INPUT));
    }

    private CostTable saving(CostTable costs) {
        MonthlyCosts values = adjustments.plainBenefits();
        return table(
                "Benefits, before adjustments: saving plus costs of the intervention",
                values,
                (agency, month, row, column) -> sheet.formula(
                        row,
                        column,
                        "ROUND(" + compared(old, agency, month) + "-" + compared(pilot, agency, month) + "+"
                                + costs.cell(agency, month) + "," + decimals + ")",
                        cell(values, agency, month),
                        Shown.MONEY));
    }

    private String compared(CostTable costs, Agency agency, int month) {
        return appraisal.comparison().agencies().contains(agency) ? costs.cell(agency, month) : "0";
    }

    private CostTable adjusted(String heading, CostTable plain, MonthlyCosts values, String factor) {
        return table(heading, values, (agency, month, row, column) -> {
            int from = plain.row(agency);
            String by = factor.replace("TOTAL", "$" + Ref.at(from, CostTable.TOTAL));
            put(values, agency, month, row, to -> "(" + by + ")*SUM($" + Ref.row(from, CostTable.FIRST, to) + ")");
        });
    }

    private CostTable present(String heading, CostTable of, MonthlyCosts values) {
        String first = "$" + Ref.column(CostTable.FIRST) + "$" + (FACTORS + 3);
        return table(heading, values, (agency, month, row, column) -> {
            int from = of.row(agency);
            put(
                    values,
                    agency,
                    month,
                    row,
                    to -> "SUMPRODUCT(" + first + ":" + Ref.inRow(FACTORS + 2, to) + ",$"
                            + Ref.row(from, CostTable.FIRST, to) + ")");
        });
    }

    /** A cell that is the rise of a rounded cumulative sum. */
    private void put(MonthlyCosts values, Agency agency, int month, int row, IntFunction<String> sum) {
        int column = CostTable.FIRST + month;
        String to = "ROUND(" + sum.apply(column) + "," + decimals + ")";
        String rise = month == 0
                ? to
                : "ROUND(" + to + "-ROUND(" + sum.apply(column - 1) + "," + decimals + ")," + decimals + ")";
        sheet.formula(row, column, rise, cell(values, agency, month), Shown.MONEY);
    }

    private BigDecimal cell(MonthlyCosts values, Agency agency, int month) {
        return CostTable.amount(values, values.pence(agency, months.month(month)));
    }

    private void results(CostTable costs, CostTable benefits) {
        int row = next;
        sheet.headings(row, "Result", "Value");
        result(++row, "Present value of benefits", "present_benefits", benefits.total(), appraisal.presentBenefits());
        result(++row, "Present value of costs", "present_costs", costs.total(), appraisal.presentCosts());
        String difference = "ROUND(" + Ref.at(row - 1, 1) + "-" + Ref.at(row, 1) + "," + decimals + ")";
        result(++row, "Net present saving", "net_present_saving", difference, appraisal.netPresentSavings());
        net = sheet.ref(row, 1);
        Optional<BigDecimal> quotient = appraisal.benefitCostRatio();
        if (quotient.isPresent()) {
            row++;
            sheet.text(row, 0, "Benefit-cost ratio");
            String parts = Ref.at(row - 2, 1) + ">0," + Ref.at(row - 3, 1) + "/" + Ref.at(row - 2, 1);
            sheet.formula(row, 1, "IF(" + parts + ",\"\")", quotient.get().round(MathContext.DECIMAL64), Shown.RATIO);
            sheet.name("benefit_cost_ratio", row, 1);
            ratio = sheet.ref(row, 1);
        }
    }

    private void result(int row, String what, String name, String formula, MonthlyCosts value) {
        sheet.text(row, 0, what);
        sheet.formula(row, 1, formula, value.total().getAmount(), Shown.MONEY, Look.TOTAL);
        sheet.name(name, row, 1);
    }
}
