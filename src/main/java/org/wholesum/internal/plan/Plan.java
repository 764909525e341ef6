package org.wholesum.internal.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.wholesum.calibration.CalibratedCohort;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.entry.ComparisonEntry;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.method.CohortEntry;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.internal.scenario.method.MethodEntry;
import org.wholesum.internal.scenario.method.Step;
import org.wholesum.internal.scenario.method.Terms;
import org.wholesum.internal.scenario.tree.Node;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.ControlTrend;
import org.wholesum.projection.Method;
import org.wholesum.projection.Projection;
import org.wholesum.scenario.Scenario;

/** The methods of a scenario's comparison, investment and cost of waiting, applied to observed costs. */
public final class Plan {
    public static final String OLD = "old";
    public static final String PILOT = "pilot";
    public static final String INVESTMENT = "investment";
    private static final String OPTION = "option ";
    private static final long MOST_TRANSITIONS = 2_000_000;

    private final Scenario scenario;
    private final Methods methods;
    private final Map<String, Step> sides = new LinkedHashMap<>();

    public Plan(Scenario scenario) {
        this.scenario = scenario;
        checkTransitions();
        this.methods = new Methods(scenario);
        ScenarioEntry entry = scenario.entry();
        sides.put(OLD, methods.named(entry.comparison().old()));
        sides.put(PILOT, methods.named(entry.comparison().pilot()));
        entry.appraisal()
                .filter(appraisal -> !appraisal.netsByAgency())
                .ifPresent(appraisal -> sides.put(
                        INVESTMENT, appraisal.investment().map(methods::named).orElseGet(() -> step(PILOT)
                                .intervention())));
        entry.options().ifPresent(options -> {
            new OptionCohorts(scenario, options).check();
            options.methods().stream()
                    .filter(name -> !compares(name))
                    .forEach(name -> sides.put(option(name), methods.named(name)));
        });
        entry.waiting().ifPresent(waiting -> sides.put("waiting", methods.named(waiting.unchanged())));
    }

    /** Matrices are made when methods are, and are in memory together. */
    private void checkTransitions() {
        long all = 0;
        for (Map.Entry<String, MethodEntry> method : scenario.entry().methods().entrySet()) {
            if (method.getValue() instanceof CohortEntry cohort) {
                long groups = cohort.groups().size();
                long matrices = 1L + cohort.later().size();
                all += LimitCheck.product(groups, groups, matrices);
                if (all > MOST_TRANSITIONS) {
                    throw scenario.source()
                            .refuse(
                                    WholeNumber.grouped(groups) + " groups × " + WholeNumber.grouped(groups) + " in "
                                            + WholeNumber.grouped(matrices)
                                            + " movements, with the methods before, are "
                                            + WholeNumber.grouped(all) + " transitions, expected at most "
                                            + WholeNumber.grouped(MOST_TRANSITIONS),
                                    "methods",
                                    method.getKey(),
                                    "groups");
                }
            }
        }
    }

    /** The same with the trend of a control in the old method. */
    public Plan adjustedBy(ControlTrend trend) {
        Plan adjusted = new Plan(scenario);
        adjusted.sides.put(OLD, step(OLD).adjustedBy(trend));
        return adjusted;
    }

    /** Compares the old and the pilot method, both projected from the same observed costs. */
    public Comparison compare(Evidence observed) {
        return Comparison.of(project(OLD, observed), project(PILOT, observed));
    }

    /** Whether a method is the old or the pilot method of the comparison. */
    public boolean compares(String method) {
        ComparisonEntry compared = scenario.entry().comparison();
        return compared.old().equals(method) || compared.pilot().equals(method);
    }

    /** The side of a method that is an option, and neither the old nor the pilot method of the comparison. */
    public static String option(String method) {
        return OPTION + method;
    }

    /** The cost of a method that is an option, by agency and month. */
    public MonthlyCosts option(String method, Evidence observed) {
        return project(option(method), observed).costs();
    }

    /** The cost of the investment in the pilot, by agency and month. */
    public MonthlyCosts investment(Evidence observed) {
        return project(INVESTMENT, observed).costs();
    }

