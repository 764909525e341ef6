package org.wholesum.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.entry.StrataEntry;
import org.wholesum.internal.scenario.tree.ScenarioSource;
import org.wholesum.population.People;
import org.wholesum.population.Strata;

/** Makes the strata of a scenario's population. */
final class StrataStep {
    private static final String[] STRATA = {"population", "strata"};

    private final ScenarioSource source;
    private final StrataEntry entry;

    StrataStep(ScenarioSource source, StrataEntry entry) {
        this.source = source;
        this.entry = entry;
    }

    /** The strata, with the stratum of each case and the number of similar people in each: counted, or as given. */
    Strata strata(People attributes, Optional<CountedPopulation> similar) {
        String[] by = entry.by().toArray(String[]::new);
        for (int i = 0; i < by.length; i++) {
            checkColumn(attributes, by[i], i);
            int place = i;
            similar.ifPresent(found -> checkColumn(found.people(), by[place], place));
        }
        Map<String, Long> counts = similar.<Map<String, Long>>map(
                        found -> at(() -> found.people().countBy(by), "by"))
                .orElse(entry.counts());
        Map<String, String> byCase = at(() -> attributes.stratumById(by), "by");
        Strata strata =
                switch (entry.drawn().orElse(StrataEntry.Drawn.AFTERWARDS)) {
                    case BY_STRATUM -> Strata.stratified(byCase, counts);
                    case AFTERWARDS -> Strata.postStratified(byCase, counts);
                };
        return merged(strata);
    }

    private void checkColumn(People people, String column, int place) {
        if (!people.columns().contains(SimilarPeople.columnName(column))) {
            throw source.refusals()
                    .refuseWord("column", people.columns(), STRATA[0], STRATA[1], "by", Integer.toString(place));
        }
    }

    private Strata merged(Strata strata) {
        Strata merged = strata;
        for (Map.Entry<String, List<String>> one : entry.merge().entrySet()) {
            Strata before = merged;
            String[] parts = one.getValue().toArray(String[]::new);
            merged = at(() -> before.merge(one.getKey(), parts), "merge", one.getKey());
        }
        return merged;
    }

    private <T> T at(Supplier<T> what, String... path) {
        return source.at(what, Stream.concat(Stream.of(STRATA), Stream.of(path)).toArray(String[]::new));
    }
}
