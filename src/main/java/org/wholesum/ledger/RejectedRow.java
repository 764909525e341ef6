package org.wholesum.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.wholesum.problem.Problem;

/**
 * A row that was not accepted.
 *
 * @param line the line on which it starts, from 1 (of a query's result, the row)
 * @param pence what it would have cost, where that could be read
 * @param problems everything that is wrong with it
 */
public record RejectedRow(long line, OptionalLong pence, List<Problem> problems) {
    /** Takes a copy of the problems. */
    public RejectedRow {
        problems = List.copyOf(problems);
    }

    /** The same row, with so many lines more above it. */
    RejectedRow below(long lines) {
        return new RejectedRow(
                line + lines,
                pence,
                problems.stream()
                        .map(problem -> problem.below(Math.toIntExact(lines)))
                        .toList());
    }

    /** Its problems, one after another. */
    @Override
    public String toString() {
        return String.join("\n", problems.stream().map(Problem::toString).toList());
    }
}