    /** What the pilot method changes by service, for all cases projected together; empty if it acts on none. */
    public SortedMap<String, MonthlyCosts> effects(Evidence observed) {
        Step pilot = step("pilot");
        return pilot.method()
                .apply(observed)
                .effects(history(pilot, observed), scenario.entry().horizon().toMonths());
    }

    /** The methods that one is built from, itself included. */
    Set<String> partsOf(String method) {
        return methods.partsOf(method);
    }

    /** Whether there is an appraisal with the costs of an investment or of the intervention itself. */
    public boolean invests() {
        return sides.containsKey(INVESTMENT);
    }

    /** The method that projects the cost of the waiting case if nothing changes. */
    public Method unchanged(Evidence observed) {
        return step("waiting").method().apply(observed);
    }

    private Projection project(String side, Evidence observed) {
        return at(side, () -> step(side).method().apply(observed).project(history(step(side), observed), horizon()));
    }

    /** Calculates for one side. An error of its method is reported as a problem with the key that names the method. */
    public <T> T at(String side, Supplier<T> calculation) {
        return side.startsWith(OPTION)
                ? scenario.source().at(calculation, "methods", side.substring(OPTION.length()))
                : scenario.source().at(calculation, side.equals(INVESTMENT) ? "appraisal" : "comparison", side);
    }

    /** How many methods are projected, each counted as often as it is used. */
    public long size() {
        return sides.values().stream().mapToLong(Step::size).sum();
    }

    /** The months projected. */
    public Months horizon() {
        return scenario.entry().horizon().toMonths();
    }

    private MonthlyCosts history(Step step, Evidence observed) {
        return step.window()
                .map(scenario.entry()::window)
                .map(observed::costs)
                .orElseGet(() -> nothing(observed.prices()));
    }

    /** The history of a method that needs no window: one month without cost. */
    public MonthlyCosts nothing(PriceBase prices) {
        return MonthlyCosts.zero(
                        scenario.entry().unit(), Months.of(horizon().first().minusMonths(1), 1))
                .pricedIn(prices);
    }

    public Step step(String side) {
        Step step = sides.get(side);
        if (step == null) {
            throw new IllegalStateException(side);
        }
        return step;
    }

    /** The windows of the methods that are used, by name. */
    public Map<String, Months> windows() {
        Map<String, Months> used = new LinkedHashMap<>();
        sides.values().forEach(step -> step.window()
                .ifPresent(name -> used.put(name, scenario.entry().window(name))));
        return used;
    }

    /** The windows of the old and the pilot method, by name. */
    public Map<String, Months> comparedWindows() {
        Map<String, Months> used = new LinkedHashMap<>();
        List.of("old", "pilot").forEach(side -> step(side)
                .window()
                .ifPresent(name -> used.put(name, scenario.entry().window(name))));
        return used;
    }

    /** The window of a method, where the comparison uses that window. */
    public Optional<Months> window(String method) {
        return methods.named(method)
                .window()
                .flatMap(name -> Optional.ofNullable(windows().get(name)));
    }

    /** The cohorts of needs groups among the methods, by the method's name. */
    public Map<String, NeedsGroupCohort> cohorts(Evidence observed) {
        Map<String, NeedsGroupCohort> cohorts = new LinkedHashMap<>();
        scenario.entry().methods().forEach((name, entry) -> {
            if (entry instanceof CohortEntry
                    && methods.named(name).method().apply(observed) instanceof NeedsGroupCohort groups) {
                cohorts.put(name, groups);
            }
        });
        return cohorts;
    }

    /** The cohorts with fitted transitions among the methods, by the method's name. */
    public Map<String, CalibratedCohort> calibrated(PriceBase prices) {
        Map<String, CalibratedCohort> calibrated = new LinkedHashMap<>();
        scenario.entry().methods().keySet().forEach(name -> methods.named(name)
                .fit()
                .ifPresent(fit -> calibrated.put(
                        name, CalibratedCohort.of(fit.calibration(), fit.model(), nothing(prices), horizon()))));
        return calibrated;
    }

