package org.wholesum.calibration;

import com.google.common.base.Suppliers;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** A cohort with fitted transitions, and the range of its projected cost over all sets of them that fit nearly as well. */
public final class CalibratedCohort {
    private final Calibration fit;
    private final NeedsGroupCohort cohort;
    private final Supplier<CostRange> cost;

    private CalibratedCohort(Calibration fit, NeedsGroupCohort cohort, Supplier<CostRange> cost) {
        this.fit = fit;
        this.cohort = cohort;
        this.cost = Suppliers.memoize(cost::get);
    }

    /**
     * The cost of all agencies over a horizon.
     *
     * @param best with the best fit
     * @param lowest the least with any set that fits nearly as well
     * @param highest the most with any such set
     */
    public record CostRange(Money best, Money lowest, Money highest) {}

    /**
     * A cohort with the transitions of a fit.
     *
     * @param fit the fit
     * @param model makes the cohort from a matrix of the fit
     * @param history for the currency and price base of the projection
     * @param horizon the months to project
     * @return the cohort of the best fit; the range is calculated when it is first asked for, from 200 projections or more
     */
    public static CalibratedCohort of(
            Calibration fit, Function<TransitionMatrix, NeedsGroupCohort> model, MonthlyCosts history, Months horizon) {
        return new CalibratedCohort(fit, model.apply(fit.matrix()), () -> {
            long best = model.apply(fit.matrix()).costs(history, horizon).pence();
            long[] all = fit.sets().stream()
                    .mapToLong(set -> model.apply(set).costs(history, horizon).pence())
                    .sorted()
                    .toArray();
            return new CostRange(
                    Money.ofMinor(history.currency(), best),
                    Money.ofMinor(history.currency(), Math.min(best, all[0])),
                    Money.ofMinor(history.currency(), Math.max(best, all[all.length - 1])));
        });
    }

    /** {@return the fitted transitions} */
    public Calibration fit() {
        return fit;
    }

    /** {@return the cohort with the best fit} */
    public NeedsGroupCohort cohort() {
        return cohort;
    }

    /** {@return the projected cost, and its range} */
    public CostRange cost() {
        return cost.get();
    }

    /** The cohort and the fit. */
    @Override
    public String toString() {
        return cohort + "\n" + fit;
    }
}
