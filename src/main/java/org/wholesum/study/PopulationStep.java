package org.wholesum.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.population.CaseRule;
import org.wholesum.population.People;
import org.wholesum.population.PopulationEstimate;
import org.wholesum.population.Sample;
import org.wholesum.population.SamplingDesign;
import org.wholesum.population.Strata;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.ConditionEntry;
import org.wholesum.scenario.PopulationEntry;
import org.wholesum.scenario.Scenario;
import org.wholesum.scenario.StrataEntry;

/** How far the cases of a ledger reach: who is similar, how many they are, and what the cases mean for them. */
final class PopulationStep {
    private static final double CONFIDENCE = 0.95;

    /** How many times the scaled costs an end of an interval may be: Student's t of two cases is 12.7. */
    private static final double ROOM = 16;

    private static final int SHOWN = 20;
    private static final String KEY = "population";

    private final Scenario scenario;
    private final PopulationEntry population;
    private final Set<String> cases;

    PopulationStep(Scenario scenario, PopulationEntry population, Set<String> cases) {
        this.scenario = scenario;
        this.population = population;
        this.cases = cases;
    }

    /**
     * Counts who is similar and finds the strata, except for what is known already.
     *
     * @throws InvalidInputException if there are fewer than two cases, a file can't be used, or the rule matches nobody
     */
    CountedPeople counted(Optional<CountedPeople> known) {
        if (cases.size() < 2) {
            throw scenario.origin().refuse("the ledger has one case, expected at least two to scale up from", KEY);
        }
        Optional<CountedPopulation> similar = known.filter(people -> people.hasPeopleOf(population))
                .map(CountedPeople::similar)
                .orElseGet(() -> population.file().map(this::counted));
        Optional<Strata> strata = known.filter(people -> people.hasStrataOf(population))
                .map(CountedPeople::strata)
                .orElseGet(() -> population.strata().map(entry -> strata(entry, similar)));
        return new CountedPeople(population, similar, strata);
    }

    private CountedPopulation counted(String file) {
        People everyone = People.read(scenario.origin().resolve(file, KEY, "file"));
        if (population.similar().isEmpty()) {
            return new CountedPopulation(file, everyone.count(), everyone, Optional.empty(), Optional.empty());
        }
        checkRule(file, everyone);
        CaseRule rule = ConditionEntry.rule(population.similar());
        People similar = everyone.where(rule);
        if (similar.count() == 0) {
            throw refuse("fits no one of the " + everyone.count() + " people in " + file, "similar");
        }
        Optional<List<CaseRule.Misfit>> misfits = population.cases().map(name -> rule.misfits(attributes(name)).stream()
                .filter(one -> cases.contains(one.id()))
                .toList());
        return new CountedPopulation(file, everyone.count(), similar, Optional.of(rule), misfits);
    }