    /** The cautions of the methods that are used, each once. */
    public List<String> cautions() {
        return sides.values().stream()
                .flatMap(step -> step.cautions().stream())
                .distinct()
                .toList();
    }

    /** Checks that every agency with a change has a cost: otherwise the change would have no effect. */
    public void checkAgencies(Set<Agency> agencies) {
        List<String> known = agencies.stream().map(Agency::id).toList();
        ProblemList problems = new ProblemList(scenario.source());
        scenario.entry().methods().forEach((name, entry) -> entry.changedAgencies()
                .forEach((key, changed) -> {
                    if (!agencies.containsAll(changed)) {
                        keys("methods", name, key).stream()
                                .filter(written -> !agencies.contains(Agency.of(written)))
                                .forEach(written -> problems.add(
                                        KeyProblem.unknownKey("unknown agency", known, "methods", name, key, written)));
                    }
                }));
        problems.done();
    }

    /** Checks that every service with failure demand to remove occurs in the records. */
    public void checkServices(Supplier<Set<String>> services) {
        ProblemList problems = new ProblemList(scenario.source());
        scenario.entry().methods().forEach((name, entry) -> {
            if (!entry.removedServices().isEmpty()) {
                Set<String> known = services.get();
                entry.removedServices().stream()
                        .filter(service -> !known.contains(service))
                        .forEach(service -> problems.add(
                                KeyProblem.unknownKey("unknown service", known, "methods", name, "services", service)));
            }
        });
        problems.done();
    }

    /** Checks that each cost that cases share says what it is for the population, and can be scaled so. */
    public void checkScales() {
        boolean strata =
                scenario.entry().population().flatMap(PopulationEntry::strata).isPresent();
        ProblemList problems = new ProblemList(scenario.source());
        terms().forEach((name, terms) -> {
            if (terms.isShared() && terms.scaling().isEmpty()) {
                problems.add(KeyProblem.of(
                        "is paid once for all cases, expected scale with it, fixed or per_case, to say what it costs for the"
                                + " population",
                        "methods",
                        name,
                        "per"));
            } else if (!terms.growsWithCases() && strata) {
                problems.add(KeyProblem.of(
                        "does not grow with each case, which strata are scaled up by, expected case, or programme with"
                                + " scale: per_case",
                        "methods",
                        name,
                        "per"));
            }
        });
        problems.done();
    }

    /** Checks that no method has a cost for each case or each team of cases, as there are no cases without a ledger. */
    public void checkNeedsNoCases() {
        ProblemList problems = new ProblemList(scenario.source());
        terms().forEach((name, terms) -> {
            if (terms.per().isPresent() && (terms.isOfTeam() || !terms.isShared())) {
                problems.add(KeyProblem.of(
                        "counts cases, which only a ledger has, expected programme", "methods", name, "per"));
            }
        });
        problems.done();
    }

    /** Whether a cost doesn't grow with each case, and so isn't scaled up with them. */
    public boolean hasFixedCosts() {
        return terms().values().stream().anyMatch(terms -> !terms.growsWithCases());
    }

    /** Sentences on the amounts that don't say what they are paid for. */
    public List<String> unsaid(OptionalInt cases) {
        return terms().entrySet().stream()
                .filter(method -> method.getValue().per().isEmpty() && cases.orElse(2) > 1)
                .map(method -> "The scenario does not state what the amounts of the method " + method.getKey()
                        + " are paid for (per): "
                        + (cases.isPresent()
                                ? "each of the " + cases.getAsInt() + " cases costs that much."
                                : "without a ledger there are no cases, so they are counted once."))
                .toList();
    }

    private Map<String, Terms> terms() {
        Map<String, Terms> terms = new LinkedHashMap<>();
        scenario.entry().methods().forEach((name, entry) -> entry.terms().ifPresent(its -> terms.put(name, its)));
        return terms;
    }

    private List<String> keys(String... path) {
        return scenario.source().root().at(List.of(path)).map(Node::keys).orElse(List.of());
    }
}
