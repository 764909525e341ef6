package org.wholesum.internal.page;

import java.util.List;
import org.wholesum.internal.escape.Visible;

/**
 * A part of a report under a heading.
 *
 * @param heading its subject
 * @param blocks its content, in order; a section without blocks is not shown
 * @param detail whether it is a detail for reference, which a page folds and does not print unless asked to
 */
public record Section(String heading, List<Block> blocks, boolean detail) {
    /** Copies the list, and makes control characters of the heading visible. */
    public Section {
        heading = Visible.of(heading);
        blocks = List.copyOf(blocks);
    }

    /**
     * A part of the main content.
     *
     * @param heading its subject
     * @param blocks its content, in order
     */
    public Section(String heading, List<Block> blocks) {
        this(heading, blocks, false);
    }

    /**
     * The same as a detail.
     *
     * @return a section for reference
     */
    public Section asDetail() {
        return new Section(heading, blocks, true);
    }
}
