package org.wholesum.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the cases of the ledger are scaled up to; {@code population: 5486} is short for {@code population: {size: 5486}}.
 *
 * @param size N, how many similar cases there are, those of the ledger included; either this, a file to count them from, or
 *     the counts of strata
 * @param file a CSV file of people below the scenario's folder, with a column {@code person_id} or {@code case_id} and any
 *     others, from which N is counted
 * @param similar which people of the file are similar, by column: all of it must fit; everyone unless given
 * @param cases a CSV file below the scenario's folder with the same columns for the cases of the ledger, by
 *     {@code case_id}; without it nobody can tell whether they are similar themselves, or in which stratum
 * @param strata parts of the population that are scaled up one by one
 * @param source where the number or the file comes from
 * @param selection how the cases of the ledger were chosen
 * @param publishedTotal a saving that was published for the whole population, of which the implied number of cases is
 *     worked out
 * @param next how many more cases to predict the saving of, if they come as those of the ledger did
 */
public record PopulationEntry(
        Optional<Long> size,
        Optional<String> file,
        Map<String, ConditionEntry> similar,
        Optional<String> cases,
        Optional<StrataEntry> strata,
        Optional<String> source,
        Optional<String> selection,
        Optional<Amount> publishedTotal,
        Optional<Long> next) {
    private static final String[] COUNTS = {"strata", "counts"};

    /**
     * Takes what isn't given as empty, and checks what goes together.
     *
     * @throws IllegalArgumentException if the size or the number of next cases is less than 1, N can be had in more than one
     *     way or in none, or a key asks for a file that isn't given
     */
    public PopulationEntry {
        size = Defaults.or(size);
        file = Defaults.or(file);
        similar = Defaults.or(similar);
        cases = Defaults.or(cases);
        strata = Defaults.or(strata);
        source = Defaults.or(source);
        selection = Defaults.or(selection);
        publishedTotal = Defaults.or(publishedTotal);
        next = Defaults.or(next);
        size.ifPresent(number -> checkFromOne("size", number));
        next.ifPresent(number -> checkFromOne("next", number));
        boolean counts = strata.filter(entry -> !entry.counts().isEmpty()).isPresent();
        checkOneWay(size.isPresent(), file.isPresent(), counts);
        if (file.isEmpty() && !similar.isEmpty()) {
            throw new KeyProblem("similar", "is a rule for people of a file, expected a file with it");
        }
        if (strata.isPresent() && cases.isEmpty()) {
            throw new KeyProblem("strata", "can't tell the stratum of a case, expected cases with it, a file of them");
        }
        if (strata.isEmpty() && cases.isPresent() && similar.isEmpty()) {
            throw new KeyProblem("cases", "serves nothing, expected similar or strata with it");
        }
    }

    private static void checkFromOne(String key, long number) {
        if (number < 1) {
            throw new KeyProblem(key, "expected a whole number from 1");
        }
    }

    private static void checkOneWay(boolean size, boolean file, boolean counts) {
        long ways = Stream.of(size, file, counts).filter(given -> given).count();
        if (ways == 0) {
            throw new IllegalArgumentException(
                    "doesn't say how many similar cases there are, expected a size, a file, or strata with counts");
        }
        if (ways > 1 && counts) {
            throw KeyProblem.at(
                    "expected counts of strata only where there is " + (file ? "no file" : "no size"), COUNTS);
        }
        if (ways > 1) {
            throw new KeyProblem("size", "expected either a size or a file to count from, not both");
        }
    }

    /**
     * A population of which nothing but its size is said.
     *
     * @param size N
     * @return the population
     */
    public static PopulationEntry of(long size) {
        return new PopulationEntry(
                Optional.of(size),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the same files are asked the same. */
    public boolean asksAs(PopulationEntry other) {
        return file.equals(other.file) && similar.equals(other.similar) && cases.equals(other.cases);
    }

    /** Where it is said how many there are, from the key of the population. */
    public List<String> saysSize() {
        return size.isPresent() ? List.of("size") : file.isPresent() ? List.of("file") : List.of(COUNTS);
    }
}
