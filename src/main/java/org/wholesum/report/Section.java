package org.wholesum.report;

import java.util.List;

/**
 * A part of a report under a heading.
 *
 * @param heading its subject
 * @param blocks its content, in order; a section without blocks is not shown
 */
record Section(String heading, List<Block> blocks) {
    /** Copies the list. */
    Section {
        blocks = List.copyOf(blocks);
    }
}
