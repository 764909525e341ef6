package org.wholesum.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.inference.PredictionInterval;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;

/**
 * The predicted saving of the next cases, if they are drawn from the same population as those of a sample: m × the mean, with
 * a prediction interval (see {@link PredictionInterval}), which is wider than the interval of the mean. After cases that
 * saved £80, £90 and £70, the next 3 save £240.00, between £134.61 and £345.39 at 95%: 3 × (80 ± 4.3027 × 10 × √(1 ÷ 3 + 1 ÷
 * 3)).
 */
public final class NextCases {
    private final Estimate total;

    NextCases(Sample sample, long next, double confidence) {
        Interval interval =
                PredictionInterval.total(sample.savings(), confidence, next).inPence(sample.currency());
        long point = Exact.whole(BigDecimal.valueOf(sample.saving().getAmountMinorLong())
                .multiply(BigDecimal.valueOf(next))
                .divide(BigDecimal.valueOf(sample.n()), 0, RoundingMode.HALF_UP));
        this.total = new Estimate(Money.ofMinor(sample.currency(), point), List.of(interval), sample.n(), next);
    }

    /** {@return the total saving of the next cases, whose population is their number m} */
    public Estimate total() {
        return total;
    }

    /** {@return m, the number of next cases} */
    public long count() {
        return total.population();
    }

    private String cases() {
        return count() == 1 ? "case" : WholeNumber.grouped(count()) + " cases";
    }

    /** {@return the calculation of the total} */
    public Explanation explain() {
        Interval interval = total.interval();
        return new Explanation(List.of(
                "the next " + cases() + ": " + count() + " × the saving of n = " + total.n() + " cases ÷ " + total.n()
                        + " = " + MoneyText.of(total.point()) + ", rounded half up to the penny",
                "prediction interval: m × (mean ± t(n − 1) × s × √(1 ÷ m + 1 ÷ n)), m = " + count() + ": " + interval));
    }

    /** As {@code next 3 cases: £240.00, interval £134.61 to £345.39 (95%, …, n = 3)}. */
    @Override
    public String toString() {
        return "next " + cases() + ": " + MoneyText.of(total.point()) + ", interval " + total.interval();
    }
}
