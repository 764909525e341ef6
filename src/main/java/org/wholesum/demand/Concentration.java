package org.wholesum.demand;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.selection.Selecting;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.ledger.CaseCosts;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * How far cost is concentrated on few cases: the share of the costliest, the Lorenz curve (M. O. Lorenz, <i>Methods of
 * Measuring the Concentration of Wealth</i>, Publications of the American Statistical Association 9, 1905) and the Gini
 * coefficient. Immutable; sums are exact.
 */
public final class Concentration {
    private static final double[] SHOWN = {0.01, 0.05, 0.1, 0.2, 0.5};

    private final CurrencyUnit currency;
    /** In ascending order. */
    private final long[] pence;
    /** {@code long[i]}: the sum of the i cheapest cases. */
    private final long[] sums;

    private Concentration(CurrencyUnit currency, long[] pence) {
        this.currency = currency;
        this.pence = pence;
        this.sums = new long[pence.length + 1];
        for (int i = 0; i < pence.length; i++) {
            sums[i + 1] = Exact.add(sums[i], pence[i]);
        }
    }

    /**
     * The concentration of costs.
     *
     * @param costs the cost of each case, one or more, of which the sum is more than zero
     * @return their concentration
     * @throws InvalidInputException if there is no case, or the sum isn't more than zero
     * @throws ArithmeticException on overflow
     */
    public static Concentration of(CaseCosts costs) {
        long[] pence = costs.pence();
        Arrays.sort(pence);
        Concentration its = new Concentration(costs.currency(), pence);
        if (pence.length == 0 || its.sum() <= 0) {
            throw InvalidInputException.of(Problem.of("the costs of " + WholeNumber.grouped(pence.length)
                    + " cases are " + MoneyText.of(costs.total()) + " together, expected more than zero"));
        }
        return its;
    }

    private long sum() {
        return sums[pence.length];
    }

    /** {@return how many cases there are} */
    public int cases() {
        return pence.length;
    }

    /**
     * The number of the costliest cases.
     *
     * @param share the share of cases, more than 0 and at most 1, as 0.01 for the top 1%
     * @return the share of {@link #cases()}, rounded up
     * @throws InvalidInputException if the share is not more than 0 and at most 1
     */
    public int casesInTop(double share) {
        return Selecting.top(pence.length, share);
    }

    /**
     * The cost of the costliest cases as a share of all.
     *
     * @param share the share of cases, as 0.01 for the top 1%
     * @return their share of the cost, above 1 if others are below zero after corrections
     * @throws InvalidInputException if the share is not more than 0 and at most 1
     */
    public double shareOfTop(double share) {
        return (double) (sum() - sums[pence.length - casesInTop(share)]) / sum();
    }

    /**
     * The cost from which a case is among the costliest.
     *
     * @param share the share of cases, as 0.01 for the top 1%
     * @return the least cost of those cases
     * @throws InvalidInputException if the share is not more than 0 and at most 1
     */
    public Money threshold(double share) {
        return Money.ofMinor(currency, pence[pence.length - casesInTop(share)]);
    }

    /**
     * The Lorenz curve: the cost of the cheapest cases as a share of all, linear between cases.
     *
     * @param share the share of cases, from 0 to 1
     * @return their share of the cost
     * @throws InvalidInputException if the share is not from 0 to 1
     */
    public double lorenz(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw InvalidInputException.of(
                    "share " + NumberText.plain(share) + " of cases: expected from 0 to 1",
                    "0.5, for the cheaper half");
        }
        double at = share * pence.length;
        int whole = (int) at;
        double part = whole == pence.length ? 0 : (at - whole) * pence[whole];
        return (sums[whole] + part) / sum();
    }

    /**
     * The Gini coefficient of these cases as a whole population: Σ(2i − n − 1)xᵢ ÷ (n × Σxᵢ), costs in ascending order (C.
     * Gini, <i>Variabilità e mutabilità</i>, 1912).
     *
     * @return 0 if all cost the same, 1 − 1 ÷ n if one case has all cost; above that if costs are below zero after
     *     corrections
     */
    public double gini() {
        BigInteger weighted = BigInteger.ZERO;
        long n = pence.length;
        for (int i = 0; i < n; i++) {
            weighted = weighted.add(BigInteger.valueOf(2L * i + 1 - n).multiply(BigInteger.valueOf(pence[i])));
        }
        BigInteger scale = BigInteger.valueOf(n).multiply(BigInteger.valueOf(sum()));
        return new BigDecimal(weighted)
                .divide(new BigDecimal(scale), MathContext.DECIMAL64)
                .doubleValue();
    }

    /**
     * The Gini coefficient in the small-sample form: {@link #gini()} × n ÷ (n − 1), nearly unbiased if the cases are a
     * sample (G. Deltas, <i>The Small-Sample Bias of the Gini Coefficient</i>, Review of Economics and Statistics 85,
     * 2003).
     *
     * @return 0 if all cost the same, 1 if one case has all cost; 0 for one case
     */
    public double giniOfSample() {
        return pence.length == 1 ? 0 : gini() * pence.length / (pence.length - 1.0);
    }

    /** {@return the formulas and their inputs} */
    public Explanation explain() {
        long below = Arrays.stream(pence).filter(cost -> cost < 0).count();
        return new Explanation(List.of(
                WholeNumber.grouped(pence.length) + " cases, " + MoneyText.of(currency, sum()) + " together, " + below
                        + " of them below zero after corrections",
                "top share: the costliest cases, their number rounded up",
                "Gini coefficient = Σ(2i − n − 1)xᵢ ÷ (n × Σxᵢ) = " + NumberText.places(gini(), 4),
                "in the small-sample form, × n ÷ (n − 1) = " + NumberText.places(giniOfSample(), 4)));
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Concentration of cost: " + WholeNumber.grouped(pence.length)
                        + " cases, Gini coefficient " + NumberText.places(gini(), 3) + ", small-sample form "
                        + NumberText.places(giniOfSample(), 3))
                .words("costliest")
                .figures("cases", "from, " + currency, "share of cost");
        for (double share : SHOWN) {
            table.row(
                    NumberText.plain(share * 100) + "%",
                    WholeNumber.grouped(casesInTop(share)),
                    MoneyText.plain(threshold(share)),
                    NumberText.share(shareOfTop(share)));
        }
        return table.build();
    }

    /** A table of the costliest 1, 5, 10, 20 and 50%. */
    @Override
    public String toString() {
        return table().toString();
    }
}
