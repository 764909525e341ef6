package org.wholesum.design;

import java.util.OptionalDouble;
import org.wholesum.problem.InvalidInputException;

/**
 * An event study with the level of its simultaneous bands and its pre-trend test.
 *
 * @param study the effects by period
 * @param level the level of each interval at which all hold together with 95%
 * @param preTrend the p-value of no effect before the start; empty if there are too few clusters or periods
 * @param preTrendReason why there is none; empty if there is one
 */
public record EventStudyBands(EventStudy study, double level, OptionalDouble preTrend, String preTrendReason) {
    private static final double CONFIDENCE = 0.95;

    /**
     * The bands of an event study.
     *
     * @param study the effects by period
     * @param seed of the draws for the level
     * @return the study with its bands
     */
    public static EventStudyBands of(EventStudy study, long seed) {
        double level = study.simultaneousLevel(CONFIDENCE, seed);
        try {
            return new EventStudyBands(study, level, OptionalDouble.of(study.preTrendPValue()), "");
        } catch (InvalidInputException e) {
            return new EventStudyBands(
                    study, level, OptionalDouble.empty(), e.problems().get(0).expected());
        }
    }
}
