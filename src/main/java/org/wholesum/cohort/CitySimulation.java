package org.wholesum.cohort;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;
import org.wholesum.execution.Execution;
import org.wholesum.internal.city.AggregateSimulation;
import org.wholesum.internal.city.AnalyticMoments;
import org.wholesum.internal.city.CityArrays;
import org.wholesum.internal.city.CityErrors;
import org.wholesum.internal.city.CityModel;
import org.wholesum.internal.city.CityTally;
import org.wholesum.internal.city.Microsimulation;
import org.wholesum.internal.city.Moments;
import org.wholesum.internal.city.Wave;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.WholeNumber;

/**
 * A whole city under an old and a pilot method, simulated person by person and month by month: people move between needs
 * groups, have a Poisson number of contacts with agencies that depends on group, agency and method, and each contact costs
 * the agency's unit cost. Every cost is that of a contact: a cost for each person who enters a group is one of
 * {@link NeedsGroupCohort}, as no contact is drawn for it.
 *
 * <p>Both methods are simulated with common random numbers: those of a person and month are the same, so that differences
 * between the methods have less random variation. A result depends only on the seed: people can be simulated in any ranges,
 * on any threads and machines, and their costs added up, the same to the penny.
 *
 * <pre>{@code
 * var police = Agency.of("police");
 * var groups = NeedsGroups.of("often", "well");
 * var old = CityMethod.movingBy(TransitionMatrix.of(groups, 1, new double[][] {{0.9, 0.1}, {0.05, 0.95}}))
 *     .withContacts("often", police, "1.5")
 *     .withContacts("well", police, "0.1");
 * var city = CitySimulation.builder(groups, Months.of("2014-04", 24))
 *     .startingWith("often", "0.25")
 *     .startingWith("well", "0.75")
 *     .people(10_000)
 *     .comparing(old, old.timesContacts("0.5"))
 *     .costing(Map.of(police, Money.parse("GBP 152.00")))
 *     .build();
 * city.run(42).savings().total();         // GBP 9834552.00
 * city.aggregate(42).savings().total();   // GBP 9415184.00
 * city.expectedOld().mean();              // GBP 19513697.35
 * }</pre>
 */
public final class CitySimulation {
    private final NeedsGroups groups;
    private final Months window;
    private final ImmutableSortedMap<Agency, Money> unitCosts;
    private final PriceBase prices;
    private final CityModel model;
    private final Supplier<Expected> expectedOld = Suppliers.memoize(() -> expected(0));
    private final Supplier<Expected> expectedPilot = Suppliers.memoize(() -> expected(1));

    private CitySimulation(Builder made) {
        groups = made.groups;
        window = made.window;
        unitCosts = ImmutableSortedMap.copyOf(made.unitCosts);
        prices = made.prices;
        model = new CityModel(
                window.count(),
                unitPence(),
                arrays(made.methods.get(0), made.leaving),
                arrays(made.methods.get(1), made.leaving),
                made.people.waves(made.start.toArray()),
                made.frailty,
                made.independent);
    }

    private CityArrays arrays(CityMethod method, GroupNumbers leaving) {
        double[][] rates = groups.names().stream()
                .map(group -> agencies().stream()
                        .mapToDouble(agency -> method.contacts(group, agency))
                        .toArray())
                .toArray(double[][]::new);
        return new CityArrays(method.movement().rows(), leaving.toArray(), rates);
    }

    /**
     * Starts a city without people.
     *
     * @param groups its needs groups
     * @param window the months to simulate
     * @return a builder
     */
    public static Builder builder(NeedsGroups groups, Months window) {
        return new Builder(groups, window);
    }

    /** {@return the months that are simulated} */
    public Months window() {
        return window;
    }

    /** {@return the number of people, including those who enter later} */
    public long people() {
        return waves().get(waves().size() - 1).next();
    }

    /** {@return the agencies, in order} */
    public List<Agency> agencies() {
        return unitCosts.keySet().asList();
    }

    /** {@return the needs groups} */
    public NeedsGroups groups() {
        return groups;
    }

    /** {@return people × months to simulate, if nobody leaves before the end of the window} */
    public long personMonths() {
        return waves().stream()
                .mapToLong(wave -> Math.multiplyExact(wave.people(), (long) window.count() - wave.month()))
                .reduce(0, Math::addExact);
    }

