package org.wholesum.internal.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.measure.MeasureChange;
import org.wholesum.study.StudyResult;

/** Whether the new method worked. */
final class EvaluationSections {
    private EvaluationSections() {}

    static List<Section> full(StudyResult result) {
        List<MeasureChange> changes = result.evaluation().measures();
        return changes.isEmpty()
                ? List.of()
                : List.of(new Section(
                        "What was measured",
                        changes.stream()
                                .<Block>map(change -> new Block.Prose(change.finding()))
                                .toList()));
    }

    /** Measures are of areas, not of people. */
    static List<Section> published(StudyResult result, DisclosureRules rules) {
        return full(result);
    }

    static void addTo(Map<String, Object> json, Evaluation evaluation) {
        if (!evaluation.measures().isEmpty()) {
            json.put(
                    "measures",
                    evaluation.measures().stream()
                            .map(EvaluationSections::change)
                            .toList());
        }
    }

    static void addPublished(Map<String, Object> json, Evaluation evaluation, DisclosureRules rules) {
        addTo(json, evaluation);
    }

    private static Map<String, Object> change(MeasureChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", change.measure().name());
        json.put("relative_change", change.relativeChange());
        change.relativeControlChange().ifPresent(control -> json.put("relative_change_of_control", control));
        json.put("p_adjusted", change.adjustedPValue());
        json.put("finding", change.finding());
        return json;
    }
}
