package org.wholesum.internal.section;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholesum.internal.demand.DemandSections;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.study.StudyResult;

/** Every section of a report on evidence, in order; sections that a scenario doesn't ask for are left out. */
public final class EvidenceSections {
    private EvidenceSections() {}

    /** For working use: with single cases where they matter. */
    public static List<Section> full(StudyResult result) {
        return Stream.of(
                        EvaluationSections.full(result),
                        SavingSections.full(result),
                        DemandSections.full(result),
                        AuditSections.full(result))
                .flatMap(List::stream)
                .toList();
    }

    /** For publication: only what no rule forbids. */
    public static List<Section> published(StudyResult result, Publication publication) {
        return Stream.of(
                        EvaluationSections.published(result, publication.rules()),
                        DemandSections.published(result, publication),
                        AuditSections.published(result, publication.rules()))
                .flatMap(List::stream)
                .toList();
    }

    /** Adds what JSON has for working use. */
    public static void addTo(Map<String, Object> json, StudyResult result) {
        json.put("evidence", SavingJson.level(result.evidence()));
        SavingJson.addTo(json, result);
        EvaluationSections.addTo(json, result.evaluation());
        DemandSections.addTo(json, result);
        AuditSections.addTo(json, result);
    }

    /** Adds what JSON has for publication: the same as {@link #published}. */
    public static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        EvaluationSections.addPublished(json, result.evaluation(), publication.rules());
        DemandSections.addPublished(json, result, publication);
        AuditSections.addPublished(json, result, publication.rules());
    }
}
