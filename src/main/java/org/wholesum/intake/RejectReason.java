package org.wholesum.intake;

import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.RowCount;
import org.wholesum.problem.Problem;

/**
 * Rows of an extract that were rejected for the same reason. A row with several problems has several reasons.
 *
 * @param first the problem of the first of them, with its place and the original text of the cell
 * @param rows how many rows, and the cost of those whose cost could be read
 */
public record RejectReason(Problem first, RowCount rows) {
    /** {@return as {@code 60 rows: a time of day instead of a date (Incident Date), first line 2, column 2 "05:17"}} */
    public String inWords() {
        return WholeNumber.grouped(rows.rows())
                + (rows.rows() == 1 ? " row: " : " rows: ")
                + first.expected()
                + (first.path().isEmpty() ? "" : " (" + first.path() + ")")
                + (rows.rows() == 1 ? ", " : ", first ")
                + first.place()
                + (first.value().isEmpty() ? "" : " \"" + first.value() + "\"");
    }

    /** The first problem, with the number of rows that have it. */
    Problem asProblem() {
        return rows.rows() == 1
                ? first
                : first.withExpected(
                        first.expected() + " (the first of " + WholeNumber.grouped(rows.rows()) + " such rows)");
    }

    /** As {@link #inWords()}. */
    @Override
    public String toString() {
        return inWords();
    }
}
