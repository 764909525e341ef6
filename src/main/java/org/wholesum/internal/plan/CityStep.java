package org.wholesum.internal.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.wholesum.cohort.CityHistory;
import org.wholesum.cohort.CityMethod;
import org.wholesum.cohort.CityOutcome;
import org.wholesum.cohort.CitySimulation;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Limit;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.worth.CityEntry;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.price.Deflator;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.scenario.Scenario;

/** Simulates the city of a scenario under every method of the kind {@code city}. */
public final class CityStep {
    private static final String CITY = "city";

    private final Scenario scenario;
    private final Plan plan;
    private final CityEntry city;
    private final List<String> cautions = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private long repeats = 1;

    public CityStep(Scenario scenario, Plan plan, CityEntry city) {
        this.scenario = scenario;
        this.plan = plan;
        this.city = city;
    }

    /** Whether another scenario has the same city under the same methods, so that a run can be used again. */
    public static boolean isSame(Scenario some, Scenario other) {
        ScenarioEntry one = some.entry();
        ScenarioEntry two = other.entry();
        return one.city().equals(two.city())
                && one.horizon().equals(two.horizon())
                && one.seed().equals(two.seed())
                && one.prices().equals(two.prices())
                && one.comparison().equals(two.comparison())
                && CityMethods.entries(some).equals(CityMethods.entries(other));
    }

    /**
     * Runs the simulation.
     *
     * @param repeated how often the simulation is run with other numbers
     * @throws InvalidInputException if the scenario's methods don't fit its city, or it is too large
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public CityRun run(Execution work, long repeated) {
        this.repeats = repeated;
        CityMethods.check(scenario, city);
        String old = side(Plan.OLD, scenario.entry().comparison().old());
        String pilot = side(Plan.PILOT, scenario.entry().comparison().pilot());
        NeedsGroups groups = NeedsGroups.of(List.copyOf(city.contacts().keySet()));
        CityNumbers numbers = new CityNumbers(scenario, city);
        Map<String, CityMethod> methods = new CityMethods(scenario, city, numbers, groups, cautions).all();
        SortedMap<Agency, Money> unitCosts = unitCosts();
        steps.addAll(numbers.steps());
        CitySimulation.Builder builder = builder(groups, numbers).costing(unitCosts);
        long seed = city.seed().or(scenario.entry()::seed).orElse(1L);
        Map<String, CityHistory> histories = new LinkedHashMap<>();
        CityOutcome outcome = simulate(builder, methods, old, pilot, seed, work);
        for (String name : methods.keySet()) {
            histories.put(
                    name,
                    name.equals(old)
                            ? outcome.old()
                            : name.equals(pilot)
                                    ? outcome.pilot()
                                    : simulate(builder, methods, old, name, seed, work)
                                            .pilot());
        }
        return new CityRun(old, pilot, outcome, histories, unitCosts, seed, city.isPersonByPerson(), steps, cautions);
    }

    /** The one method of the kind that a side of the comparison is built from. */
    private String side(String side, String method) {
        List<String> built = plan.partsOf(method).stream()
                .filter(CityMethods.entries(scenario)::containsKey)
                .toList();
        if (built.size() != 1) {
            throw scenario.source()
                    .refuse(
                            (built.isEmpty() ? "is built from no method of the kind city" : "is built from " + built)
                                    + ", expected exactly one, as the scenario has a city",
                            "comparison",
                            side);
        }
        return built.get(0);
    }

    private CityOutcome simulate(
            CitySimulation.Builder builder,
            Map<String, CityMethod> methods,
            String old,
            String pilot,
            long seed,
            Execution work) {
        return scenario.source()
                .at(
                        () -> {
                            CityMethod one = methods.get(old);
                            CityMethod two = methods.get(pilot);
                            if (one == null || two == null) {
                                throw new IllegalStateException(old + ", " + pilot);
                            }
                            CitySimulation simulation =
                                    builder.comparing(one, two).build();
                            if (!city.isPersonByPerson()) {
                                return simulation.simulateAggregate(seed);
                            }
                            checkSize(simulation, List.of(one, two), work);
                            return simulation.simulate(seed, work);
                        },
                        CITY);
    }

    private void checkSize(CitySimulation simulation, List<CityMethod> methods, Execution work) {
        double contacts = methods.stream()
                .flatMapToDouble(
                        method -> simulation.groups().names().stream().mapToDouble(group -> method.agencies().stream()
                                .mapToDouble(agency -> method.contacts(group, agency))
                                .sum()))
                .max()
                .orElse(0);
        double size = Math.ceil(simulation.personMonths() * (1 + contacts)) * repeats;
        String words = WholeNumber.grouped(simulation.personMonths()) + " people × months, with up to "
                + NumberText.figure(contacts) + " contacts a month,"
                + (repeats == 1 ? "" : " × " + WholeNumber.grouped(repeats) + " runs");
        new LimitCheck(scenario, work)
                .check(
                        Limit.PERSON_MONTHS,
                        (long) size,
                        words,
                        Optional.of("form: aggregate, which takes no longer for more people"),
                        CITY);
    }

    private CitySimulation.Builder builder(NeedsGroups groups, CityNumbers numbers) {
        Months window = plan.horizon();
        CitySimulation.Builder builder =
                CitySimulation.builder(groups, window).pricedIn(scenario.entry().priceBase());
        numbers.atStart().forEach(builder::people);
        city.entering().forEach((group, aMonth) -> {
            for (int month = 1; month < window.count(); month++) {
                builder.entering(window.month(month), group, whole(aMonth, month) - whole(aMonth, month - 1));
            }
        });
        city.leaving().forEach((group, share) -> builder.leaving(group, share.fraction()));
        city.frailty().ifPresent(frailty -> builder.frailty(BigDecimal.valueOf(frailty.toVariance())));
        return builder;
    }

    /** People of so many months together, rounded half up, so that half a person a month is one every other month. */
    private static long whole(BigDecimal aMonth, int months) {
        return aMonth.multiply(BigDecimal.valueOf(months))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** In the scenario's prices. */
    private SortedMap<Agency, Money> unitCosts() {
        SortedMap<Agency, Money> given = Amount.in(scenario.entry().unit(), city.unitCosts());
        Optional<PriceBase> from = city.prices().map(PriceBase::parse);
        if (from.isEmpty()) {
            return given;
        }
        if (scenario.entry().prices().isEmpty()) {
            throw scenario.source()
                    .refuse(
                            "needs the prices to which unit costs are converted, expected the key prices",
                            CITY,
                            "prices");
        }
        PriceBase base = scenario.entry().priceBase();
        Deflator deflator = Records.deflator(scenario);
        SortedMap<Agency, Money> converted = new TreeMap<>();
        given.forEach((agency, cost) -> converted.put(
                agency, scenario.source().at(() -> deflator.convert(cost, from.get(), base), CITY, "prices")));
        steps.add("Unit costs " + from.get().inWords() + " × "
                + NumberText.places(deflator.factor(from.get(), base).doubleValue(), 6) + " by the index " + deflator
                + ", rounded half up to the penny: "
                + converted.entrySet().stream()
                        .map(unit -> unit.getKey() + " " + MoneyText.of(unit.getValue()))
                        .collect(Collectors.joining(", ")));
        deflator.assumption().ifPresent(cautions::add);
        return converted;
    }
}
