package org.wholesum.report;

import java.util.List;

/**
 * A part of a report under a heading.
 *
 * @param heading what it is about
 * @param blocks what it says, in order
 */
public record Section(String heading, List<Block> blocks) {
    /** Takes a copy. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
