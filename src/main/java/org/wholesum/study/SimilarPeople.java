package org.wholesum.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholesum.internal.scenario.entry.ConditionEntry;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.tree.ScenarioSource;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.population.CaseRule;
import org.wholesum.population.People;

/** Counts the people of a file by the eligibility rule, and reads the attributes of the cases. */
final class SimilarPeople {
    private static final String KEY = "population";
    private static final String RULE = "similar";
    private static final int SHOWN = 20;

    private final ScenarioSource source;
    private final PopulationEntry population;
    private final List<String> cases;

    SimilarPeople(ScenarioSource source, PopulationEntry population, List<String> cases) {
        this.source = source;
        this.population = population;
        this.cases = cases;
    }

    /** Counts the people of a file by the rule; all of them if there is no rule. */
    CountedPopulation counted(String file) {
        People everyone = source.reading(file, People::read, KEY, "file");
        if (population.similar().isEmpty()) {
            return new CountedPopulation(file, everyone.count(), everyone, Optional.empty(), Optional.empty());
        }
        checkRule(file, everyone);
        CaseRule rule = ConditionEntry.rule(population.similar());
        People similar = everyone.where(rule);
        if (similar.count() == 0) {
            throw source.refuse("matches none of the " + everyone.count() + " people in " + file, KEY, RULE);
        }
        Set<String> ids = Set.copyOf(cases);
        Optional<List<CaseRule.Mismatch>> misfits = population
                .cases()
                .map(name -> rule.mismatches(attributes(name)).stream()
                        .filter(one -> ids.contains(one.id()))
                        .toList());
        return new CountedPopulation(file, everyone.count(), similar, Optional.of(rule), misfits);
    }

    /** Checks that the file has every column and text of the rule; reports all that are missing. */
    private void checkRule(String file, People everyone) {
        ProblemList problems = new ProblemList(source);
        population.similar().forEach((column, entry) -> {
            String name = columnName(column);
            if (everyone.columns().contains(name)) {
                SortedSet<String> values = everyone.values(name);
                entry.texts().stream()
                        .filter(named -> !values.contains(named.text()))
                        .forEach(named -> problems.add(unseen(file, column, named, values)));
            } else {
                problems.add(KeyProblem.unknownKey("is no column of " + file, everyone.columns(), KEY, RULE, column));
            }
        });
        problems.done();
    }

    private KeyProblem unseen(String file, String column, ConditionEntry.Named named, SortedSet<String> values) {
        // without the keys that the short form of a condition leaves out
        List<String> path = Stream.concat(Stream.of(KEY, RULE, column), named.path().stream())
                .toList();
        while (path.size() > 1 && !source.has(path.toArray(String[]::new))) {
            path = path.subList(0, path.size() - 1);
        }
        return new KeyProblem(
                path, false, "no one in " + file + " has this " + column, Suggestions.to(named.text(), values));
    }

    /** Reads the attributes of the cases; every case of the ledger must have a row. */
    People attributes(String file) {
        People attributes = source.reading(file, People::read, KEY, "cases");
        Set<String> ids = Set.copyOf(attributes.ids());
        List<String> missing = cases.stream().filter(id -> !ids.contains(id)).toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : "";
            throw source.refuse(
                    "has no row for " + (missing.size() == 1 ? "case " : "cases ")
                            + missing.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more
                            + ", expected every case of the ledger",
                    KEY,
                    "cases");
        }
        return attributes;
    }

    /** The name of a column, normalised as {@link People} normalises it. */
    static String columnName(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
