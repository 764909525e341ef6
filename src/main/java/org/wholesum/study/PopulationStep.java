package org.wholesum.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.entry.StrataEntry;
import org.wholesum.internal.scenario.tree.ScenarioSource;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.Strata;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** Scales the cases of a ledger up to the population of similar people. */
final class PopulationStep {
    private static final double CONFIDENCE = 0.95;

    /** The most that an end of an interval can be, as a multiple of the scaled costs: Student's t of two cases is 12.7. */
    private static final double WIDEST_INTERVAL = 16;

    private static final String KEY = "population";

    private final Scenario scenario;
    private final ScenarioSource source;
    private final PopulationEntry population;
    private final List<String> cases;
    private final SimilarPeople people;

    PopulationStep(Scenario scenario, PopulationEntry population, List<String> cases) {
        this.scenario = scenario;
        this.source = scenario.source();
        this.population = population;
        this.cases = cases;
        this.people = new SimilarPeople(source, population, cases);
    }

    /**
     * Counts the similar people and assigns strata; both are taken from an earlier count if the scenario asks for the same.
     *
     * @throws InvalidInputException if there are fewer than two cases, a file can't be used, or the rule matches no person
     */
    CountedPeople counted(Optional<CountedPeople> known) {
        if (cases.size() < 2) {
            throw source.refuse("the ledger has one case, expected at least two to scale up from", KEY);
        }
        Optional<CountedPopulation> similar = known.filter(before -> before.hasPeopleOf(population))
                .map(CountedPeople::similar)
                .orElseGet(() -> population.file().map(people::counted));
        Optional<Strata> strata = known.filter(before -> before.hasStrataOf(population))
                .map(CountedPeople::strata)
                .orElseGet(() -> population.strata().map(entry -> strata(entry, similar)));
        return new CountedPeople(population, similar, strata);
    }

    private Strata strata(StrataEntry entry, Optional<CountedPopulation> similar) {
        return new StrataStep(source, entry)
                .strata(people.attributes(population.cases().orElseThrow()), similar);
    }

    /**
     * Scales the sample up to the population, at 95% confidence.
     *
     * @throws InvalidInputException if there are too few people, or too many for amounts in pence, or strata don't match
     *     the cases
     */
    ScaleUp scaledUp(Sample sample, CountedPeople counted) {
        Optional<Strata> strata = counted.strata();
        long size = strata.map(Strata::population)
                .or(() -> counted.similar().map(CountedPopulation::count))
                .or(population::size)
                .orElseThrow();
        checkSize(size, sample);
        checkOverflow(size, sample);
        population.next().ifPresent(next -> checkNext(next, size - sample.n()));
        return strata.map(parts -> source.at(() -> sample.to(parts, CONFIDENCE), within(List.of("strata"))))
                .orElseGet(() ->
                        sample.to(size, CONFIDENCE, scenario.entry().seed().orElse(1L)));
    }

    private void checkSize(long size, Sample sample) {
        if (size < sample.n()) {
            throw refuse(
                    "the ledger has " + sample.n() + " cases, expected a population of " + sample.n() + " or more"
                            + (population.size().isPresent() ? "" : " and not of " + size),
                    population.sizePath());
        }
    }

    private void checkNext(long next, long left) {
        if (next > left) {
            throw refuse(
                    "the population has " + left + " cases besides those of the ledger, expected no more than that",
                    List.of("next"));
        }
    }

    /** Checks that no end of an interval overflows whole pence. In strata, savings and losses of cases don't cancel out. */
    private void checkOverflow(long size, Sample sample) {
        double pence = population.strata().isEmpty()
                ? Math.abs((double) sample.whole().oldCost().getAmountMinorLong())
                        + Math.abs((double) sample.whole().pilotCost().getAmountMinorLong())
                : sizes(sample.cases().old().pence())
                        + sizes(sample.cases().pilot().pence());
        if (!(WIDEST_INTERVAL * size * pence < Long.MAX_VALUE)) {
            throw refuse("too many for amounts in whole pence, expected fewer", population.sizePath());
        }
    }

    private static double sizes(long[] pence) {
        return Arrays.stream(pence)
                .mapToDouble(amount -> Math.abs((double) amount))
                .sum();
    }

    private InvalidInputException refuse(String expected, List<String> path) {
        return source.refuse(expected, within(path));
    }

    /** The keys from the top; that of the population alone if the scenario has no such key. */
    private String[] within(List<String> path) {
        String[] whole = Stream.concat(Stream.of(KEY), path.stream()).toArray(String[]::new);
        return source.has(whole) ? whole : new String[] {KEY};
    }
}
