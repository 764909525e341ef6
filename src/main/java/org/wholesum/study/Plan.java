package org.wholesum.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Method;
import org.wholesum.projection.Projection;
import org.wholesum.scenario.AppraisalEntry;
import org.wholesum.scenario.CohortEntry;
import org.wholesum.scenario.MethodEntry;
import org.wholesum.scenario.Scenario;

/** What a scenario compares: its names put in their places, and given what was observed. */
final class Plan {
    private final Scenario scenario;
    private final Methods methods;
    private final Map<String, Step> sides = new LinkedHashMap<>();

    Plan(Scenario scenario) {
        this.scenario = scenario;
        this.methods = new Methods(scenario);
        sides.put("old", methods.named(scenario.comparison().old(), "comparison", "old"));
        sides.put("pilot", methods.named(scenario.comparison().pilot(), "comparison", "pilot"));
        scenario.appraisal()
                .flatMap(AppraisalEntry::investment)
                .ifPresent(name -> sides.put("investment", methods.named(name, "appraisal", "investment")));
        scenario.waiting()
                .ifPresent(waiting -> sides.put("waiting", methods.named(waiting.unchanged(), "waiting", "unchanged")));
    }

    /** Compares the old and the pilot method on what was observed. */
    Comparison compare(Evidence observed) {
        return Comparison.of(project("old", observed), project("pilot", observed));
    }

    /** What is invested in the pilot. */
    MonthlyCosts investment(Evidence observed) {
        return project("investment", observed).costs();
    }

    /** Whether it is stated what is invested. */
    boolean invests() {
        return sides.containsKey("investment");
    }

    /** How a case's cost goes on if nothing changes. */
    Method unchanged(Evidence observed) {
        return step("waiting").method().apply(observed);
    }

    /** What a method has to say against its horizon or history is said of the key that names it. */
    private Projection project(String side, Evidence observed) {
        Months horizon = scenario.horizon().toMonths();
        try {
            return step(side).method().apply(observed).project(history(step(side), observed), horizon);
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            String[] path =
                    side.equals("investment") ? new String[] {"appraisal", side} : new String[] {"comparison", side};
            throw scenario.origin().refuse(e, path);
        }
    }

    /** A method that needs no window is given a month of nil. */
    private MonthlyCosts history(Step step, Evidence observed) {
        return step.window().map(scenario::window).map(observed::costs).orElseGet(() -> MonthlyCosts.zero(
                        scenario.unit(),
                        Months.of(scenario.horizon().toMonths().first().minusMonths(1), 1))
                .pricedIn(observed.prices()));
    }

    private Step step(String side) {
        Step step = sides.get(side);
        if (step == null) {
            throw new IllegalStateException(side);
        }
        return step;
    }

    /** The windows of the methods that are used, by name. */
    Map<String, Months> windows() {
        Map<String, Months> used = new LinkedHashMap<>();
        sides.values().forEach(step -> step.window().ifPresent(name -> used.put(name, scenario.window(name))));
        return used;
    }

    /** The methods that are needs groups, by name. */
    Map<String, NeedsGroupCohort> cohorts(Evidence observed) {
        Map<String, NeedsGroupCohort> cohorts = new LinkedHashMap<>();
        scenario.methods().forEach((name, entry) -> {
            if (entry instanceof CohortEntry
                    && methods.named(name).method().apply(observed) instanceof NeedsGroupCohort groups) {
                cohorts.put(name, groups);
            }
        });
        return cohorts;
    }

    /** What a reader must know of the methods that are used. */
    List<String> cautions() {
        return sides.values().stream()
                .flatMap(step -> step.cautions().stream())
                .distinct()
                .toList();
    }

    /** Refuses a change for an agency that has no cost, which would change nothing. */
    void checkAgencies(Set<Agency> agencies) {
        scenario.methods().forEach((name, entry) -> changes(entry).forEach((key, changed) -> {
            for (String agency : changed) {
                if (!agencies.contains(Agency.of(agency))) {
                    List<String> known = agencies.stream().map(Agency::id).toList();
                    throw scenario.origin().refuseKey("unknown agency", List.of("methods", name, key, agency), known);
                }
            }
        }));
    }

    /** Refuses a service that nobody used, whose failure demand would be removed from nothing. */
    void checkServices(Supplier<Set<String>> services) {
        scenario.methods().forEach((name, entry) -> {
            if (entry instanceof MethodEntry.WithoutFailureDemand without) {
                Set<String> known = services.get();
                for (String service : without.services().keySet()) {
                    if (!known.contains(service)) {
                        throw scenario.origin()
                                .refuseKey("unknown service", List.of("methods", name, "services", service), known);
                    }
                }
            }
        });
    }

    /** Refuses to scale up what is paid once however many cases there are. */
    void checkScales() {
        scenario.methods().forEach((name, entry) -> {
            if (entry instanceof MethodEntry.OneOff once && once.isForProgramme()) {
                throw scenario.origin()
                        .refuse(
                                "is paid once, however many cases there are, and so can't be scaled up with them,"
                                        + " expected case where there is a population",
                                "methods",
                                name,
                                "per");
            }
        });
    }

    private static Map<String, List<String>> changes(MethodEntry entry) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        if (entry instanceof MethodEntry.RelativeChange change) {
            changes.put("changes", new ArrayList<>(change.changes().keySet()));
        } else if (entry instanceof MethodEntry.Drivers drivers) {
            changes.put("volume", List.copyOf(drivers.volume().keySet()));
            changes.put("price", List.copyOf(drivers.price().keySet()));
        }
        return changes;
    }
}
