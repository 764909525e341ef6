package org.wholesum.internal.worth;

import java.util.List;
import java.util.Optional;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.publication.PublishedPopulation;
import org.wholesum.sensitivity.SampleInformation;
import org.wholesum.study.LearningResult;
import org.wholesum.study.StudyResult;

/**
 * What may be published of what to learn next: the values of inputs, where other results of all cases together are shown; and
 * those of further cases, from which the mean and the spread of the cases follow, only where both are published anyway, to the
 * penny and for the same population.
 */
final class PublishedLearning {
    private PublishedLearning() {}

    static Optional<LearningResult> of(StudyResult result, Publication publication) {
        return result.learning()
                .filter(learning -> publication.showsDerived())
                .map(learning -> of(learning, publication))
                .filter(learning ->
                        learning.information().isPresent() || learning.cases().isPresent());
    }

    private static LearningResult of(LearningResult learning, Publication publication) {
        Optional<SampleInformation> cases = learning.cases().filter(value -> isShown(value, publication));
        return new LearningResult(learning.information(), cases, cases.isPresent() ? learning.numbers() : List.of());
    }

    private static boolean isShown(SampleInformation value, Publication publication) {
        return publication.rules().amounts().isEmpty()
                && publication
                        .population()
                        .filter(city -> city.population() == value.population())
                        .map(PublishedPopulation::total)
                        .flatMap(PublishedPopulation.Saving::interval)
                        .isPresent();
    }
}