    /** The unit costs in the order of the agencies. */
    private long[] unitPence() {
        return unitCosts.values().stream().mapToLong(Money::getAmountMinorLong).toArray();
    }

    List<Wave> waves() {
        return model.waves();
    }

    /**
     * Simulates everyone, on every processor.
     *
     * @param seed of the random numbers
     * @return the costs under both methods
     * @throws ArithmeticException on overflow
     */
    public CityCosts run(long seed) {
        return run(seed, Execution.onAllProcessors());
    }

    /**
     * Simulates everyone.
     *
     * @param seed of the random numbers
     * @param work the threads and the progress listener; the result depends on neither
     * @return the costs under both methods
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws ArithmeticException on overflow
     */
    public CityCosts run(long seed, Execution work) {
        return run(seed, 0, people(), work);
    }

    /**
     * Simulates a range of people. The costs of ranges that make up the whole city add up to the costs of the city.
     *
     * @param seed of the random numbers
     * @param from the number of the first person, from 0
     * @param to the number after that of the last person, at most {@link #people()}
     * @param work the threads and the progress listener; the result depends on neither
     * @return the costs of these people under both methods
     * @throws IllegalArgumentException if the range is not within 0 and the number of people
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws ArithmeticException on overflow
     */
    public CityCosts run(long seed, long from, long to, Execution work) {
        if (!(from >= 0 && from <= to && to <= people())) {
            throw new IllegalArgumentException(
                    "people " + from + " to " + to + ": expected a range from 0 to " + people());
        }
        return costs(new Microsimulation(model, seed).tally(from, to, work), to - from);
    }

    /**
     * Simulates everyone, and counts people by group and contacts by agency too.
     *
     * @param seed of the random numbers
     * @param work the threads and the progress listener; the result depends on neither
     * @return the same costs as {@link #run(long, Execution)}, with these counts and the simulation error
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws ArithmeticException on overflow
     */
    public CityOutcome simulate(long seed, Execution work) {
        CityTally counts = new Microsimulation(model, seed).tally(0, people(), work);
        return new CityOutcome(this, counts, costs(counts, people()), CityErrors.ofPeople(model, counts));
    }

    /**
     * Simulates the number of people in each group instead of each person. For each method the costs have the same
     * distribution as those of {@link #run(long)}; the time doesn't depend on the number of people. The methods have
     * independent random numbers, so that the difference between them varies more than in {@link #run(long)}.
     *
     * @param seed of the random numbers
     * @return the costs under both methods
     * @throws IllegalStateException if people of a group differ by frailty, as then their numbers are not sufficient
     * @throws ArithmeticException on overflow
     */
    public CityCosts aggregate(long seed) {
        return simulateAggregate(seed).costs();
    }

    /**
     * Simulates the number of people in each group instead of each person, and counts contacts by agency too.
     *
     * @param seed of the random numbers
     * @return the same costs as {@link #aggregate(long)}, with these counts and the simulation error
     * @throws IllegalStateException if people of a group differ by frailty, as then their numbers are not sufficient
     * @throws ArithmeticException on overflow
     */
    public CityOutcome simulateAggregate(long seed) {
        if (model.frailty() > 0) {
            throw new IllegalStateException("people differ by a frailty of variance " + model.frailty()
                    + ", so simulating numbers of people doesn't have the same distribution; expected run(seed)");
        }
        CityTally counts = new AggregateSimulation(model).tally(seed);
        double[] errors = CityErrors.ofNumbers(
                expectedOld().inOrder(agencies()), expectedPilot().inOrder(agencies()));
        return new CityOutcome(this, counts, costs(counts, people()), errors);
    }

    private CityCosts costs(CityTally counts, long simulated) {
        return new CityCosts(costs(counts, 0), costs(counts, 1), simulated);
    }

    private MonthlyCosts costs(CityTally counts, int method) {
        int width = unitCosts.size();
        MonthlyCosts.Builder costs = MonthlyCosts.builder(currency(), window);
        for (int agency = 0; agency < width; agency++) {
            Agency who = agencies().get(agency);
            long unit = unitCosts.values().asList().get(agency).getAmountMinorLong();
            for (int month = 0; month < window.count(); month++) {
                costs.add(who, month, Exact.multiply(counts.contactsOf(method, month, agency), unit));
            }
        }
        return costs.build().pricedIn(prices);
    }

