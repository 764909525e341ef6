package org.wholesum.internal.evidence;

import java.util.Optional;
import org.wholesum.intake.DataQuality;
import org.wholesum.ledger.ReadResult;

/**
 * The records of a scenario as they were read.
 *
 * @param read the ledger with its counts
 * @param quality the counts of each extract; empty if the ledger is one file
 */
public record ReadRecords(ReadResult read, Optional<DataQuality> quality) {}
