package org.wholesum.report;

import java.util.List;
import java.util.Map;
import org.wholesum.internal.text.Table;

/** A piece of a report. */
public sealed interface Block {

    /**
     * A paragraph.
     *
     * @param text plain words, without markup
     */
    record Prose(String text) implements Block {}

    /**
     * Something that a reader must not miss, and that no format leaves out.
     *
     * @param text plain words, without markup
     */
    record Caution(String text) implements Block {}

    /**
     * Steps of an explanation, in order.
     *
     * @param lines one step each
     */
    record Steps(List<String> lines) implements Block {
        /** Takes a copy. */
        public Steps {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table.
     *
     * @param table what it shows
     */
    record Figures(Table table) implements Block {}

    /**
     * A chart, for formats that can draw. What it shows stands in a table or a sentence too.
     *
     * @param title what it shows, for those who see it
     * @param alternative what it says, for those who don't
     * @param specification a Lets-Plot specification
     */
    record Chart(String title, String alternative, Map<String, Object> specification) implements Block {
        /** Takes a copy. */
        public Chart {
            specification = Map.copyOf(specification);
        }
    }
}
