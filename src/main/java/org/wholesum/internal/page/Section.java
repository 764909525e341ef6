package org.wholesum.internal.page;

import java.util.List;
import org.wholesum.internal.escape.Visible;

/**
 * A part of a report under a heading.
 *
 * @param heading its subject
 * @param blocks its content, in order; a section without blocks is not shown
 */
public record Section(String heading, List<Block> blocks) {
    /** Copies the list, and makes control characters of the heading visible. */
    public Section {
        heading = Visible.of(heading);
        blocks = List.copyOf(blocks);
    }
}
