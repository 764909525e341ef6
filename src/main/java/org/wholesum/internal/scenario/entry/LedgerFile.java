package org.wholesum.internal.scenario.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.ShortForm;

/**
 * Which records to read, and how; {@code ledger: interactions.csv} is short for {@code ledger: {file:
 * interactions.csv}}.
 *
 * @param file a CSV file below the scenario's folder; either this, extracts, or given
 * @param extracts agencies' extracts as they come, by name
 * @param prices a catalogue of unit costs below the scenario's folder, a CSV file or the Greater Manchester
 *     database's workbook; or one that is shipped: {@code uk}, or
 *     {@code gmca14} for the fiscal values of the Greater Manchester database 1.4, {@code gmca14-economic} or
 *     {@code gmca14-social} for the others
 * @param observed a CSV file with the columns {@code case_id, from, months}, for cases that were observed for a part of
 *     the time: a row for each run of months
 * @param lenient whether bad rows are set aside and reported; false unless given
 * @param noRecords what it means that a case has no record in a window that the old or the pilot method uses; as zero, with a
 *     caution, unless given
 * @param allow what is allowed with a caution although it makes results doubtful, instead of being refused
 * @param people a lookup table from each extract's own ids to persons, and to households
 * @param unit what a case is, with a lookup table: person, or household; a person unless given
 * @param pseudonyms replaces ids of cases by pseudonyms that are made with a secret key. Without people, every id is replaced.
 *     With people, the persons' ids are replaced after linkage; and where the table has pseudonyms of an extract's ids, the ids of
 *     that extract are replaced before linkage. An id that is a pseudonym already stays
 * @param given true if a program gives the records to the study instead of a file ({@code Study.ledger})
 */
@ShortForm(key = "file", expected = "expected the name of a file, or keys and values")
public record LedgerFile(
        @NamesFile Optional<String> file,
        Map<String, ExtractEntry> extracts,

        @NamesFile(shipped = {LedgerFile.UK, LedgerFile.GMCA, LedgerFile.GMCA_ECONOMIC, LedgerFile.GMCA_SOCIAL})
        Optional<String> prices,

        @NamesFile Optional<String> observed,
        Optional<Boolean> lenient,
        Optional<NoRecords> noRecords,
        List<Allowed> allow,
        Optional<PeopleEntry> people,
        Optional<CaseUnit> unit,
        Optional<PseudonymsEntry> pseudonyms,
        Optional<Boolean> given) {
    /**
     * Checks that there are records, and whose.
     *
     * @throws IllegalArgumentException if there is neither a file nor an extract, or both; records of a program with either; a lookup table without extracts; a unit
     *     without a lookup table; or households without their column
     */
    public LedgerFile {
        boolean ofProgram = given.orElse(false);
        if (!ofProgram && file.isPresent() == !extracts.isEmpty()) {
            throw new IllegalArgumentException("expected either a file or extracts");
        }
        new Checks()
                .require(
                        !ofProgram || (file.isEmpty() && extracts.isEmpty()),
                        "a program gives the records, expected neither a file nor extracts",
                        "given")
                .require(
                        !ofProgram || lenient.isEmpty(),
                        "has no effect, as the program that gives the records has read them",
                        "lenient")
                .require(
                        people.isEmpty() || !extracts.isEmpty(),
                        "expected extracts with it: a file has the ids of persons already",
                        "people")
                .require(unit.isEmpty() || people.isPresent(), "expected people, a lookup table, with it", "unit")
                .require(
                        !unit.equals(Optional.of(CaseUnit.HOUSEHOLD))
                                || people.flatMap(PeopleEntry::household).isPresent(),
                        "expected household, the column of households, in people with it",
                        "unit")
                .done();
    }

    /** {@return whether a program gives the records} */
    public boolean isGiven() {
        return given.orElse(false);
    }

    /** What it means that a case has no record in a window. */
    public enum NoRecords {
        /** It had no contact there: its cost is zero. */
        ZERO,
        /** It was not observed there: it is neither compared nor scaled up. */
        NOT_OBSERVED,
        /** It is an error. */
        REFUSE
    }

    /** What may be allowed. */
    public enum Allowed {
        /** Ids that several people may have, as {@code Redacted} or {@code 5.66E+11}. */
        MERGED_IDS
    }

    /** The catalogue of unit costs of the United Kingdom that comes with the library. */
    public static final String UK = "uk";

    /** The fiscal values of the Greater Manchester database. */
    public static final String GMCA = "gmca14";

    /** Its economic values. */
    public static final String GMCA_ECONOMIC = "gmca14-economic";

    /** Its social values. */
    public static final String GMCA_SOCIAL = "gmca14-social";
}
