package org.wholesum.internal.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Section;
import org.wholesum.study.StudyResult;

/** Whether the new method worked. */
final class EvaluationSections {
    private EvaluationSections() {}

    static List<Section> full(StudyResult result) {
        Evaluation evaluation = result.evaluation();
        return Stream.of(
                        MeasureSections.of(evaluation, change -> true),
                        ControlChartSections.full(evaluation),
                        DesignSections.full(evaluation))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Measures are of areas, but their counts may be of few people. */
    static List<Section> published(StudyResult result, DisclosureRules rules) {
        Evaluation evaluation = result.evaluation();
        return Stream.of(
                        MeasureSections.of(evaluation, MeasureSections.published(evaluation, rules)),
                        ControlChartSections.published(evaluation, rules),
                        DesignSections.published(evaluation, rules))
                .flatMap(Optional::stream)
                .toList();
    }

    static void addTo(Map<String, Object> json, Evaluation evaluation) {
        MeasureSections.addTo(json, evaluation, change -> true);
        ControlChartSections.addTo(json, evaluation, Optional.empty());
        DesignSections.addTo(json, evaluation, Optional.empty());
    }

    static void addPublished(Map<String, Object> json, Evaluation evaluation, DisclosureRules rules) {
        MeasureSections.addTo(json, evaluation, MeasureSections.published(evaluation, rules));
        ControlChartSections.addTo(json, evaluation, Optional.of(rules));
        DesignSections.addTo(json, evaluation, Optional.of(rules));
    }
}
