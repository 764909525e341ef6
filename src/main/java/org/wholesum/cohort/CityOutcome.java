package org.wholesum.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.city.CityTally;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;

/**
 * A simulated city under both methods, with the simulation error of the saving: its standard deviation between simulations
 * with different seeds. It does not include the uncertainty of rates and movements.
 *
 * <p>Person by person it is estimated from the differences between the methods of each person, with common random numbers. For
 * numbers of people it is computed, as the root of the sum of both methods' variances.
 */
public final class CityOutcome {
    private final CitySimulation city;
    private final CityCosts costs;
    private final CityHistory old;
    private final CityHistory pilot;
    private final double[] errors;

    CityOutcome(CitySimulation city, CityTally counts, CityCosts costs, double[] errors) {
        this.city = city;
        this.costs = costs;
        this.old = new CityHistory(city, counts, 0, costs.old());
        this.pilot = new CityHistory(city, counts, 1, costs.pilot());
        this.errors = errors.clone();
    }

    /** {@return the city under the old method} */
    public CityHistory old() {
        return old;
    }

    /** {@return the city under the pilot method} */
    public CityHistory pilot() {
        return pilot;
    }

    /** {@return the costs under both methods} */
    public CityCosts costs() {
        return costs;
    }

    /** {@return the agencies, in order} */
    public List<Agency> agencies() {
        return city.agencies();
    }

    /** {@return the saving of all agencies together in this simulation} */
    public Money saving() {
        return costs.savings().total();
    }

    /** {@return the standard error of the saving, rounded half up to the penny} */
    public Money standardError() {
        return money(errors[errors.length - 1]);
    }

    /**
     * The standard error of an agency's saving.
     *
     * @param agency one of the city
     * @return rounded half up to the penny; those of several agencies don't add up, as they have contact with the same people
     * @throws IllegalArgumentException if the city does not have this agency
     */
    public Money standardError(Agency agency) {
        int index = city.agencies().indexOf(agency);
        if (index < 0) {
            throw new IllegalArgumentException("agency " + agency + ": expected one of " + city.agencies());
        }
        return money(errors[index]);
    }

    /** {@return the mean saving over all seeds, computed without simulation, rounded half up to the penny} */
    public Money expectedSaving() {
        return money(
                city.expectedOld().total().mean() - city.expectedPilot().total().mean());
    }

    /** {@return the mean and the standard deviation of the cost under the old method, computed without simulation} */
    public Expected expectedOld() {
        return city.expectedOld();
    }

    /** {@return the mean and the standard deviation of the cost under the pilot method, computed without simulation} */
    public Expected expectedPilot() {
        return city.expectedPilot();
    }

    private Money money(double pence) {
        return Money.ofMinor(city.currency(), Exact.whole(new BigDecimal(pence).setScale(0, RoundingMode.HALF_UP)));
    }

    /** As {@code saving £1,000.00, standard error £20.00 (simulation)}. */
    @Override
    public String toString() {
        return "saving " + MoneyText.of(saving()) + ", standard error " + MoneyText.of(standardError())
                + " (simulation)";
    }
}