    /** {@return the currency of the unit costs} */
    public CurrencyUnit currency() {
        return unitCosts.values().asList().get(0).getCurrencyUnit();
    }

    /** {@return the mean and the standard deviation of the costs under the old method, computed without simulation} */
    public Expected expectedOld() {
        return expectedOld.get();
    }

    /** {@return the mean and the standard deviation of the costs under the pilot method, computed without simulation} */
    public Expected expectedPilot() {
        return expectedPilot.get();
    }

    private Expected expected(int method) {
        AnalyticMoments moments = new AnalyticMoments(model, method);
        double[] unit = unitCosts.values().stream()
                .mapToDouble(Money::getAmountMinorLong)
                .toArray();
        ImmutableSortedMap.Builder<Agency, Moments> byAgency = ImmutableSortedMap.naturalOrder();
        for (int agency = 0; agency < unit.length; agency++) {
            double[] alone = new double[unit.length];
            alone[agency] = unit[agency];
            byAgency.put(agencies().get(agency), moments.of(alone));
        }
        return new Expected(currency(), moments.of(unit), byAgency.build());
    }

    /** The number of people, the months and the agencies. */
    @Override
    public String toString() {
        return "City of " + WholeNumber.grouped(people()) + " people, " + window + ", agencies " + agencies();
    }

    /** Builds a {@link CitySimulation}. */
    public static final class Builder extends GroupsBuilder<Builder> {
        private static final double TOLERANCE = 1e-9;
        private static final double LEAST_FRAILTY = 1e-6;
        private static final double MOST_FRAILTY = 1000;

        private final Months window;
        private final GroupNumbers leaving;
        private final CityEntrants people;

        private SortedMap<Agency, Money> unitCosts = ImmutableSortedMap.of();
        private List<CityMethod> methods = List.of();
        private PriceBase prices = PriceBase.nominal();
        private double frailty;
        private boolean independent;

