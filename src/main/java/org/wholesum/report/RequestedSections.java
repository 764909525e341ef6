package org.wholesum.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.AmountFormat;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.picture.GroupsChart;
import org.wholesum.internal.table.AppraisalTables;
import org.wholesum.internal.table.PeopleByGroup;
import org.wholesum.internal.table.RoundedAppraisal;
import org.wholesum.internal.table.RoundedFigures;
import org.wholesum.internal.table.SensitivityTables;
import org.wholesum.internal.table.UncertaintyTables;
import org.wholesum.internal.table.WaitingTable;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Percent;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.internal.worth.GuidanceNotes;
import org.wholesum.sensitivity.Assumption;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.sensitivity.SwitchingValue;
import org.wholesum.study.SensitivityResult;
import org.wholesum.study.StudyResult;
import org.wholesum.study.UncertaintyResult;

/**
 * The sections that a scenario asks for: needs groups, appraisal, sensitivity, uncertainty, and the cost of waiting.
 */
final class RequestedSections {
    /** The watched figures that are sums over all cases. */
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:old|pilot|saving|net_present_saving|present_(?:old|pilot|benefits|costs)|total)(?:\\..*)?");

    private static final String SENSITIVITY = "Sensitivity";
    private static final String UNCERTAINTY = "Uncertainty";

    private final StudyResult result;
    private final Function<Agency, String> names;
    private final Precision precision;

    RequestedSections(StudyResult result) {
        this.result = result;
        this.precision = result.scenario().entry().precision();
        this.names = result.scenario().entry()::nameOf;
    }

    List<Section> brief() {
        List<Section> sections = new ArrayList<>();
        result.appraisal()
                .map(worth -> RoundedAppraisal.of(worth, precision))
                .ifPresent(worth -> sections.add(new Section(
                        AppraisalSection.HEADING,
                        List.of(
                                new Block.TableBlock(AppraisalTables.bridge(worth)),
                                new Block.TableBlock(AppraisalTables.measures(worth))))));
        result.sensitivity()
                .ifPresent(varied ->
                        sections.add(new Section(SENSITIVITY, List.of(tornadoTable(varied), switching(varied)))));
        result.uncertainty()
                .ifPresent(sure -> sections.add(new Section(
                        UNCERTAINTY,
                        List.of(new Block.TableBlock(UncertaintyTables.byAgency(sure, names, precision))))));
        result.waiting()
                .ifPresent(waiting ->
                        sections.add(new Section("The cost of waiting", List.of(new Block.Prose(waited(waiting))))));
        return sections;
    }

    /** Those that may be published where every cost by agency and year is: none of them is about a single case. */
    List<Section> published() {
        List<Section> sections = new ArrayList<>();
        result.appraisal().ifPresent(worth -> sections.add(worth(worth)));
        result.sensitivity()
                .filter(RequestedSections::isPublished)
                .ifPresent(varied -> sections.add(sensitivity(varied)));
        result.uncertainty().ifPresent(sure -> sections.add(uncertainty(sure)));
        return sections;
    }

    /** Whether the watched figure is a sum over all cases. */
    static boolean isPublished(SensitivityResult varied) {
        return PUBLISHED.matcher(varied.figure()).matches();
    }

    List<Section> full() {
        List<Section> sections = new ArrayList<>();
        if (!result.cohorts().isEmpty()) {
            List<Block> blocks = new ArrayList<>();
            result.cohorts().forEach((name, cohort) -> blocks.addAll(cohort(name, cohort)));
            sections.add(new Section("Needs groups", blocks));
        }
        result.waiting().ifPresent(waiting -> sections.add(waiting(waiting)));
        result.appraisal().ifPresent(worth -> sections.add(worth(worth)));
        result.sensitivity().ifPresent(varied -> sections.add(sensitivity(varied)));
        result.uncertainty().ifPresent(sure -> sections.add(uncertainty(sure)));
        return sections;
    }

    private List<Block> cohort(String name, NeedsGroupCohort cohort) {
        int cycles = cohort.cycles(result.comparison().horizon());
        String words = name.replace('_', ' ').replace('-', ' ').strip();
        String title = "People by needs group: " + words + ", in cycles of " + cohort.cycle();
        Trace trace = cohort.trace(cycles);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("Method " + words + ": " + cohort.describe() + "."));
        GroupsChart.of(title, trace, result.comparison().horizon()).ifPresent(blocks::add);
        blocks.add(new Block.TableBlock(PeopleByGroup.of(title, trace)));
        return blocks;
    }

    private Section waiting(CostOfWaiting waiting) {
        return new Section(
                "The cost of waiting",
                List.of(
                        new Block.Prose(Sentences.of(waiting)),
                        new Block.Prose(waited(waiting)),
                        WaitingChart.of(waiting),
                        new Block.TableBlock(WaitingTable.of(waiting, precision))));
    }

    private static String waited(CostOfWaiting waiting) {
        Money now = waiting.now().total();
        Money best = waiting.best().total();
        AmountFormat format = Compared.of(now, best).format();
        // the difference of the two amounts as the table prints them
        long waited = format.nearest(now.getAmountMinorLong()) - format.nearest(best.getAmountMinorLong());
        return "From " + Typography.months(waiting.best().month(), waiting.now().month())
                + ", each month of waiting has cost " + MoneyText.round(waiting.meanDelay())
                + " on average, and all months together "
                + format.sentence(Money.ofMinor(format.currency(), waited)) + ".";
    }

    private Section worth(Appraisal worth) {
        return AppraisalSection.of(worth, names, precision, GuidanceNotes.headline(result));
    }

    private Section sensitivity(SensitivityResult varied) {
        RoundedFigures rounded = RoundedFigures.of(varied, precision);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("The watched figure is the " + words(varied) + ", "
                + rounded.text(varied.tornado().base()) + " as assumed."));
        blocks.add(SensitivityCharts.tornado(
                "Sensitivity of the " + words(varied) + " to each assumption",
                varied.tornado(),
                rounded::text,
                assumptions(varied)));
        blocks.add(tornadoTable(varied));
        blocks.add(switching(varied));
        varied.grid()
                .ifPresent(grid -> blocks.add(new Block.TableBlock(
                        tables(varied).of("Two assumptions varied together: " + words(varied), grid))));
        varied.cases()
                .ifPresent(cases ->
                        blocks.add(new Block.TableBlock(tables(varied).of("Named cases: " + words(varied), cases))));
        return new Section(SENSITIVITY, blocks);
    }

    private Section uncertainty(UncertaintyResult sure) {
        ProbabilisticSensitivity draws = sure.draws();
        return new Section(
                UNCERTAINTY,
                List.of(
                        new Block.Prose(UncertaintyTables.sentence(sure)
                                + " The expected value of perfect information about all inputs is "
                                + MoneyText.round(draws.expectedValueOfPerfectInformation()) + "."),
                        FanChart.of("Cumulative " + sure.figure().replace('_', ' '), sure),
                        new Block.TableBlock(UncertaintyTables.byAgency(sure, names, precision)),
                        new Block.TableBlock(UncertaintyTables.drivers(draws, precision))));
    }

    private Block tornadoTable(SensitivityResult varied) {
        return new Block.TableBlock(
                tables(varied).of("One assumption varied at a time: " + words(varied), varied.tornado()));
    }

    private SensitivityTables tables(SensitivityResult varied) {
        RoundedFigures rounded = RoundedFigures.of(varied, precision);
        return new SensitivityTables(rounded::rounded, rounded::text, assumptions(varied));
    }

    private static Block switching(SensitivityResult varied) {
        Table.Builder table = Table.titled("Switching values, at which the " + words(varied) + " is zero")
                .words("assumption")
                .figures("assumed", "switching value", "change");
        for (SwitchingValue one : varied.switching()) {
            Assumption assumption = one.assumption();
            table.row(
                    assumption.name(),
                    assumptions(varied).apply(assumption, assumption.base()),
                    varied.switchingText(one)
                            .map(WholeNumber::groupedText)
                            .orElseGet(
                                    () -> "none within " + assumptions(varied).apply(assumption, assumption.low())
                                            + " to " + assumptions(varied).apply(assumption, assumption.high())),
                    one.relativeChange().map(Percent::change).orElse(Percent.NONE));
        }
        return new Block.TableBlock(table.build());
    }

    private static BiFunction<Assumption, BigDecimal, String> assumptions(SensitivityResult varied) {
        return (assumption, value) -> WholeNumber.groupedText(varied.assumptionText(assumption, value));
    }

    private static String words(SensitivityResult varied) {
        return varied.figure().replace('_', ' ');
    }
}
