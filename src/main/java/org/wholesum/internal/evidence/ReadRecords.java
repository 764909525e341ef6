package org.wholesum.internal.evidence;

import java.util.Optional;
import org.wholesum.intake.DataQuality;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;

/**
 * The records of a scenario as they were read.
 *
 * @param read the ledger with its counts
 * @param quality the counts of each extract; empty if the ledger is one file
 * @param given that a program gave them, in a sentence; empty if they are the scenario's
 */
public record ReadRecords(ReadResult read, Optional<DataQuality> quality, Optional<String> given) {
    /** Records that the scenario names. */
    ReadRecords(ReadResult read, Optional<DataQuality> quality) {
        this(read, quality, Optional.empty());
    }

    /** {@return the same records with another view of the ledger} */
    ReadRecords with(Ledger ledger) {
        return new ReadRecords(read.as(read.source(), ledger), quality, given);
    }
}
