package org.wholesum.testing;

import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.population.ScaleUp;

/**
 * Assertions on the saving of a population that is estimated from a sample: see {@link WholesumAssertions}. The interval is
 * the one to quote, the first.
 */
@SuppressWarnings("exports") // AssertJ is optional, and its module is not required transitively
public final class ScaleUpAssert extends PlainAssert<ScaleUpAssert, ScaleUp> {
    private static final String TOTAL = "The estimated saving of all agencies";

    ScaleUpAssert(ScaleUp actual) {
        super(actual, ScaleUpAssert.class);
    }

    /**
     * Checks N.
     *
     * @param expected the number of similar cases, the sampled ones included
     * @return these assertions
     */
    public ScaleUpAssert hasPopulation(long expected) {
        return compare("The population N", expected, checked().population());
    }

    /**
     * Checks n.
     *
     * @param expected the number of sampled cases
     * @return these assertions
     */
    public ScaleUpAssert hasSampleSize(int expected) {
        return compare("The sample size n", expected, checked().n());
    }

    /**
     * Checks the point estimate of the saving of all agencies.
     *
     * @param expected the amount, as {@code GBP 81506285.71}
     * @return these assertions
     */
    public ScaleUpAssert hasTotal(String expected) {
        return isCloseTo(expected, 0);
    }

    /**
     * Checks the point estimate of an agency's saving, negative where it pays. An agency without a cost fails.
     *
     * @param agency the agency's id
     * @param expected the amount
     * @return these assertions
     */
    public ScaleUpAssert hasTotal(String agency, String expected) {
        SortedMap<Agency, Estimate> all = checked().byAgency();
        Agency known = known(Agency.of(agency), all.keySet());
        Estimate estimate = Optional.ofNullable(all.get(known)).orElseThrow();
        return compare("The estimated saving of " + known, Money.parse(expected), estimate.point());
    }

    /**
     * Checks the point estimate of the saving of all agencies, within a tolerance.
     *
     * @param expected the amount, as {@code GBP 81500000.00}
     * @param pence by how many minor units of the currency it may differ, 0 or more
     * @return these assertions
     */
    public ScaleUpAssert isCloseTo(String expected, long pence) {
        return within(pence, TOTAL, Money.parse(expected), checked().total().point());
    }

    /**
     * Checks the point estimate of the mean saving of a case.
     *
     * @param expected the amount, as {@code GBP 14857.14}
     * @return these assertions
     */
    public ScaleUpAssert hasPerCase(String expected) {
        return compare(
                "The mean saving of a case",
                Money.parse(expected),
                checked().perCase().point());
    }

    /**
     * Checks both ends of the interval of the saving of all agencies, within a tolerance.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @param pence by how many minor units of the currency each end may differ, 0 or more
     * @return these assertions
     */
    public ScaleUpAssert hasInterval(String lower, String upper, long pence) {
        Interval interval = checked().total().interval();
        within(pence, "The lower end of " + named(interval), Money.parse(lower), interval.lowerMoney());
        return within(pence, "The upper end of " + named(interval), Money.parse(upper), interval.upperMoney());
    }

    /**
     * Checks that an amount is in the interval of the saving of all agencies, its ends included.
     *
     * @param amount the amount
     * @return these assertions
     */
    public ScaleUpAssert intervalContains(String amount) {
        Money money = Money.parse(amount);
        if (!contains(money)) {
            throw wrong("Expected " + named(checked().total().interval()) + " to contain " + money
                    + ", but it does not: " + checked().total());
        }
        return this;
    }

    /**
     * Checks that the interval of the saving of all agencies contains zero: that the sample can't rule out that nothing is
     * saved.
     *
     * @return these assertions
     */
    public ScaleUpAssert intervalContainsZero() {
        return intervalContains(zero().toString());
    }

    /**
     * Checks that the interval of the saving of all agencies excludes zero.
     *
     * @return these assertions
     */
    public ScaleUpAssert intervalExcludesZero() {
        if (contains(zero())) {
            throw wrong("Expected " + named(checked().total().interval()) + " to exclude zero, but it contains zero: "
                    + checked().total());
        }
        return this;
    }

    /**
     * Checks that the point estimates of the agencies add up to that of all, to the penny.
     *
     * @return these assertions
     */
    public ScaleUpAssert addsUp() {
        Money sum = checked().byAgency().values().stream().map(Estimate::point).reduce(zero(), Money::plus);
        return compare(TOTAL, sum, actual.total().point());
    }

    private boolean contains(Money amount) {
        Interval interval = checked().total().interval();
        return !amount.isLessThan(interval.lowerMoney()) && !amount.isGreaterThan(interval.upperMoney());
    }

    private Money zero() {
        return Money.zero(checked().total().point().getCurrencyUnit());
    }

    private static String named(Interval interval) {
        return "the " + interval.level() + " interval by " + interval.method();
    }
}
