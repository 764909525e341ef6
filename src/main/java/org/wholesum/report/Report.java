package org.wholesum.report;

import java.util.List;
import org.wholesum.study.StudyResult;

/**
 * What there is to say, before it is laid out. The first thing that a person reads is the headline.
 *
 * @param title what was studied
 * @param headline what the old and the pilot method cost, over which months, the saving, and its interval; one sentence
 *     or a few
 * @param sections the rest, in order
 */
public record Report(String title, List<String> headline, List<Section> sections) {
    /** Takes copies. */
    public Report {
        headline = List.copyOf(headline);
        sections = List.copyOf(sections);
    }

    /**
     * All that there is to say of a study.
     *
     * @param result what came out
     * @return the full report
     */
    public static Report of(StudyResult result) {
        return new Contents(result).full();
    }

    /**
     * What a terminal has room for: headline, cautions, who saves and who pays, and the whole population.
     *
     * @param result what came out
     * @return the short report
     */
    public static Report brief(StudyResult result) {
        return new Contents(result).brief();
    }
}
