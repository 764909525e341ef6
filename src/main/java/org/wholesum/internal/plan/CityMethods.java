package org.wholesum.internal.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wholesum.cohort.CityMethod;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.method.CityMethodEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.Change;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.worth.CityEntry;
import org.wholesum.scenario.Scenario;

/** The methods of the kind {@code city} of a scenario, each the city's own numbers with what the method changes. */
final class CityMethods {
    private static final String METHODS = "methods";

    private final Scenario scenario;
    private final CityEntry city;
    private final CityNumbers numbers;
    private final NeedsGroups groups;
    private final List<String> cautions;

    CityMethods(Scenario scenario, CityEntry city, CityNumbers numbers, NeedsGroups groups, List<String> cautions) {
        this.scenario = scenario;
        this.city = city;
        this.numbers = numbers;
        this.groups = groups;
        this.cautions = cautions;
    }

    /** The entries by name, in the order of the scenario. */
    static Map<String, CityMethodEntry> entries(Scenario scenario) {
        Map<String, CityMethodEntry> entries = new LinkedHashMap<>();
        scenario.entry().methods().forEach((name, entry) -> {
            if (entry instanceof CityMethodEntry method) {
                entries.put(name, method);
            }
        });
        return entries;
    }

    /**
     * Checks that methods name groups and agencies of the city.
     *
     * @throws org.wholesum.problem.InvalidInputException with every problem
     */
    static void check(Scenario scenario, CityEntry city) {
        ProblemList problems = new ProblemList(scenario.source());
        List<String> groups = List.copyOf(city.contacts().keySet());
        Set<Agency> known = city.unitCosts().keySet();
        entries(scenario).forEach((name, method) -> {
            List<String> path = List.of(METHODS, name);
            method.movement().ifPresent(movement -> movement.problems(groups)
                    .forEach(problem ->
                            problems.add(problem.below(List.of("movement")).below(path))));
            method.contacts().keySet().stream()
                    .filter(group -> !groups.contains(group))
                    .forEach(group -> problems.add(KeyProblem.unknownKey(
                            "needs group without contacts", groups, METHODS, name, "contacts", group)));
            CityEntry.agencies(method.contacts(), known).forEach(problem -> problems.add(problem.below(path)));
            method.changes().keySet().stream()
                    .filter(agency -> !known.contains(agency))
                    .forEach(agency ->
                            problems.add(CityEntry.unknown(agency, known, METHODS, name, "changes", agency.id())));
        });
        problems.done();
    }

    Map<String, CityMethod> all() {
        Map<String, CityMethod> all = new LinkedHashMap<>();
        entries(scenario)
                .forEach((name, entry) -> all.put(name, scenario.source().at(() -> method(entry), METHODS, name)));
        return all;
    }

    private CityMethod method(CityMethodEntry entry) {
        CityMethod method =
                CityMethod.movingBy(entry.movement().orElse(city.movement()).byMonth(groups, this::caution));
        for (String group : groups) {
            Map<Agency, BigDecimal> rates = new TreeMap<>(city.contacts().getOrDefault(group, Map.of()));
            rates.replaceAll((agency, rate) -> changed(entry, agency, rate));
            rates.putAll(entry.contacts().getOrDefault(group, Map.of()));
            for (Map.Entry<Agency, BigDecimal> rate : rates.entrySet()) {
                double factor = numbers.factor(group, rate.getKey());
                method = method.withContacts(
                        group,
                        rate.getKey(),
                        factor == 1 ? rate.getValue() : rate.getValue().multiply(new BigDecimal(factor)));
            }
        }
        return method;
    }

    private static BigDecimal changed(CityMethodEntry entry, Agency agency, BigDecimal rate) {
        Change change = entry.changes().get(agency);
        return change == null ? rate : rate.multiply(change.fraction().add(BigDecimal.ONE));
    }

    private void caution(String sentence) {
        if (!cautions.contains(sentence)) {
            cautions.add(sentence);
        }
    }
}
