package org.wholesum.intake;

import org.wholesum.internal.ids.VisibleId;
import org.wholesum.ledger.RowCount;

/**
 * An id that several people may have: a placeholder, as {@code Redacted}, or a long number that a spreadsheet has shortened,
 * as {@code 5.66E+11}.
 *
 * @param id the id
 * @param rows its rows
 */
public record MergedId(String id, RowCount rows) {
    /** As {@code "5.66E+11" (14 rows, £12,000.00)}. */
    @Override
    public String toString() {
        return VisibleId.of(id) + " (" + rows + ")";
    }
}
