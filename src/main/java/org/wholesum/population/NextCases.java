package org.wholesum.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.inference.PredictionInterval;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.projection.Comparison;

/**
 * What the next few cases will save together if they come as those of a sample did: m × the mean, within a prediction
 * interval (see {@link PredictionInterval}), which is wider than what is known of the mean of all. Of cases that saved £80, £90
 * and £70, the next 3 save £240.00, between £134.61 and £345.39 at 95%: 3 × (80 ± 4.3027 × 10 × √(1 ÷ 3 + 1 ÷ 3)).
 *
 * @param total what the next cases save together; it is meant for so many cases as are next
 */
public record NextCases(Estimate total) {

    static NextCases of(Sample sample, long next, double confidence) {
        long[] pence = sample.pence(Comparison::saving);
        Interval interval = PredictionInterval.total(pence, confidence, next).inPence(sample.currency());
        long point = BigDecimal.valueOf(sample.saving().getAmountMinorLong())
                .multiply(BigDecimal.valueOf(next))
                .divide(BigDecimal.valueOf(sample.n()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        return new NextCases(
                new Estimate(Money.ofMinor(sample.currency(), point), List.of(interval), sample.n(), next));
    }

    /** {@return m, how many cases are next} */
    public long count() {
        return total.population();
    }

    /** {@return what they save, in a sentence} */
    public String sentence() {
        Money point = total.point();
        Interval interval = total.interval();
        return "The next " + cases() + " like these would "
                + (point.isNegative() ? "cost a further " : "save ") + MoneyText.brief(point.abs())
                + "; " + interval.level() + " prediction interval from n = " + total.n() + ": "
                + MoneyText.brief(interval.lowerMoney()) + " to " + MoneyText.brief(interval.upperMoney())
                + ", had these been drawn at random and were the next so too.";
    }

    private String cases() {
        return count() == 1 ? "case" : WholeNumber.grouped(count()) + " cases";
    }

    /** {@return how their saving came about} */
    public Explanation explain() {
        Interval interval = total.interval();
        return new Explanation(List.of(
                "the next " + cases() + ": " + count() + " × the saving of n = " + total.n() + " cases ÷ " + total.n()
                        + " = " + MoneyText.of(total.point()) + ", rounded half up to the penny",
                "prediction interval: m × (mean ± t(n − 1) × s × √(1 ÷ m + 1 ÷ n)), m = " + count() + ": " + interval));
    }

    /** As {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
