package org.wholesum.internal.section;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.ControlGroup;
import org.wholesum.evaluation.ExpectedFall;
import org.wholesum.evaluation.NextEvaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.evaluation.Tracking;
import org.wholesum.inference.CasesNeeded;
import org.wholesum.internal.money.Precision;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.study.StudyResult;

/** What is known of a saving besides its amount: its level of evidence, the control, and what has arrived. */
public final class SavingSections {
    private static final String EVIDENCE = "How strong the evidence is";
    private static final String TRACKING = "Plan against actual";

    private SavingSections() {}

    /** The sentences that belong beside the saving: the level of evidence, the control, the fall without any effect. */
    public static List<String> headline(StudyResult result) {
        SavingEvidence saving = result.evaluation().saving();
        List<String> sentences = new ArrayList<>();
        sentences.add(result.evidence().sentence());
        saving.control().map(AdjustedSaving::sentence).ifPresent(sentences::add);
        saving.expectedFall().map(ExpectedFall::sentence).ifPresent(sentences::add);
        return sentences;
    }

    static List<Section> full(StudyResult result) {
        SavingEvidence saving = result.evaluation().saving();
        List<Section> sections = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        saving.control().ifPresent(control -> blocks.addAll(compared(result, control)));
        saving.next().map(NextEvaluation::sentence).map(Block.Prose::new).ifPresent(blocks::add);
        if (!blocks.isEmpty()) {
            blocks.add(0, new Block.Prose(result.evidence().sentence()));
            sections.add(new Section(EVIDENCE, blocks));
        }
        saving.tracking().ifPresent(tracking -> sections.add(new Section(TRACKING, tracked(result, tracking))));
        return sections;
    }

    /** With and without the control, and how alike its cases were before. */
    private static List<Block> compared(StudyResult result, AdjustedSaving control) {
        List<Block> blocks = new ArrayList<>();
        control.group().ifPresent(group -> blocks.add(new Block.Prose(before(result, control, group))));
        blocks.add(new Block.TableBlock(ControlTable.of(
                control,
                result.scenario().entry().precision(),
                result.scenario().entry()::nameOf)));
        return blocks;
    }

    private static String before(StudyResult result, AdjustedSaving control, ControlGroup group) {
        Optional<Money> pilot = control.plain().old().history().flatMap(costs -> result.sample()
                .map(sample ->
                        costs.total().dividedBy((long) costs.window().count() * sample.n(), RoundingMode.HALF_UP)));
        return "Before the pilot a control case cost " + MoneyText.round(group.meanBefore()) + " a month on average"
                + pilot.map(mean -> ", and a case of the pilot " + MoneyText.round(mean))
                        .orElse("") + ".";
    }

    private static List<Block> tracked(StudyResult result, Tracking tracking) {
        Precision precision = result.scenario().entry().precision();
        TrackingTables tables = new TrackingTables(tracking, precision);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(TrackingSentence.of(tracking, result.comparison(), precision)));
        if (tracking.months().count() > 1) {
            blocks.add(TrackingChart.of(tracking));
        }
        blocks.add(new Block.TableBlock(tables.byMonth()));
        blocks.add(new Block.TableBlock(tables.byAgency(result.scenario().entry()::nameOf)));
        return blocks;
    }

    /** How many cases there must be until the interval excludes zero, where the population's total doesn't exclude it. */
    public static Optional<String> casesNeeded(StudyResult result) {
        return result.evaluation().saving().casesNeeded().map(needed -> needed(needed, result));
    }

    private static String needed(CasesNeeded needed, StudyResult result) {
        long cases = needed.cases();
        long population = result.city().map(city -> city.population()).orElse(Long.MAX_VALUE);
        return "If the mean saving and its spread remain those of these cases, " + WholeNumber.grouped(cases)
                + " cases are needed until the 95% interval of the mean by Student's t excludes zero"
                + (cases > population ? ", more than there are similar cases" : "")
                + "; another sample of that size excludes it with a probability of about one half.";
    }
}
