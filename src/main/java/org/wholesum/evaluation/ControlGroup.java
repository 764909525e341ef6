package org.wholesum.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.inference.Interval;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.ControlTrend;

/**
 * Cases without the pilot, as those of other wards, and how their cost a month changed between the same windows: what would
 * have happened anyway. The change is a ratio of sums over cases, and its interval Student's t (W. G. Cochran, <i>Sampling
 * Techniques</i>, 3rd ed., 1977, §2.11). A case without a record in a window costs zero in it; cases that were not observed
 * throughout are left out. Immutable.
 *
 * <p>Three control cases that cost £400.00 in two months before and £180.00 in one month after changed by 180 ÷ (400 ÷ 2) − 1
 * = −10%.
 */
public final class ControlGroup {
    private static final double LEVEL = 0.95;
    private static final int PLACES = 9;

    private final ControlCosts costs;
    private final RatioChange change;

    private ControlGroup(ControlCosts costs) {
        this.costs = costs;
        this.change = costs.all();
    }

    /**
     * The cases of a ledger.
     *
     * @param control the records of cases without the pilot
     * @param before the window before the pilot
     * @param after the window with it, after the first has ended
     * @return the control
     * @throws org.wholesum.problem.InvalidInputException if the windows share a month or are in another order, there is no record
     *     in one of them, fewer than two cases, or they cost nothing before
     * @throws ArithmeticException on overflow
     */
    public static ControlGroup of(Ledger control, Months before, Months after) {
        checkWindows(control, before, after);
        CaseTable table = control.byCase(Execution.onOneThread());
        return of(table.during(before), table.during(after));
    }

    /**
     * Checks that a ledger has records in two windows, one after the other.
     *
     * @param control the records of cases without the pilot
     * @param before the window before the pilot
     * @param after the window with it
     * @throws org.wholesum.problem.InvalidInputException with every problem
     */
    public static void checkWindows(Ledger control, Months before, Months after) {
        ControlCosts.checkWindows(control, before, after);
    }

    /**
     * The cases of two views of the same ledger, as of costs in real terms.
     *
     * @param before the costs of the window before the pilot
     * @param after the costs of the window with it
     * @return the control
     * @throws org.wholesum.problem.InvalidInputException if there are fewer than two cases, or they cost nothing before
     * @throws IllegalArgumentException if the views have other cases
     * @throws ArithmeticException on overflow
     */
    public static ControlGroup of(CaseTable before, CaseTable after) {
        return new ControlGroup(ControlCosts.of(before, after));
    }

    /** {@return the number of control cases} */
    public int cases() {
        return costs.size();
    }

    /** {@return the relative change of the cost a month of all agencies together, −0.1 for 10% less} */
    public double change() {
        return change.change();
    }

    /** {@return the 95% interval of the change} */
    public Interval interval() {
        return interval(change(), change.standardError(), Optional.empty());
    }

    private Interval interval(double value, double standardError, Optional<CurrencyUnit> currency) {
        double half = change.quantile(LEVEL) * standardError;
        return new Interval(
                value - half,
                value + half,
                LEVEL,
                Interval.Kind.RATIO,
                "Student's t of a ratio of sums over control cases",
                cases(),
                currency);
    }

    /** {@return the trend, the same for every agency; the change is rounded to nine decimals} */
    public ControlTrend trend() {
        BigDecimal rounded = rounded(change());
        Interval ends = interval();
        return ControlTrend.of(
                WholeNumber.grouped(cases()) + " control cases",
                rounded,
                Math.min(ends.lower(), rounded.doubleValue()),
                Math.max(ends.upper(), rounded.doubleValue()));
    }

    /**
     * {@return the trend with the change of each agency that the control cases cost something before; other agencies have the
     * change of all together}
     */
    public ControlTrend trendByAgency() {
        SortedMap<Agency, BigDecimal> changes = new TreeMap<>();
        costs.byAgency().forEach((agency, its) -> changes.put(agency, rounded(its.change())));
        return trend().withAgencies(changes);
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** {@return the cost of each control case in the window before, in pence} */
    public long[] costsBefore() {
        return change.beforeByCase();
    }

    /** {@return the cost of each control case in the window after, in pence} */
    public long[] costsAfter() {
        return change.afterByCase();
    }

    /** {@return the mean cost of a control case a month in the window before, to compare with the pilot's cases} */
    public Money meanBefore() {
        return Pence.money(
                costs.currency(), (double) change.before() / costs.before().count() / cases());
    }

    /**
     * The 95% interval of a saving that is adjusted by this control, by the random variation of the control cases alone: the costs
     * of the pilot's cases are taken as they are.
     *
     * @param plain the comparison before the adjustment
     * @param adjusted the same, adjusted by a trend of this control
     * @return the interval, in pence
     */
    Interval ofSaving(Comparison plain, Comparison adjusted) {
        boolean byAgency = adjusted.controlTrend()
                .filter(trend -> !trend.byAgency().isEmpty())
                .isPresent();
        return interval(
                (double) adjusted.saving().getAmountMinorLong(),
                costs.standardError(plain.old().costs(), byAgency),
                Optional.of(costs.currency()));
    }

    /** {@return the change and its interval, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(WholeNumber.grouped(cases()) + " control cases cost " + money(change.before()) + " in "
                + costs.before() + " and " + money(change.after()) + " in " + costs.after()
                + (costs.leftOut() == 0 ? "" : "; " + leftOut(costs.leftOut())));
        steps.add("change of the cost a month = (" + money(change.after()) + " ÷ "
                + costs.after().count() + ") ÷ (" + money(change.before()) + " ÷ "
                + costs.before().count() + ") − 1 = " + NumberText.share(change()));
        costs.byAgency()
                .forEach((agency, its) -> steps.add(agency + ": (" + money(its.after()) + " ÷ "
                        + costs.after().count() + ") ÷ (" + money(its.before()) + " ÷ "
                        + costs.before().count() + ") − 1 = " + NumberText.share(its.change())));
        steps.add("standard error over cases = " + NumberText.share(change.standardError()) + "; 95% interval "
                + NumberText.share(interval().lower()) + " to "
                + NumberText.share(interval().upper()));
        return new Explanation(steps);
    }

    /** In words; one or more. */
    static String leftOut(int cases) {
        return WholeNumber.counted(cases, "case")
                + (cases == 1
                        ? " that was not observed throughout is left out"
                        : " that were not observed throughout are left out");
    }

    private String money(long pence) {
        return MoneyText.of(costs.currency(), pence);
    }

    /** As {@code 40 control cases: -10.0% (95%: -18.0% to -2.0%)}. */
    @Override
    public String toString() {
        return trend().toString();
    }
}
