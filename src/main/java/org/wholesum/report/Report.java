package org.wholesum.report;

import java.util.List;
import org.wholesum.study.StudyResult;

/**
 * What there is to say, before it is laid out. The first thing that a person reads is the headline.
 *
 * @param title what was studied
 * @param headline what the old and the pilot method cost, over which months, the saving, and its interval; one sentence
 *     or a few
 * @param figures the same figures, for formats that can set them large
 * @param sections the rest, in order
 */
public record Report(String title, List<String> headline, List<KeyFigure> figures, List<Section> sections) {
    /** Takes copies. */
    public Report {
        headline = List.copyOf(headline);
        figures = List.copyOf(figures);
        sections = List.copyOf(sections);
    }

    /**
     * A report without figures to set large.
     *
     * @param title what was studied
     * @param headline one sentence or a few
     * @param sections the rest, in order
     */
    public Report(String title, List<String> headline, List<Section> sections) {
        this(title, headline, List.of(), sections);
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