        private Builder(NeedsGroups groups, Months window) {
            super(groups, GroupNumbers.shares(groups, "of the people who enter"));
            this.window = window;
            this.people = new CityEntrants(window);
            this.leaving = GroupNumbers.shares(groups, "leaving in a month");
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Adds people who are in the city from the first month on; the group of each is drawn by the shares at the start.
         *
         * @param count how many
         * @return this
         * @throws IllegalArgumentException if the number is negative
         */
        public Builder people(long count) {
            return entering(window.first(), count);
        }

        /**
         * Adds people who are in a group from the first month on.
         *
         * @param group its name
         * @param count how many
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or the number is negative
         */
        public Builder people(String group, long count) {
            return entering(window.first(), group, count);
        }

        /**
         * Adds people who enter the city in a group at the start of a month.
         *
         * @param month a month of the window
         * @param group its name
         * @param count how many
         * @return this
         * @throws IllegalArgumentException if the month is not in the window, the group is unknown, or the number is negative
         */
        public Builder entering(YearMonth month, String group, long count) {
            return entering(month, groups.index(group), count);
        }

        /**
         * Adds people who enter the city at the start of a month; the group of each is drawn by the shares at the start.
         *
         * @param month a month of the window
         * @param count how many
         * @return this
         * @throws IllegalArgumentException if the month is not in the window, or the number is negative
         */
        public Builder entering(YearMonth month, long count) {
            return entering(month, Wave.BY_SHARE, count);
        }

        private Builder entering(YearMonth month, int group, long count) {
            people.add(month, group, count);
            return this;
        }

        /**
         * Sets the probability that a person of a group leaves the city at the end of a month, under either method; 0 unless
         * given.
         *
         * @param group its name
         * @param probability a decimal number from 0 to 1
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or the probability is not from 0 to 1
         */
        public Builder leaving(String group, String probability) {
            return leaving(group, GroupNumbers.decimal("probability", probability));
        }

        /**
         * Sets the probability that a person of a group leaves the city at the end of a month, under either method; 0 unless
         * given.
         *
         * @param group its name
         * @param probability from 0 to 1
         * @return this
         * @throws IllegalArgumentException if the group is unknown, or the probability is not from 0 to 1
         */
        public Builder leaving(String group, BigDecimal probability) {
            leaving.set(group, probability);
            return this;
        }

        /**
         * Sets the methods to compare.
         *
         * @param old the old method
         * @param pilot the pilot method
         * @return this
         * @throws IllegalArgumentException if a method has other groups
         */
        public Builder comparing(CityMethod old, CityMethod pilot) {
            for (CityMethod method : List.of(old, pilot)) {
                check(
                        method.movement().groups().equals(groups),
                        "a method with the groups " + method.movement().groups(),
                        groups.toString());
            }
            methods = List.of(old, pilot);
            return this;
        }

        /**
         * Sets the cost of a contact with each agency.
         *
         * @param unitCosts by agency, 0 or more, in one currency
         * @return this
         * @throws IllegalArgumentException if there are no unit costs, one is negative, or they are in several currencies
         */
        public Builder costing(Map<Agency, Money> unitCosts) {
            if (unitCosts.values().stream()
                            .map(Money::getCurrencyUnit)
                            .distinct()
                            .count()
                    != 1) {
                throw new IllegalArgumentException(
                        "unit costs " + unitCosts + ": expected one or more, in one currency");
            }
            unitCosts.forEach(
                    (agency, cost) -> check(!cost.isNegative(), agency + ": a contact costs " + cost, "0 or more"));
            this.unitCosts = ImmutableSortedMap.copyOf(unitCosts);
            return this;
        }

        /**
         * Sets the price base of the unit costs, and so of the simulated costs; nominal unless given.
         *
         * @param base the price base
         * @return this
         */
        public Builder pricedIn(PriceBase base) {
            prices = base;
            return this;
        }

        /**
         * Sets the variance of a frailty: people of a group differ by a factor on all their rates of contacts under both
         * methods, from a gamma distribution with mean 1 (J. W. Vaupel, K. G. Manton, E. Stallard, Demography 16, 1979).
         *
         * @param variance of the frailty, a decimal number; 0 if people of a group are alike
         * @return this
         * @throws IllegalArgumentException if it is neither 0 nor from 0.000001 to 1,000
         */
        public Builder frailty(String variance) {
            return frailty(GroupNumbers.decimal("variance", variance));
        }

        /**
         * Sets the variance of a frailty: people of a group differ by a factor on all their rates of contacts under both
         * methods, from a gamma distribution with mean 1 (J. W. Vaupel, K. G. Manton, E. Stallard, Demography 16, 1979).
         *
         * @param variance of the frailty; 0 if people of a group are alike
         * @return this
         * @throws IllegalArgumentException if it is neither 0 nor from 0.000001 to 1,000
         */
        public Builder frailty(BigDecimal variance) {
            double value = variance.doubleValue();
            if (!(value == 0 || (value >= LEAST_FRAILTY && value <= MOST_FRAILTY))) {
                throw new IllegalArgumentException(
                        "frailty of variance " + variance + ": expected 0, or from 0.000001 to 1,000");
            }
            frailty = value;
            return this;
        }

        /**
         * Uses independent random numbers for the contacts and movements under the pilot method, instead of common ones, as
         * for two separate cities. A person's first group and frailty stay the same under both methods.
         *
         * @return this
         */
        public Builder independentRandomNumbers() {
            independent = true;
            return this;
        }

        /**
         * The city.
         *
         * @return the simulation, ready to run
         * @throws IllegalArgumentException if there are no people, methods or unit costs, an agency with contacts has no unit
         *     cost, or the shares of the groups don't add up to 1
         */
        public CitySimulation build() {
            check(methods.size() == 2, "no methods", "comparing(old, pilot)");
            check(!unitCosts.isEmpty(), "no unit costs", "costing(unitCosts)");
            check(people.any(), "no people", "people(count)");
            double sum = DoubleStream.of(start.toArray()).sum();
            check(
                    Math.abs(sum - 1) <= TOLERANCE || (sum == 0 && !people.drawsGroups()),
                    "the shares of people who start in the groups add up to " + (float) sum,
                    "1");
            Set<Agency> known = unitCosts.keySet();
            methods.forEach(method -> check(
                    known.containsAll(method.agencies()),
                    "contacts with " + Sets.difference(method.agencies(), known) + " have no unit cost",
                    "one for each agency"));
            return new CitySimulation(this);
        }

        private static void check(boolean accepted, String found, String expected) {
            if (!accepted) {
                throw new IllegalArgumentException(found + ", expected " + expected);
            }
        }

        /** The number of people and the months. */
        @Override
        public String toString() {
            return "City to be built: " + people.count() + " people, " + window;
        }
    }
}
