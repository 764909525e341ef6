package org.wholesum.internal.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.scenario.entry.ComparisonEntry;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.workbook.CellDraft.Look;
import org.wholesum.internal.workbook.CellDraft.Shown;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.study.StudyResult;

/** A result as the sheets of a workbook. */
public final class StudyWorkbook {
    private static final int TOP = 3;
    private static final int FROM = 2;

    private final StudyResult result;
    private final Comparison comparison;
    private final SheetDraft summary;
    private final List<String> limits = new ArrayList<>();

    private StudyWorkbook(StudyResult result) {
        this.result = result;
        this.comparison = result.comparison();
        this.summary = new SheetDraft("Summary", result.scenario().title());
    }

    /**
     * Writes a result as an Excel workbook.
     *
     * @param result the result
     * @param out receives the file; it is not closed
     * @throws IOException if it can't be written
     * @throws NoClassDefFoundError if fastexcel is missing
     */
    public static void write(StudyResult result, OutputStream out) throws IOException {
        new BookWriter(result.scenario().entry().unit()).write(new StudyWorkbook(result).sheets(), out);
    }

    private List<SheetDraft> sheets() {
        ComparisonEntry compared = result.scenario().entry().comparison();
        InputsSheet inputs = new InputsSheet(result.scenario());
        RecordsSheet records = new RecordsSheet(result);
        SeriesReader series = new SeriesReader(result, inputs, records);
        MethodSheet old = method("Old", comparison.names().oldAsHeading(), compared.old(), series);
        MethodSheet pilot = method("Pilot", comparison.names().pilotAsHeading(), compared.pilot(), series);
        CostTable oldCosts = old.write();
        CostTable pilotCosts = pilot.write();
        ComparisonSheet byAgency = new ComparisonSheet(result, oldCosts, pilotCosts);
        List<SheetDraft> sheets = new ArrayList<>(
                List.of(summary, inputs.sheet(), records.sheet(), old.sheet(), pilot.sheet(), byAgency.write()));
        summary(byAgency);
        Optional<AppraisalSheet> appraisal =
                result.appraisal().map(value -> new AppraisalSheet(result, value, oldCosts, pilotCosts, inputs));
        appraisal.ifPresent(sheet -> {
            sheets.add(sheet.write());
            appraised(sheet);
        });
        Optional<ScalingSheet> scaling = result.city().map(city -> new ScalingSheet(result, city, byAgency, inputs));
        scaling.ifPresent(sheet -> {
            sheets.add(sheet.write());
            scaled(sheet, result.city().orElseThrow().total());
        });
        agencies(byAgency);
        inputs.parameters();
        NoteSheets notes = new NoteSheets(result);
        sheets.add(notes.assumptions(limits));
        sheets.add(notes.sources());
        return sheets;
    }

    private MethodSheet method(String name, String title, String method, SeriesReader series) {
        MethodSheet sheet = new MethodSheet(
                name,
                title + ", by agency and month",
                result,
                name.equals("Old") ? comparison.old() : comparison.pilot(),
                series.read(method));
        limits.add("Sheet " + name + ". " + sheet.note());
        return sheet;
    }

    private void summary(ComparisonSheet byAgency) {
        summary.freeze(TOP + 1, 1);
        summary.note(
                1,
                Typography.months(
                                comparison.horizon().first(),
                                comparison.horizon().last()) + ", "
                        + result.scenario().entry().priceBase().inWords()
                        + ". Amounts in bold are formulas: change an input on the sheets Inputs or Records. A negative"
                        + " saving is an extra cost.");
        summary.headings(TOP, "Figure", "Value");
        line(
                comparison.names().oldAsHeading(),
                byAgency.oldCost(),
                comparison.oldCost().getAmount());
        line(
                comparison.names().pilotAsHeading(),
                byAgency.pilotCost(),
                comparison.pilotCost().getAmount());
        line("Saving", byAgency.saving(), comparison.saving().getAmount());
        comparison.change().ifPresent(change -> line("Change", "change", change, Shown.SHARE));
    }

    private void appraised(AppraisalSheet sheet) {
        result.appraisal().ifPresent(value -> {
            line("Net present saving", sheet.net(), value.netPresentSaving().getAmount());
            value.benefitCostRatio().ifPresent(ratio -> line("Benefit-cost ratio", sheet.ratio(), ratio, Shown.RATIO));
        });
    }

    private void scaled(ScalingSheet sheet, Estimate total) {
        int row = summary.next();
        Interval interval = total.interval();
        summary.headings(TOP, "Figure", "Value", "From", "To", "Interval, as run");
        line("Saving of the population", sheet.total(), total.point().getAmount());
        summary.number(row, FROM, interval.lowerMoney().getAmount(), Shown.MONEY, Look.PLAIN);
        summary.number(row, FROM + 1, interval.upperMoney().getAmount(), Shown.MONEY, Look.PLAIN);
        summary.text(row, FROM + 2, interval.level() + ", " + interval.method() + ", n = " + interval.n());
    }

    /** Who saves and who pays. */
    private void agencies(ComparisonSheet byAgency) {
        int top = summary.next() + 1;
        summary.headings(top, "Agency", "Saving");
        int row = top + 1;
        for (CostShift shift : comparison.shifts()) {
            summary.text(row, 0, result.scenario().entry().nameOf(shift.agency()));
            summary.formula(
                    row++, 1, byAgency.saving(shift.agency()), shift.saving().getAmount(), Shown.MONEY);
        }
        summary.text(row, 0, "Total", Look.TOTAL);
        summary.formula(row, 1, byAgency.saving(), comparison.saving().getAmount(), Shown.MONEY, Look.TOTAL);
    }

    private void line(String what, String formula, BigDecimal value) {
        line(what, formula, value, Shown.MONEY);
    }

    private void line(String what, String formula, BigDecimal value, Shown shown) {
        int row = summary.next();
        summary.text(row, 0, what);
        summary.formula(row, 1, formula, value, shown, Look.TOTAL);
    }
}
