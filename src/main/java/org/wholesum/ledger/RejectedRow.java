package org.wholesum.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.wholesum.problem.Problem;

/**
 * A row that was not accepted.
 *
 * @param line the line on which it starts, from 1 (in a query result, the row)
 * @param pence its cost in minor units, if that is readable
 * @param problems all its problems
 */
public record RejectedRow(long line, OptionalLong pence, List<Problem> problems) {
    /** Copies the list. */
    public RejectedRow {
        problems = List.copyOf(problems);
    }

    /** The same row a number of lines further down. */
    RejectedRow movedDown(long lines) {
        return new RejectedRow(
                line + lines,
                pence,
                problems.stream()
                        .map(problem -> problem.movedDown(Math.toIntExact(lines)))
                        .toList());
    }

    /** Its problems, one per line. */
    @Override
    public String toString() {
        return String.join("\n", problems.stream().map(Problem::toString).toList());
    }
}
