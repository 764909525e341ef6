package org.wholesum.internal.scenario.entry;

import java.util.Optional;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.ShortForm;

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
@ShortForm(key = "file", expected = "expected the name of a file, or keys and values")
public record LedgerFile(
        @Required @NamesFile String file,
        @NamesFile(shipped = LedgerFile.SHIPPED_PRICES) Optional<String> prices,
        @NamesFile Optional<String> observed,
        Optional<Boolean> lenient) {
    /** The catalogue of unit costs that comes with the library. */
    public static final String SHIPPED_PRICES = "uk";
}
