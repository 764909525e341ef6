package org.wholesum.internal.scenario.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.NamesFile;
import org.wholesum.internal.scenario.value.ShortForm;
import org.wholesum.internal.scenario.value.SignedAmount;

/**
 * The population that the cases of the ledger are scaled up to; {@code population: 5486} is short for
 * {@code population: {size: 5486}}.
 *
 * @param size N, how many similar cases there are, those of the ledger included; either this, a file to count them from, or
 *     the counts of strata
 * @param file a CSV file of people below the scenario's folder, with a column {@code person_id} or {@code case_id} and any
 *     others, from which N is counted
 * @param similar which people of the file are similar, by column: all conditions must hold; everyone unless given
 * @param cases a CSV file below the scenario's folder with the same columns for the cases of the ledger, by
 *     {@code case_id}; without it, whether the cases are similar themselves, and in which stratum they are, is unknown
 * @param strata parts of the population that are scaled up one by one
 * @param source where the number or the file comes from
 * @param selection how the cases of the ledger were chosen
 * @param caseIs what a case of the ledger is: {@code person}, or {@code average} of several people; {@code person} unless
 *     given
 * @param publishedTotal a saving that was published for the whole population, from which the implied number of cases is
 *     computed
 * @param next how many more cases to predict the saving of, if they are like those of the ledger
 */
@ShortForm(key = "size", expected = "expected a whole number, or keys and values")
public record PopulationEntry(
        Optional<Long> size,
        @NamesFile Optional<String> file,
        Map<String, ConditionEntry> similar,
        @NamesFile Optional<String> cases,
        Optional<StrataEntry> strata,
        Optional<String> source,
        Optional<SelectionEntry> selection,
        Optional<CaseIs> caseIs,
        Optional<SignedAmount> publishedTotal,
        Optional<Long> next) {
    /** What a case of the ledger is. */
    public enum CaseIs {
        /** One person. */
        PERSON,
        /** The average of several people. */
        AVERAGE
    }

    private static final String[] COUNTS = {"strata", "counts"};
    private static final String FROM_ONE = "expected a whole number from 1";

    /**
     * Checks the numbers, and which keys there are together.
     *
     * @throws IllegalArgumentException if the size or the number of next cases is less than 1, N is given in more than one
     *     way or in none, or a key needs a file that isn't given
     */
    public PopulationEntry {
        boolean counts = strata.filter(entry -> !entry.counts().isEmpty()).isPresent();
        if (size.isEmpty() && file.isEmpty() && !counts) {
            throw new IllegalArgumentException(
                    "doesn't say how many similar cases there are, expected a size, a file, or strata with counts");
        }
        checks(size, file, counts)
                .require(next.orElse(1L) >= 1, FROM_ONE, "next")
                .require(
                        file.isPresent() || similar.isEmpty(),
                        "is a rule for people of a file, expected a file with it",
                        "similar")
                .require(
                        strata.isEmpty() || cases.isPresent(),
                        "needs the stratum of each case, expected cases with it, a file of them",
                        "strata")
                .require(
                        strata.isPresent() || cases.isEmpty() || !similar.isEmpty(),
                        "is not used, expected similar or strata with it",
                        "cases")
                .done();
    }

    private static Checks checks(Optional<Long> size, Optional<String> file, boolean counts) {
        long ways = Stream.of(size.isPresent(), file.isPresent(), counts)
                .filter(given -> given)
                .count();
        return new Checks()
                .require(size.orElse(1L) >= 1, FROM_ONE, "size")
                .require(
                        ways <= 1 || !counts,
                        "expected counts of strata only where there is " + (file.isPresent() ? "no file" : "no size"),
                        COUNTS)
                .require(ways <= 1 || counts, "expected either a size or a file to count from, not both", "size");
    }

    /** {@return whether the same people of the same files are counted} */
    public boolean countsSamePeople(PopulationEntry other) {
        return file.equals(other.file) && similar.equals(other.similar) && cases.equals(other.cases);
    }

    /** {@return the keys, from that of the population, that lead to its size} */
    public List<String> sizePath() {
        return size.isPresent() ? List.of("size") : file.isPresent() ? List.of("file") : List.of(COUNTS);
    }
}
