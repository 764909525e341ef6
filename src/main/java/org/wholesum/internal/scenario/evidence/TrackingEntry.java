package org.wholesum.internal.scenario.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.wholesum.internal.scenario.value.NamesFile;

/**
 * Plan against actual: what was promised and what has arrived.
 *
 * @param file a CSV file of records of the same cases in months of the horizon, below the scenario's folder, with the columns of a
 *     ledger; either this or from
 * @param from {@code ledger} for the months of the horizon that the scenario's own ledger has after the windows
 * @param until the last month whose records are complete, {@code yyyy-MM}; the last with a record unless given
 */
public record TrackingEntry(@NamesFile Optional<String> file, Optional<From> from, Optional<YearMonth> until) {
    /** Where the records are. */
    public enum From {
        /** The scenario's own ledger. */
        LEDGER
    }

    /**
     * Checks that there are records.
     *
     * @throws IllegalArgumentException if there is not one of file and from
     */
    public TrackingEntry {
        if (file.isPresent() == from.isPresent()) {
            throw new IllegalArgumentException(
                    "expected either file, records of months of the horizon, or from: ledger");
        }
    }
}
