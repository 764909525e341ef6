package org.wholesum.internal.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.inference.Effect;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.EvidenceText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.measure.MeasureChange;

/** The changes of measures in the pilot, the control and the whole city. */
final class MeasureSections {
    private static final String SUPPRESSED = "c";
    private static final double LEVEL = 0.95;

    private MeasureSections() {}

    static Optional<Section> of(Evaluation evaluation, Predicate<MeasureChange> shown) {
        List<MeasureChange> all = evaluation.measures();
        List<MeasureChange> some = all.stream().filter(shown).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(intro(evaluation, some)));
        some.stream()
                .filter(change -> !change.finding().equals("no clear change"))
                .forEach(change -> blocks.add(new Block.Prose(sentence(evaluation, change))));
        EffectChart.of(some).ifPresent(blocks::add);
        blocks.add(new Block.TableBlock(levels(evaluation, shown)));
        blocks.add(new Block.TableBlock(changes(evaluation, shown)));
        blocks.add(new Block.TableBlock(effects(evaluation, shown)));
        cautions(some).forEach(caution -> blocks.add(new Block.Caution(caution)));
        return Optional.of(new Section("What was measured", blocks));
    }

    private static String intro(Evaluation evaluation, List<MeasureChange> some) {
        List<MeasureChange> all = evaluation.measures();
        long clear = some.stream()
                .filter(change -> !change.finding().equals("no clear change"))
                .count();
        boolean control = all.get(0).controlChange().isPresent();
        return all.size() + (all.size() == 1 ? " measure is" : " measures are") + " compared before and after the start"
                + (control ? ", in the pilot and in control areas" : ", in the pilot, without a control")
                + (evaluation.city().isEmpty() ? "" : control ? ", and in the whole city" : " beside the whole city")
                + ". "
                + (all.size() > 1 ? "As several are looked at together, p-values are adjusted by Holm's method. " : "")
                + (clear == 0 ? "None" : String.valueOf(clear))
                + (some.size() < all.size() ? " of the " + some.size() + " that are published " : " of them ")
                + (clear == 1 ? "has" : "have") + " a clear change at the 5% level.";
    }

    private static String sentence(Evaluation evaluation, MeasureChange change) {
        Effect effect = change.effect();
        Optional<Double> city = evaluation.cityChange(evaluation.measures().indexOf(change));
        return EvidenceText.sentence(
                change.measure().name() + " changed by " + EvidenceText.percent(change.relativeChange())
                        + " in the pilot"
                        + city.map(share -> ", " + EvidenceText.percent(share) + " in the whole city")
                                .orElse("")
                        + change.relativeControlChange()
                                .map(share -> " and " + EvidenceText.percent(share) + " in the control")
                                .orElse("")
                        + (change.controlChange().isPresent() ? ": a difference of " : ": a change of ")
                        + EvidenceText.measured(effect.value()) + opened(change) + "95% interval "
                        + EvidenceText.interval(effect.lower(LEVEL), effect.upper(LEVEL)) + "), " + change.finding());
    }

    /** The unit of a difference, and the opening of a parenthesis: {@code  percentage points (}, or {@code  (days; }. */
    private static String opened(MeasureChange change) {
        String unit = change.measure().unit();
        return unit.isEmpty() ? " (" : unit.equals("%") ? " percentage points (" : " (" + unit + "; ";
    }

    private static List<String> cautions(List<MeasureChange> changes) {
        Set<String> all = new TreeSet<>();
        changes.forEach(change -> change.cautions().stream()
                .filter(caution -> caution.startsWith("small number"))
                .forEach(caution ->
                        all.add(EvidenceText.sentence(change.measure().name() + ": " + caution))));
        return List.copyOf(all);
    }

    private static Table levels(Evaluation evaluation, Predicate<MeasureChange> shown) {
        Table.Builder table = Table.titled("Measures of the pilot before and after the start")
                .words("measure", "better")
                .figures("before", "after");
        for (MeasureChange change : evaluation.measures()) {
            List<String> cells = new ArrayList<>(List.of(
                    change.measure().name()
                            + (change.measure().unit().isEmpty()
                                    ? ""
                                    : " (" + change.measure().unit() + ")"),
                    change.measure().better().orElse("")));
            fill(
                    cells,
                    shown.test(change),
                    EvidenceText.measured(change.pilotBefore()),
                    EvidenceText.measured(change.pilotAfter()));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    private static Table changes(Evaluation evaluation, Predicate<MeasureChange> shown) {
        Table.Builder table = Table.titled("Change of each measure from before to after the start")
                .words("measure")
                .figures("in the pilot");
        if (!evaluation.city().isEmpty()) {
            table.figures("whole city");
        }
        if (evaluation.measures().get(0).controlChange().isPresent()) {
            table.figures("in the control");
        }
        for (int i = 0; i < evaluation.measures().size(); i++) {
            MeasureChange change = evaluation.measures().get(i);
            List<String> figures = new ArrayList<>(List.of(EvidenceText.percent(change.relativeChange())));
            evaluation.cityChange(i).map(EvidenceText::percent).ifPresent(figures::add);
            change.relativeControlChange().map(EvidenceText::percent).ifPresent(figures::add);
            List<String> cells = new ArrayList<>(List.of(change.measure().name()));
            fill(cells, shown.test(change), figures.toArray(String[]::new));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    private static void fill(List<String> cells, boolean shown, String... figures) {
        for (String figure : figures) {
            cells.add(shown ? figure : SUPPRESSED);
        }
    }

    /** The finding is among the sentences; with it, the table would be too wide for a phone. */
    private static Table effects(Evaluation evaluation, Predicate<MeasureChange> shown) {
        boolean control = evaluation.measures().get(0).controlChange().isPresent();
        Table.Builder table = Table.titled(
                        control
                                ? "Change in the pilot less that in the control, in the unit of the measure"
                                : "Change in the pilot, in the unit of the measure")
                .words("measure")
                .figures(control ? "difference" : "change", "95% interval", "p");
        for (MeasureChange change : evaluation.measures()) {
            Effect effect = change.effect();
            List<String> cells = new ArrayList<>(List.of(change.measure().name()));
            fill(
                    cells,
                    shown.test(change),
                    EvidenceText.measured(effect.value()),
                    EvidenceText.interval(effect.lower(LEVEL), effect.upper(LEVEL)),
                    NumberText.p(change.adjustedPValue()));
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    /** Whether no count that the change discloses is too small. */
    static boolean isPublished(MeasureChange change, DisclosureRules rules) {
        return !change.smallestCount().stream().anyMatch(count -> count < rules.minimum());
    }

    /** Whether the change of the whole city may be published with it. */
    static Predicate<MeasureChange> published(Evaluation evaluation, DisclosureRules rules) {
        return change -> isPublished(change, rules)
                && evaluation.city().stream()
                        .filter(city ->
                                city.measure().name().equals(change.measure().name()))
                        .allMatch(city -> isPublished(city, rules));
    }

    static void addTo(Map<String, Object> json, Evaluation evaluation, Predicate<MeasureChange> shown) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < evaluation.measures().size(); i++) {
            MeasureChange change = evaluation.measures().get(i);
            rows.add(shown.test(change) ? row(evaluation, i) : suppressed(change));
        }
        if (!rows.isEmpty()) {
            json.put("measures", rows);
        }
    }

    private static Map<String, Object> suppressed(MeasureChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", change.measure().name());
        json.put("suppressed", true);
        return json;
    }

    private static Map<String, Object> row(Evaluation evaluation, int i) {
        MeasureChange change = evaluation.measures().get(i);
        Effect effect = change.effect();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", change.measure().name());
        json.put("unit", change.measure().unit());
        change.measure().better().ifPresent(better -> json.put("better", better));
        json.put("before", change.pilotBefore());
        json.put("after", change.pilotAfter());
        finite(json, "relative_change", change.relativeChange());
        evaluation.cityChange(i).ifPresent(share -> finite(json, "relative_change_of_city", share));
        change.relativeControlChange().ifPresent(share -> finite(json, "relative_change_of_control", share));
        json.put("effect", effect.value());
        json.put("lower", effect.lower(LEVEL));
        json.put("upper", effect.upper(LEVEL));
        json.put("p_adjusted", change.adjustedPValue());
        json.put("finding", change.finding());
        json.put("cautions", change.cautions());
        return json;
    }

    private static void finite(Map<String, Object> json, String key, double number) {
        if (Double.isFinite(number)) {
            json.put(key, number);
        }
    }
}
