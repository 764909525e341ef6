package org.wholesum.inference;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.MoneyText;

/**
 * An interval in which an estimated quantity lies with a stated level of confidence. Its ends are plain numbers in the unit
 * of the sampled values, or pence of a currency ({@link #inPence}).
 *
 * @param lower the lower end, in pence if there is a currency; not rounded
 * @param upper the upper end, in pence if there is a currency; not rounded
 * @param confidence the level, 0.95 for 95%
 * @param kind the kind of interval
 * @param method the method with its parameters in words: {@code bootstrap of 10,000 resamples, BCa, seed 1}
 * @param n the size of the sample
 * @param currency the currency of the ends; empty for plain numbers
 */
public record Interval(
        double lower,
        double upper,
        double confidence,
        Kind kind,
        String method,
        int n,
        Optional<CurrencyUnit> currency) {
    /** Kinds of interval. */
    public enum Kind {
        /** Student's t, of a simple or a stratified sample. */
        STUDENT_T("t"),
        /** The percentile interval of the bootstrap. */
        PERCENTILE_BOOTSTRAP("bootstrap"),
        /** The bias-corrected and accelerated interval of the bootstrap. */
        BCA_BOOTSTRAP("bca"),
        /** The studentised interval of the bootstrap. */
        STUDENTISED_BOOTSTRAP("studentised"),
        /** Student's t prediction of the next cases. */
        PREDICTION("prediction"),
        /** Student's t interval of a ratio estimate. */
        RATIO("ratio"),
        /** Student's t interval of a regression estimate. */
        REGRESSION("regression"),
        /** Wilson's score interval of a proportion. */
        WILSON("wilson"),
        /** Every case of the population was observed, so both ends are the value itself. */
        CENSUS("census"),
        /** The central share of draws of uncertain inputs. */
        DRAWS("draws");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** {@return a short lower-case word for names of figures: {@code t}, {@code bootstrap}, {@code bca} …} */
        public String id() {
            return id;
        }
    }

    /**
     * Checks the ends and the level.
     *
     * @throws IllegalArgumentException if the lower end is above the upper, or the level is not between 0 and 1
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval from " + lower + " to " + upper + ": expected lower ≤ upper");
        }
        Confidence.check(confidence);
    }

    Interval(double lower, double upper, double confidence, Kind kind, String method, int n) {
        this(lower, upper, confidence, kind, method, n, Optional.empty());
    }

    /**
     * The interval of a multiple of the quantity.
     *
     * @param factor the factor, zero or more
     * @return both ends times the factor
     * @throws IllegalArgumentException if the factor is negative and the ends differ
     */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor, confidence, kind, method, n, currency);
    }

    /**
     * The interval of a sample without replacement from a finite population: both distances from the estimate × √(1 − f).
     *
     * @param estimate the value between the ends, in their unit
     * @param samplingFraction f, the share of the population that is in the sample, from 0 to 1
     * @return the narrower interval; its method says so
     */
    public Interval ofFinitePopulation(double estimate, double samplingFraction) {
        double factor = Math.sqrt(1 - samplingFraction);
        return new Interval(
                estimate - (estimate - lower) * factor,
                estimate + (upper - estimate) * factor,
                confidence,
                kind,
                method + ", with finite-population correction",
                n,
                currency);
    }

    /**
     * The interval of the quantity and a known number together.
     *
     * @param known the number
     * @return both ends plus the number
     */
    public Interval plus(double known) {
        return new Interval(lower + known, upper + known, confidence, kind, method, n, currency);
    }

    /**
     * The interval as money, with its ends as pence.
     *
     * @param unit the currency
     * @return the same interval with the currency
     */
    public Interval inPence(CurrencyUnit unit) {
        return new Interval(lower, upper, confidence, kind, method, n, Optional.of(unit));
    }

    /**
     * The lower end as money.
     *
     * @return rounded half up to the penny
     * @throws IllegalStateException if the interval has no currency
     */
    public Money lowerMoney() {
        return money(lower);
    }

    /**
     * The upper end as money.
     *
     * @return rounded half up to the penny
     * @throws IllegalStateException if the interval has no currency
     */
    public Money upperMoney() {
        return money(upper);
    }

    private Money money(double pence) {
        return Pence.money(
                currency.orElseThrow(() ->
                        new IllegalStateException("interval " + this + ": expected a currency, as of inPence(GBP)")),
                pence);
    }

    /** {@return the level as a percentage, as {@code 95%}} */
    public String level() {
        return BigDecimal.valueOf(confidence)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    /** As {@code £10.20 to £30.40 (95%, exact bootstrap, percentile, n = 7)}; plain numbers as they are. */
    @Override
    public String toString() {
        return end(lower) + " to " + end(upper) + " (" + level() + ", " + method + ", n = " + n + ")";
    }

    private String end(double value) {
        return currency.map(unit -> MoneyText.of(Pence.money(unit, value))).orElseGet(() -> String.valueOf(value));
    }
}
