package org.wholesum.inference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.problem.InvalidInputException;

/** Sampled cases, each with an amount y and an auxiliary value x, and the known total of x over the population. */
final class AuxiliarySample {
    private final long[] y;
    private final long[] x;
    private final long population;
    private final long auxiliaryTotal;

    private AuxiliarySample(long[] y, long[] x, long population, long auxiliaryTotal) {
        this.y = y;
        this.x = x;
        this.population = population;
        this.auxiliaryTotal = auxiliaryTotal;
    }

    /** Sorted by x and then by y, because sums of doubles depend on their order. */
    static AuxiliarySample of(long[] y, long[] x, long population, long auxiliaryTotal, int least) {
        int n = y.length;
        if (x.length != n) {
            throw new IllegalArgumentException(n + " amounts and " + x.length
                    + " values of the auxiliary: expected one of each for every sampled case");
        }
        if (n < least || population < n) {
            throw new IllegalArgumentException(
                    "n = " + n + " of N = " + population + ": expected " + least + " ≤ n ≤ N");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((i, j) -> x[i] != x[j] ? Long.compare(x[i], x[j]) : Long.compare(y[i], y[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        AuxiliarySample paired = new AuxiliarySample(pick(y, order), pick(x, order), population, auxiliaryTotal);
        paired.checkAuxiliaryTotal();
        return paired;
    }

    private static long[] pick(long[] values, int[] order) {
        return Arrays.stream(order).mapToLong(i -> values[i]).toArray();
    }

    private void checkAuxiliaryTotal() {
        long sampled = sumX();
        boolean whole = n() == population;
        if (whole && auxiliaryTotal != sampled) {
            throw new IllegalArgumentException("the auxiliary's total " + auxiliaryTotal + ": expected " + sampled
                    + ", the sum over the " + n() + " sampled cases, which are the whole population");
        }
        if (x[0] >= 0 && auxiliaryTotal < sampled) {
            throw InvalidInputException.of(
                    "the auxiliary's total " + auxiliaryTotal + ": expected at least " + sampled + ", the sum over the "
                            + n() + " sampled cases, which are part of the population",
                    "it is that of the cases that weren't sampled: add " + sampled);
        }
    }

    int n() {
        return y.length;
    }

    long population() {
        return population;
    }

    long auxiliaryTotal() {
        return auxiliaryTotal;
    }

    long smallestX() {
        return x[0];
    }

    boolean isConstant() {
        return x[0] == x[n() - 1];
    }

    long sumX() {
        return Arrays.stream(x).reduce(0, Exact::add);
    }

    long sumY() {
        return Arrays.stream(y).reduce(0, Exact::add);
    }

    double meanX() {
        return (double) sumX() / n();
    }

    double meanY() {
        return (double) sumY() / n();
    }

    /** Σ (x − x̄)². */
    double squaresX() {
        return products(x, meanX(), x, meanX());
    }

    /** Σ (y − ȳ)². */
    double squaresY() {
        return products(y, meanY(), y, meanY());
    }

    /** Σ (x − x̄)(y − ȳ). */
    double products() {
        return products(x, meanX(), y, meanY());
    }

    private static double products(long[] one, double meanOne, long[] other, double meanOther) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum;
    }

    /** Σ of squared distances of y from the line with this slope through a point. */
    double squaresAround(double pointX, double pointY, double slope) {
        double sum = 0;
        for (int i = 0; i < n(); i++) {
            double residual = (y[i] - pointY) - slope * (x[i] - pointX);
            sum += residual * residual;
        }
        return sum;
    }

    /** The correlation of x and y; NaN if one of them is the same for every case. */
    double correlation() {
        return products() / Math.sqrt(squaresX() * squaresY());
    }

    /** N × √((1 − f) ÷ n × variance), where f = n ÷ N. */
    double standardError(double variance) {
        double sampled = (double) n() / population;
        return population * Math.sqrt((1 - sampled) / n() * variance);
    }

    Interval interval(
            double total, double standardError, int degrees, double confidence, Interval.Kind kind, String method) {
        double half = StudentT.quantile(degrees, confidence) * standardError;
        return new Interval(total - half, total + half, confidence, kind, method, n());
    }

    Estimate estimate(BigDecimal total, CurrencyUnit currency, Interval interval) {
        return new Estimate(Pence.money(currency, total), List.of(interval.inPence(currency)), n(), population);
    }

    static String money(CurrencyUnit currency, double pence) {
        return MoneyText.of(Pence.money(currency, pence));
    }

    static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
