package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.section.SavingSections;
import org.wholesum.internal.table.UncertaintyTables;
import org.wholesum.internal.worth.WorthSections;
import org.wholesum.study.StudyResult;

/** The sentences that a person reads first: both costs, the months, the saving and its interval. */
final class Headline {
    private Headline() {}

    static List<String> of(StudyResult result) {
        List<String> sentences = new ArrayList<>();
        result.appraisal().ifPresent(appraisal -> sentences.add(Sentences.of(appraisal)));
        sentences.addAll(WorthSections.headline(result));
        sentences.add(Sentences.of(result.comparison(), result.appraisal().isPresent()));
        sentences.addAll(SavingSections.headline(result));
        sentences.addAll(WorthSections.decisions(result));
        result.uncertainty().ifPresent(uncertainty -> sentences.add(UncertaintyTables.sentence(uncertainty)));
        result.city().ifPresent(city -> sentences.add(Sentences.of(city, result.comparison(), result.appraisal())));
        result.waiting().ifPresent(waiting -> sentences.add(Sentences.of(waiting)));
        return sentences.stream().map(Visible::of).toList();
    }
}
