package org.wholesum.internal.disclosure;

import java.util.List;

/**
 * Something that is published or suppressed as a whole: a cell of a table, or the row of an agency with all that is derived
 * from it.
 *
 * @param name what it is
 * @param figures the figures that a reader knows if it is published
 * @param protections what must remain unknown; none unless it is sensitive
 * @param loss what its suppression costs, more than 0: large for what matters to readers
 */
public record Cell(String name, List<Figure> figures, List<Protection> protections, double loss) {
    /** Copies the lists. */
    public Cell {
        figures = List.copyOf(figures);
        protections = List.copyOf(protections);
    }

    /** {@return whether it may not be published} */
    public boolean isSensitive() {
        return !protections.isEmpty();
    }
}
