package org.wholesum.projection;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/**
 * Observed cost per month, held: after {@code k} months an agency has cost its observed total × k ÷ the months observed,
 * rounded half up to the penny. £58,250.00 in 6 months is £233,000.00 in 24:
 *
 * <pre>{@code
 * var since = MonthlyCosts.builder(CurrencyUnit.GBP, Months.of("2013-04", 6))
 *     .add(Agency.of("police"), YearMonth.of(2013, 5), 58_250_00)
 *     .build();
 * Method.runRate().project(since, Months.of("2013-10", 24)).total();   // GBP 233000.00
 * }</pre>
 *
 * <p>Months without cost count: the history's window is the months that were observed, with or without contacts.
 */
record RunRate() implements ByAgency {

    /**
     * Projects the history.
     *
     * @throws ArithmeticException on overflow
     */
    @Override
    public MonthlyCosts costs(MonthlyCosts history, Months horizon) {
        int observed = history.window().count();
        MonthlyCosts held = MonthlyCosts.ofCumulative(
                history.currency(),
                horizon,
                history.agencies(),
                (agency, months) -> LongMath.divide(
                        Exact.multiply(history.pence(agency), (long) months), observed, RoundingMode.HALF_UP));
        return held.pricedIn(history.prices());
    }

    @Override
    public Optional<Series> series(Terms terms) {
        return Optional.of(SeriesArithmetic.runRate(terms.nothing().window().count(), terms.months()));
    }

    @Override
    public String describe() {
        return "run rate";
    }

    @Override
    public List<String> explain(Agency agency, MonthlyCosts history, Months horizon) {
        return List.of(agency + ": " + MoneyText.of(history.total(agency)) + " observed in " + history.window() + ", ÷ "
                + history.window().count() + " × " + WholeNumber.counted(horizon.count(), "month") + " = "
                + MoneyText.of(costs(history, horizon).total(agency))
                + ", cumulative cost rounded half up to the penny");
    }

    @Override
    public String toString() {
        return describe();
    }
}
