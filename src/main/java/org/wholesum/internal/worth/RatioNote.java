package org.wholesum.internal.worth;

import java.util.Optional;
import org.wholesum.study.StudyResult;

/** What guidance says of a benefit-cost ratio, wherever one is printed. */
public final class RatioNote {
    private RatioNote() {}

    /** A sentence on the ratio of the appraisal; empty if its edition of guidance says nothing, or there is no ratio. */
    public static Optional<String> of(StudyResult result) {
        return result.editions().stream()
                .limit(1)
                .filter(one -> one.appraisal().benefitCostRatio().isPresent())
                .flatMap(one -> one.guidance().ratioNote().stream())
                .findFirst();
    }
}
