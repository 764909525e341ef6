package org.wholesum.cohort;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.text.WholeNumber;

/**
 * A whole city under both methods, person by person and month by month: people move between needs groups, have a Poisson
 * number of contacts with agencies that depends on group, agency and method, and each contact costs the agency's unit cost.
 *
 * <p>Both methods are simulated with the same random numbers for the same person and month, so that what differs between
 * them is the methods' doing and not luck's. A result depends on the seed and on nothing else: the people of a city can be
 * simulated in any parts, on any threads and machines, and what they cost added up, the same to the penny.
 *
 * <pre>{@code
 * var police = Agency.of("police");
 * var moving = TransitionMatrix.of(List.of("often", "well"), 1, new double[][] {{0.9, 0.1}, {0.05, 0.95}});
 * var old = CityMethod.of(moving, Map.of("often", Map.of(police, 1.5), "well", Map.of(police, 0.1)));
 * var city = CitySimulation.builder(Months.of("2014-04", 24), Map.of(police, Money.parse("GBP 152.00")))
 *     .starting(Map.of("often", 0.25, "well", 0.75))
 *     .comparing(old, old.timesContacts(0.5))
 *     .people(10_000)
 *     .build();
 * city.run(42).savings().total();        // GBP 9834552.00
 * city.shortCut(42).savings().total();   // GBP 9415184.00
 * city.expectedOld().mean();             // GBP 19513697.35
 * }</pre>
 */
public final class CitySimulation {
    /**
     * People who enter the city together.
     *
     * @param month the index of the month in which they enter
     * @param first the number of the first of them
     * @param people how many they are
     */
    record Wave(int month, long first, long people) {}

    private final Months window;
    private final ImmutableSortedMap<Agency, Money> unitCosts;
    private final RunningSums start;
    private final CityModel[] models;
    private final List<Wave> waves;
    private final double frailty;
    private final boolean independent;
    private final Supplier<Expected> expectedOld = Suppliers.memoize(() -> expected(0));
    private final Supplier<Expected> expectedPilot = Suppliers.memoize(() -> expected(1));

    CitySimulation(CityBuilder made) {
        this.window = made.window;
        this.unitCosts = ImmutableSortedMap.copyOf(made.unitCosts);
        this.start = RunningSums.of(made.startShares(), 1);
        this.models = made.models(agencies());
        this.waves = List.copyOf(made.waves());
        this.frailty = made.frailty;
        this.independent = made.independent;
    }

    /**
     * Starts a city without people.
     *
     * @param window the months to simulate
     * @param unitCosts what a contact costs each agency
     * @return a builder
     * @throws IllegalArgumentException if there are no unit costs, one is negative, or they are in several currencies
     */
    public static CityBuilder builder(Months window, Map<Agency, Money> unitCosts) {
        return new CityBuilder(window, unitCosts);
    }

    /** {@return the months that are simulated} */
    public Months window() {
        return window;
    }

    /** {@return how many people there are in all, those who enter later included} */
    public long people() {
        Wave last = waves.get(waves.size() - 1);
        return last.first() + last.people();
    }

    /** {@return the agencies, in order} */
    public List<Agency> agencies() {
        return unitCosts.keySet().asList();
    }

    RunningSums start() {
        return start;
    }

    CityModel[] models() {
        return models;
    }

    List<Wave> waves() {
        return waves;
    }

    double frailty() {
        return frailty;
    }

    boolean isIndependent() {
        return independent;
    }

    /**
     * Simulates everyone, on every processor.
     *
     * @param seed what the answer depends on
     * @return what both methods cost
     * @throws ArithmeticException on overflow
     */
    public CityCosts run(long seed) {
        return run(seed, Execution.onAllProcessors());
    }

    /**
     * Simulates everyone.
     *
     * @param seed what the answer depends on
     * @param work on how many threads, and who is told; the answer depends on neither
     * @return what both methods cost
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws ArithmeticException on overflow
     */
    public CityCosts run(long seed, Execution work) {
        return run(seed, 0, people(), work);
    }

    /**
     * Simulates some of the people; the costs of ranges that make up the whole city add up to the whole city's.
     *
     * @param seed what the answer depends on
     * @param from the number of the first person, from 0
     * @param to the number after the last, at most {@link #people()}
     * @param work on how many threads, and who is told; the answer depends on neither
     * @return what both methods cost for these people
     * @throws IllegalArgumentException if there is no such range of people
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws ArithmeticException on overflow
     */
    public CityCosts run(long seed, long from, long to, Execution work) {
        if (!(from >= 0 && from <= to && to <= people())) {
            throw new IllegalArgumentException(
                    "people " + from + " to " + to + ": expected a range from 0 to " + people());
        }
        return costs(new PersonByPerson(this, seed).contacts(from, to, work), to - from);
    }

    /**
     * Simulates numbers of people instead of people: for each method the same law, in a time that doesn't grow with the
     * city. Here the two methods have no luck in common, so that the difference between them varies more than in
     * {@link #run(long)}.
     *
     * @param seed what the answer depends on
     * @return what both methods cost
     * @throws IllegalStateException if people differ by frailty, as then numbers don't say enough
     * @throws ArithmeticException on overflow
     */
    public CityCosts shortCut(long seed) {
        if (frailty > 0) {
            throw new IllegalStateException(
                    "people differ by a frailty of variance " + frailty + ", so counting them is not the same in law");
        }
        return costs(new CohortShortCut(this).contacts(seed), people());
    }

    private CityCosts costs(long[] contacts, long simulated) {
        return new CityCosts(costs(contacts, 0), costs(contacts, 1), simulated);
    }

    private MonthlyCosts costs(long[] contacts, int method) {
        int months = window.count();
        int width = unitCosts.size();
        MonthlyCosts.Builder costs = MonthlyCosts.builder(currency(), window);
        for (int agency = 0; agency < width; agency++) {
            Agency who = agencies().get(agency);
            long unit = unitCosts.values().asList().get(agency).getAmountMinorLong();
            for (int month = 0; month < months; month++) {
                costs.add(who, month, Math.multiplyExact(contacts[(method * months + month) * width + agency], unit));
            }
        }
        return costs.build();
    }

    /** {@return the currency of the unit costs} */
    public CurrencyUnit currency() {
        return unitCosts.values().asList().get(0).getCurrencyUnit();
    }

    /** {@return what the old method costs on average, and how much luck moves it: computed, not simulated} */
    public Expected expectedOld() {
        return expectedOld.get();
    }

    /** {@return what the pilot method costs on average, and how much luck moves it: computed, not simulated} */
    public Expected expectedPilot() {
        return expectedPilot.get();
    }

    private Expected expected(int method) {
        AnalyticMoments theory = new AnalyticMoments(this, models[method]);
        double[] unit = unitCosts.values().stream()
                .mapToDouble(Money::getAmountMinorLong)
                .toArray();
        ImmutableSortedMap.Builder<Agency, Moments> byAgency = ImmutableSortedMap.naturalOrder();
        for (int agency = 0; agency < unit.length; agency++) {
            double[] alone = new double[unit.length];
            alone[agency] = unit[agency];
            byAgency.put(agencies().get(agency), theory.of(alone));
        }
        return new Expected(currency(), theory.of(unit), byAgency.build());
    }

    /** How many people, over which months. */
    @Override
    public String toString() {
        return "City of " + WholeNumber.grouped(people()) + " people, " + window + ", agencies "
                + Arrays.toString(agencies().toArray());
    }
}
