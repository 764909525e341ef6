package org.wholesum.intake;

import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;

/**
 * Months of a window without records, where records are expected.
 *
 * @param window the window's name
 * @param agency the agency without records; empty if no agency has any
 * @param months the months of the window without records
 * @param kind whether the records end or start there
 */
public record Gap(String window, Optional<Agency> agency, Months months, Kind kind) {
    /** Where the months are. */
    public enum Kind {
        /** Before the first record of the ledger or after the last. */
        PAST_THE_RECORDS,
        /** Between other months with records. */
        BETWEEN,
        /** Before the agency's first record. */
        BEFORE_THE_FIRST,
        /** After the agency's last record. */
        AFTER_THE_LAST
    }
}
