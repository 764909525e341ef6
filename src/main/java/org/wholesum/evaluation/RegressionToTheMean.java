package org.wholesum.evaluation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.Months;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.numeric.StudentQuantile;
import org.wholesum.internal.selection.Selecting;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.Ledger;

/**
 * Regression to the mean: cases that are selected because they cost much cost less afterwards, whatever is done (F. Galton,
 * <i>Regression towards Mediocrity in Hereditary Stature</i>, Journal of the Anthropological Institute 15, 1886). How
 * much less is estimated from the ledger's own windows before the pilot: in each, cases are selected by the rule by which
 * the pilot selected them, and their cost in the next window is compared, 1 − Σ later ÷ Σ earlier. Nothing is assumed about
 * the distribution of costs. A case without a record in the next window costs zero in it. Immutable.
 *
 * <p>The interval is Student's t of a ratio of sums over cases (W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., 1977,
 * §2.11), so that a case that is selected in several windows counts once. Beside it is the fall that follows if costs are
 * normally distributed, σ(1 − ρ)φ(z) ÷ (1 − Φ(z)) (K. E. James, <i>Regression Toward the Mean in Uncontrolled Clinical
 * Studies</i>, Biometrics 29, 1973; A. G. Barnett, J. C. van der Pols and A. J. Dobson, <i>Regression to the Mean: What It
 * Is and How to Deal with It</i>, International Journal of Epidemiology 34, 2005).
 */
public final class RegressionToTheMean {
    private static final double LEVEL = 0.95;

    private final CurrencyUnit currency;
    private final EarlierWindows windows;
    private final double fall;
    private final double standardError;

    private RegressionToTheMean(CurrencyUnit currency, EarlierWindows windows) {
        this.currency = currency;
        this.windows = windows;
        this.fall = 1 - windows.ratio();
        this.standardError = windows.standardError();
    }

    /**
     * Of cases that were selected because they are among the costliest.
     *
     * @param ledger the records, of the cases that could have been selected
     * @param start the first month of the pilot; later records are not used
     * @param months the number of months of a window, as that over which cases were selected
     * @param share the share of cases that is selected, as 0.05 for the costliest 5%
     * @return the expected fall
     * @throws org.wholesum.problem.InvalidInputException if there are not two windows before the start, fewer than two
     *     cases are selected, they cost nothing, or the share isn't more than 0 and at most 1
     * @throws ArithmeticException on overflow
     */
    public static RegressionToTheMean ofTop(Ledger ledger, YearMonth start, int months, double share) {
        return of(ledger, start, months, Selecting.top(share));
    }

    /**
     * Of cases that were selected because they cost at least some amount.
     *
     * @param ledger the records, of the cases that could have been selected
     * @param start the first month of the pilot; later records are not used
     * @param months the number of months of a window, as that over which cases were selected
     * @param least the least cost of a selected case in a window, in the ledger's currency
     * @return the expected fall
     * @throws org.wholesum.problem.InvalidInputException if there are not two windows before the start, fewer than two
     *     cases are selected, or the amount is in another currency or not more than zero
     * @throws ArithmeticException on overflow
     */
    public static RegressionToTheMean ofCostFrom(Ledger ledger, YearMonth start, int months, Money least) {
        return of(ledger, start, months, Selecting.from(least, ledger.currency()));
    }

    private static RegressionToTheMean of(Ledger ledger, YearMonth start, int months, Selecting rule) {
        return new RegressionToTheMean(ledger.currency(), EarlierWindows.of(ledger, start, months, rule));
    }

    /** {@return the expected fall as a share of the cost when selected; negative for a rise} */
    public double fall() {
        return fall;
    }

    /** {@return the interval of the fall at 95%} */
    public Interval interval() {
        double half = StudentQuantile.twoSided(windows.selected() - 1.0, LEVEL) * standardError;
        return new Interval(
                fall - half,
                fall + half,
                LEVEL,
                Interval.Kind.RATIO,
                "Student's t of a ratio of sums over cases",
                windows.selected(),
                Optional.empty());
    }

    /**
     * The fall that would follow if costs were normally distributed, from the last two windows: a check, as costs are
     * usually skewed.
     *
     * @return as a share of the cost when selected
     */
    public double fallIfNormal() {
        return windows.normal().fall();
    }

    /** {@return how many different cases were selected in a window or more} */
    public int selected() {
        return windows.selected();
    }

    /** {@return the windows, the earliest first, all before the pilot} */
    public List<Months> windows() {
        return windows.months();
    }

    /**
     * The fall that is expected without any effect, to be printed beside a saving.
     *
     * @param cost of the pilot's cases in the window in which they were selected, not negative
     * @return the expected fall of that cost
     * @throws IllegalArgumentException if the cost is negative, or in another currency
     */
    public Estimate expectedFall(Money cost) {
        if (cost.isNegative() || !cost.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException(
                    "cost when selected is " + cost + ": expected an amount in " + currency + ", not negative");
        }
        long pence = cost.getAmountMinorLong();
        Interval interval = interval().times((double) pence).inPence(currency);
        return new Estimate(
                Pence.money(currency, fall * pence), List.of(interval), windows.selected(), windows.everyone());
    }

    /** {@return the estimator and its inputs, step by step} */
    public Explanation explain() {
        NormalRegression normal = windows.normal();
        return new Explanation(List.of(
                "selected in a window: " + windows.rule(),
                windows.months().size() + " windows before the pilot, from "
                        + windows.months().get(0).first() + " to "
                        + windows.months().get(windows.months().size() - 1).last() + ", each of "
                        + WholeNumber.counted(windows.months().get(0).count(), "month")
                        + (windows.leftOut() == 0 ? "" : "; " + ControlGroup.leftOut(windows.leftOut())),
                windows.selected() + " different cases were selected; in windows of selection they cost "
                        + MoneyText.of(currency, windows.before()) + ", in the windows after "
                        + MoneyText.of(currency, windows.after()),
                "expected fall without any effect = 1 − " + MoneyText.of(currency, windows.after()) + " ÷ "
                        + MoneyText.of(currency, windows.before()) + " = " + NumberText.share(fall),
                "standard error over cases = " + NumberText.share(standardError) + "; 95% interval "
                        + NumberText.share(interval().lower()) + " to "
                        + NumberText.share(interval().upper()),
                "if costs were normal: " + normal.inWords() + " = " + NumberText.share(normal.fall())
                        + " of the cost when selected"));
    }

    /** As {@code Expected fall without any effect: 38.2% (95%: 30.1% to 46.3%), from 57 cases …}. */
    @Override
    public String toString() {
        return "Expected fall without any effect: " + NumberText.share(fall) + " (95%: "
                + NumberText.share(interval().lower()) + " to "
                + NumberText.share(interval().upper()) + "), from "
                + windows.selected() + " cases selected in " + (windows.months().size() - 1) + " earlier "
                + (windows.months().size() == 2 ? "window" : "windows");
    }
}
