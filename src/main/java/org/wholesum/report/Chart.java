package org.wholesum.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.internal.chart.LetsPlot;
import org.wholesum.internal.chart.Plot;
import org.wholesum.internal.chart.SvgFile;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.picture.CostWaterfall;
import org.wholesum.internal.picture.GroupsChart;
import org.wholesum.internal.picture.PaymentsChart;
import org.wholesum.internal.picture.ShareChart;
import org.wholesum.internal.picture.ValueWaterfall;
import org.wholesum.internal.table.ControlPicture;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.internal.table.RoundedComparison;
import org.wholesum.internal.table.RoundedFigures;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.measure.ControlChart;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.settlement.Settlement;
import org.wholesum.study.SensitivityResult;
import org.wholesum.study.UncertaintyResult;

/**
 * A chart of a result, to be shown in a notebook or written to a file. Amounts are to the pound and add up as shown; agencies
 * have their ids as names. Immutable. Drawing needs Lets-Plot, an optional dependency; making a chart, its description and its
 * table do not.
 */
public final class Chart {
    private static final int LEAST_WIDTH = 280;
    private static final int MOST_WIDTH = 4000;

    private final Block.Chart drawn;

    private Chart(Block.Chart drawn) {
        this.drawn = drawn;
    }

    /**
     * The charts of a report, with the names of its agencies. Those of a report for publication show published figures only.
     *
     * @param report the report
     * @return its charts in order
     */
    public static List<Chart> listOf(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Chart.class::isInstance)
                .map(block -> new Chart((Block.Chart) block))
                .toList();
    }

    /**
     * From the cost of the old method to that of the pilot: a step for what each agency saves or pays.
     *
     * @param comparison old against pilot method
     * @return the chart; of more than twelve agencies, those that change most, and the others as one step
     */
    public static Chart waterfall(Comparison comparison) {
        return new Chart(CostWaterfall.of(rounded(comparison), Agency::id));
    }

    /**
     * From the saving in cash to the net present saving: a step for each adjustment, as {@link Appraisal#bridge()} has them.
     *
     * @param appraisal the appraisal
     * @return the chart
     */
    public static Chart waterfall(Appraisal appraisal) {
        return new Chart(ValueWaterfall.of(RoundedAppraisal.of(appraisal, Precision.POUNDS)));
    }

    /**
     * What each agency saves or pays, the largest saving first.
     *
     * @param comparison old against pilot method
     * @return the chart; of more than forty agencies, those that change most
     */
    public static Chart savings(Comparison comparison) {
        return new Chart(Charts.savingByAgency(comparison, Agency::id));
    }

    /**
     * The cumulative cost of both methods, month by month.
     *
     * @param comparison old against pilot method
     * @return the chart
     */
    public static Chart cumulativeCost(Comparison comparison) {
        return new Chart(Charts.cumulative(comparison));
    }

    /**
     * The cumulative cost of both methods, month by month, with a band: the cost of the old method less the central 95% of the
     * drawn savings.
     *
     * @param comparison old against pilot method
     * @param savings in cash by draw, of the same months
     * @return the chart
     * @throws IllegalArgumentException if the draws are of other months
     */
    public static Chart cumulativeCost(Comparison comparison, ProbabilisticSensitivity savings) {
        return new Chart(Charts.cumulative(comparison, Optional.of(savings)));
    }

    /**
     * The share of each agency in the cost of both methods.
     *
     * @param comparison old against pilot method
     * @return the chart; of more than twelve agencies, those with the largest shares of the old method's cost
     * @throws InvalidInputException if there are fewer than two agencies, one has a negative cost, or a method costs nothing
     */
    public static Chart costShares(Comparison comparison) {
        return shown(
                ShareChart.of(rounded(comparison), Agency::id),
                () ->
                        "no shares can be shown: expected two agencies or more, none with a negative cost, and a cost above zero"
                                + " under each method");
    }

    /**
     * A figure of a study with each assumption at its low and at its high.
     *
     * @param sensitivity the sensitivity analysis of a study
     * @return the chart; of more than twelve assumptions, those with the widest range
     */
    public static Chart tornado(SensitivityResult sensitivity) {
        RoundedFigures rounded = RoundedFigures.of(sensitivity, Precision.POUNDS);
        return new Chart(SensitivityCharts.tornado(
                "Sensitivity of the " + sensitivity.figure().replace('_', ' ') + " to each assumption",
                sensitivity.tornado(),
                rounded::text,
                (assumption, value) -> WholeNumber.groupedText(sensitivity.assumptionText(assumption, value))));
    }

    /**
     * The cumulative saving by draw: the median, the central 50% and the central 95%.
     *
     * @param uncertainty the probabilistic sensitivity analysis of a study
     * @return the chart
     */
    public static Chart fan(UncertaintyResult uncertainty) {
        return new Chart(FanChart.of("Cumulative " + uncertainty.figure().replace('_', ' '), uncertainty));
    }

    /**
     * The people of a cohort by needs group over time.
     *
     * @param cohort the cohort
     * @param horizon the months from the first cycle on
     * @return the chart
     * @throws InvalidInputException if there are no people, or no cycle ends in these months
     */
    public static Chart needsGroups(NeedsGroupCohort cohort, Months horizon) {
        return shown(
                GroupsChart.of(
                        "People by needs group, in cycles of " + cohort.cycle(),
                        cohort.trace(cohort.cycles(horizon)),
                        horizon),
                () -> "no people or no cycle in " + horizon + ": expected both");
    }

    /**
     * Who pays whom.
     *
     * @param settlement the payments
     * @return the chart
     * @throws InvalidInputException if nothing is paid, or more than twelve agencies pay or are paid
     */
    public static Chart payments(Settlement settlement) {
        return shown(
                PaymentsChart.of(settlement, Agency::id),
                () -> settlement.payments().size()
                        + " payments can't be shown: expected one or more, from and to at most twelve agencies");
    }

    /**
     * A control chart: the readings with their mean, limits and signals.
     *
     * @param chart the control chart
     * @return the chart
     */
    public static Chart control(ControlChart chart) {
        return new Chart(ControlPicture.of(chart, "", ""));
    }

    private static RoundedComparison rounded(Comparison comparison) {
        return RoundedComparison.of(comparison, Precision.POUNDS);
    }

    private static Chart shown(Optional<Block.Chart> chart, Supplier<String> why) {
        return new Chart(chart.orElseThrow(() -> InvalidInputException.of(why.get(), Optional.empty())));
    }

    /** {@return what the chart shows} */
    public String title() {
        return drawn.title();
    }

    /** {@return the content in words, with the main amounts, for readers who can't see the drawing} */
    public String description() {
        return drawn.alternative();
    }

    /**
     * The drawing, 760 pixels wide without its margins.
     *
     * @return an SVG document with the title above the drawing, on a light ground, with the description for screen readers; it has
     *     no scripts and loads nothing, and is the same on every machine
     * @throws IllegalStateException if Lets-Plot is not on the class path; the message has the coordinates to add
     */
    public String toSvg() {
        return toSvg(Plot.WIDTH);
    }

    /**
     * The drawing in another width. Texts keep their size.
     *
     * @param width without margins, in pixels, from 280 to 4000
     * @return an SVG document, as {@link #toSvg()}
     * @throws IllegalArgumentException if it is less or more
     * @throws IllegalStateException if Lets-Plot is not on the class path; the message has the coordinates to add
     */
    public String toSvg(int width) {
        if (width < LEAST_WIDTH || width > MOST_WIDTH) {
            throw new IllegalArgumentException(
                    "width is " + width + ", expected from " + LEAST_WIDTH + " to " + MOST_WIDTH + " pixels");
        }
        return LetsPlot.drawn("a chart as SVG", () -> SvgFile.of(title(), description(), drawn.specification(), width));
    }

    /**
     * Writes the drawing. The file appears whole or not at all.
     *
     * @param file its name, as {@code waterfall.svg}; a file of this name is replaced
     * @throws IllegalStateException if Lets-Plot is not on the class path; the message has the coordinates to add
     * @throws java.io.UncheckedIOException if the file can't be written
     */
    public void write(Path file) {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        Path name = whole.getFileName();
        if (folder == null || name == null) {
            throw new IllegalArgumentException(file + " is a folder, expected a file");
        }
        ReportFiles.written(new FileDrafts().put(name.toString(), toSvg()), folder);
    }

    /** The amounts of the chart as a table, or its title and description where it has no table. */
    @Override
    public String toString() {
        return drawn.table().map(Table::toString).orElseGet(() -> title() + "\n" + description());
    }
}