    /** Refuses columns that aren't there and texts that no one has, all of them, where they stand. */
    private void checkRule(String file, People everyone) {
        List<Problem> problems = new ArrayList<>();
        population.similar().forEach((column, entry) -> {
            String name = named(column);
            if (everyone.columns().contains(name)) {
                SortedSet<String> values = everyone.values(name);
                entry.texts().stream()
                        .filter(named -> !values.contains(named.text()))
                        .map(named -> unseen(file, column, named, values))
                        .forEach(refused -> problems.addAll(refused.problems()));
            } else {
                List<String> path = List.of(KEY, "similar", column);
                problems.addAll(scenario.origin()
                        .refuseKey("is no column of " + file, path, everyone.columns())
                        .problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private InvalidInputException unseen(
            String file, String column, ConditionEntry.Named named, SortedSet<String> values) {
        List<String> whole = Stream.concat(Stream.of(KEY, "similar", column), named.path().stream())
                .toList();
        // the text itself, which stands one or two keys higher where it is written short
        List<String> path = whole;
        while (!scenario.origin().has(path.toArray(String[]::new)) && path.size() > 2) {
            path = path.subList(0, path.size() - 1);
        }
        return scenario.origin()
                .refuse(path, "no one in " + file + " has this " + column, Suggestions.to(named.text(), values));
    }

    /** The attributes of the cases, every one of them. */
    private People attributes(String file) {
        People attributes = People.read(scenario.origin().resolve(file, KEY, "cases"));
        Set<String> ids = Set.copyOf(attributes.ids());
        List<String> missing = cases.stream().filter(id -> !ids.contains(id)).toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : "";
            throw refuse(
                    "has no row for " + (missing.size() == 1 ? "case " : "cases ")
                            + missing.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more
                            + ", expected every case of the ledger",
                    "cases");
        }
        return attributes;
    }

    /**
     * Scales up.
     *
     * @throws InvalidInputException if there are too few people, or too many for amounts in pence, or strata don't go with the cases
     */
    PopulationEstimate scaledUp(Sample sample, CountedPeople people) {
        Optional<Strata> strata = people.strata();
        long size = strata.map(Strata::population)
                .or(() -> people.similar().map(CountedPopulation::count))
                .or(population::size)
                .orElseThrow();
        String[] path = population.saysSize().toArray(String[]::new);
        if (size < sample.n()) {
            throw refuse(
                    "the ledger has " + sample.n() + " cases, expected a population of at least as many"
                            + (population.size().isPresent() ? "" : " and not of " + size),
                    path);
        }
        checkRoom(size, sample, path);
        population.next().ifPresent(next -> checkNext(next, size - sample.n()));
        return strata.<PopulationEstimate>map(parts -> said(() -> sample.to(parts, CONFIDENCE), "strata"))
                .orElseGet(() -> sample.to(size, CONFIDENCE, scenario.seed().orElse(1L)));
    }

    private void checkNext(long next, long left) {
        if (next > left) {
            throw refuse(
                    "the population has " + left + " besides those of the ledger, expected at most so many", "next");
        }
    }

    /** So that no end of an interval is beyond whole pence, however a stratum's cases may cancel out. */
    private void checkRoom(long size, Sample sample, String... path) {
        double pence = population.strata().isEmpty()
                ? pence(sample.whole())
                : sample.byCase().values().stream()
                        .mapToDouble(PopulationStep::pence)
                        .sum();
        if (!(ROOM * size * pence < Long.MAX_VALUE)) {
            throw refuse("too many for amounts in whole pence, expected fewer", path);
        }
    }

    private static double pence(Comparison whole) {
        return Math.abs((double) whole.oldCost().getAmountMinorLong())
                + Math.abs((double) whole.pilotCost().getAmountMinorLong());
    }

    private Strata strata(StrataEntry entry, Optional<CountedPopulation> similar) {
        People attributes = attributes(population.cases().orElseThrow());
        String[] by = entry.by().toArray(String[]::new);
        for (int i = 0; i < by.length; i++) {
            checkColumn(attributes, by[i], i);
            int place = i;
            similar.ifPresent(found -> checkColumn(found.people(), by[place], place));
        }
        Map<String, Long> counts = similar.<Map<String, Long>>map(
                        found -> said(() -> found.people().by(by), "strata", "by"))
                .orElse(entry.counts());
        Map<String, String> byCase = said(() -> attributes.stratumOf(by), "strata", "by");
        Strata strata =
                switch (entry.drawn().orElse(SamplingDesign.AFTERWARDS)) {
                    case BY_STRATUM -> Strata.drawnByStratum(byCase, counts);
                    case AFTERWARDS -> Strata.afterwards(byCase, counts);
                };
        return merged(strata, entry.merge());
    }

    private void checkColumn(People people, String column, int place) {
        if (!people.columns().contains(named(column))) {
            throw scenario.origin()
                    .refuseWord("column", people.columns(), KEY, "strata", "by", Integer.toString(place));
        }
    }

    /** A column in the form in which people have it. */
    private static String named(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    private Strata merged(Strata strata, Map<String, List<String>> merge) {
        Strata merged = strata;
        for (Map.Entry<String, List<String>> one : merge.entrySet()) {
            Strata before = merged;
            String[] parts = one.getValue().toArray(String[]::new);
            merged = said(() -> before.merging(one.getKey(), parts), "strata", "merge", one.getKey());
        }
        return merged;
    }

    /** What someone has to say against what a key gives them is said of that key, a problem for each thing. */
    private <T> T said(Supplier<T> what, String... path) {
        try {
            return what.get();
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    Arrays.stream(String.valueOf(e.getMessage()).split("\n(?!  Maybe )", -1))
                            .map(IllegalArgumentException::new)
                            .flatMap(one -> scenario.origin().refuse(one, within(path)).problems().stream())
                            .toList());
        }
    }

    private InvalidInputException refuse(String expected, String... path) {
        return scenario.origin().refuse(expected, within(path));
    }

    /** The keys from the top to those that are there. */
    private String[] within(String... path) {
        String[] whole = Stream.concat(Stream.of(KEY), Arrays.stream(path)).toArray(String[]::new);
        return scenario.origin().has(whole) ? whole : new String[] {KEY};
    }
}
