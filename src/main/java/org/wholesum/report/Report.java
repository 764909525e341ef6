package org.wholesum.report;

import java.util.List;

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
}
