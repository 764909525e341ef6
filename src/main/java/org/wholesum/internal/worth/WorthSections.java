package org.wholesum.internal.worth;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.publication.Publication;
import org.wholesum.study.StudyResult;

/** Every section of a report on what a change is worth, in order; sections that a scenario doesn't ask for are left out. */
public final class WorthSections {
    private WorthSections() {}

    /** For working use. */
    public static List<Section> full(StudyResult result) {
        return Stream.of(
                        CitySections.full(result),
                        CalibrationSections.full(result),
                        GuidanceSections.full(result),
                        BusinessCaseSections.full(result),
                        OptionSections.full(result),
                        SettlementSections.full(result),
                        LearningSections.full(result))
                .flatMap(List::stream)
                .toList();
    }

    /** The sentences that a person reads first, beside those of the comparison and the appraisal. */
    public static List<String> headline(StudyResult result) {
        return Stream.of(GuidanceSections.headline(result), BusinessCaseSections.headline(result))
                .flatMap(List::stream)
                .toList();
    }

    /** The sentences that follow those of the comparison: between which methods to choose, and who pays whom. */
    public static List<String> decisions(StudyResult result) {
        return Stream.of(
                        CalibrationSections.headline(result),
                        OptionSections.headline(result),
                        SettlementSections.headline(result))
                .flatMap(List::stream)
                .toList();
    }

    /** For publication: only what no rule forbids. */
    public static List<Section> published(StudyResult result, Publication publication) {
        return Stream.of(
                        CitySections.published(result, publication),
                        CalibrationSections.published(result),
                        GuidanceSections.published(result, publication),
                        BusinessCaseSections.published(result, publication),
                        OptionSections.published(result, publication),
                        SettlementSections.published(result, publication),
                        LearningSections.published(result, publication))
                .flatMap(List::stream)
                .toList();
    }

    /** What a publication leaves out of what was asked for, in words. */
    public static List<String> leftOut(StudyResult result, Publication publication) {
        return Stream.of(SettlementSections.leftOut(result, publication))
                .flatMap(List::stream)
                .toList();
    }

    /** Adds what JSON has for working use. */
    public static void addTo(Map<String, Object> json, StudyResult result) {
        CitySections.addTo(json, result);
        CalibrationSections.addTo(json, result);
        GuidanceSections.addTo(json, result);
        BusinessCaseSections.addTo(json, result);
        OptionSections.addTo(json, result);
        SettlementSections.addTo(json, result);
        LearningJson.addTo(json, result);
    }

    /** Adds what JSON has for publication: the same as {@link #published}. */
    public static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        CitySections.addPublished(json, result, publication);
        CalibrationSections.addPublished(json, result);
        GuidanceSections.addPublished(json, result, publication);
        BusinessCaseSections.addPublished(json, result, publication);
        OptionSections.addPublished(json, result, publication);
        SettlementSections.addPublished(json, result, publication);
        LearningJson.addPublished(json, result, publication);
    }
}
