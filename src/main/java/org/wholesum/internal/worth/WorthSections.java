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
        return Stream.<List<Section>>of(OptionSections.full(result))
                .flatMap(List::stream)
                .toList();
    }

    /** For publication: only what no rule forbids. */
    public static List<Section> published(StudyResult result, Publication publication) {
        return Stream.<List<Section>>of(OptionSections.published(result, publication))
                .flatMap(List::stream)
                .toList();
    }

    /** Adds what JSON has for working use. */
    public static void addTo(Map<String, Object> json, StudyResult result) {
        OptionSections.addTo(json, result);
    }

    /** Adds what JSON has for publication: the same as {@link #published}. */
    public static void addPublished(Map<String, Object> json, StudyResult result, Publication publication) {
        OptionSections.addPublished(json, result, publication);
    }
}
