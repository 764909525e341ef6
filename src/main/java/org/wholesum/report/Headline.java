package org.wholesum.report;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.study.StudyResult;

/** The sentences that a person reads first: both costs, the months, the saving and its interval. */
final class Headline {
    private Headline() {}

    static List<String> of(StudyResult result) {
        List<String> sentences = new ArrayList<>(List.of(result.comparison().sentence()));
        result.appraisal().ifPresent(appraisal -> sentences.add(Sentences.of(appraisal)));
        result.uncertainty().ifPresent(uncertainty -> sentences.add(UncertaintyTables.sentence(uncertainty.draws())));
        result.city().ifPresent(city -> sentences.add(Sentences.of(city)));
        result.waiting().ifPresent(waiting -> sentences.add(Sentences.of(waiting)));
        return sentences;
    }
}
