package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;

/**
 * Which records to read, and how; {@code ledger: interactions.csv} is short for {@code ledger: {file:
 * interactions.csv}}.
 *
 * @param file a CSV file below the scenario's folder
 * @param prices a catalogue of unit costs below the scenario's folder, or {@code uk} for the one that is shipped
 * @param observed a CSV file with the columns {@code case_id, from, months}, for cases that were observed for a part of
 *     the time: a row for each run of months
 * @param lenient whether bad rows are set aside and reported; false unless given
 */
public record LedgerFile(
        @JsonProperty(required = true) String file,
        Optional<String> prices,
        Optional<String> observed,
        Optional<Boolean> lenient) {

    /** Takes what isn't given as empty. */
    public LedgerFile {
        prices = Objects.requireNonNullElse(prices, Optional.empty());
        observed = Objects.requireNonNullElse(observed, Optional.empty());
        lenient = Objects.requireNonNullElse(lenient, Optional.empty());
    }

    /**
     * A file read strictly, every row with its cost.
     *
     * @param file its path below the scenario's folder
     * @return the ledger file
     */
    public static LedgerFile of(String file) {
        return new LedgerFile(file, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
