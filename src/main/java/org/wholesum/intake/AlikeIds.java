package org.wholesum.intake;

import java.util.List;
import org.wholesum.internal.ids.VisibleId;
import org.wholesum.ledger.RowCount;

/**
 * Ids of cases that differ only by letter case, blanks or leading zeros.
 *
 * @param ids two ids or more, in order
 * @param rows the rows of all of them
 */
public record AlikeIds(List<String> ids, RowCount rows) {
    /** Copies the list. */
    public AlikeIds {
        ids = List.copyOf(ids);
    }

    /** The ids with escapes, so that they don't look alike: {@code "A", "A\u00a0"}. */
    @Override
    public String toString() {
        return String.join(", ", ids.stream().map(VisibleId::of).toList());
    }
}
