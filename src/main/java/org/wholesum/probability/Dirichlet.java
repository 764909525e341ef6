package org.wholesum.probability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * Uncertain shares that add up to 1, as those of the people of one needs group that are in each group a cycle later: the
 * Dirichlet distribution. It is told by counts; with more counted the shares are surer. A share whose count is nil is
 * always nil (A. Briggs, A. Ades and M. Price, <i>Probabilistic Sensitivity Analysis for Decision Trees with Multiple
 * Branches: Use of the Dirichlet Distribution in a Bayesian Framework</i>, Medical Decision Making 23, 2003, who also
 * describe the prior that is added to counts where a move may have been missed by chance). Immutable.
 *
 * <p>Of 10 people 6 stayed, 3 went on and 1 left: {@code Dirichlet.ofCounts(6, 3, 1).shares()} is
 * {@code [0.6, 0.3, 0.1]}, and the deviation of the first is √(0.6 × 0.4 ÷ 11) = 0.148.
 */
public final class Dirichlet {
    private static final double NEAR_ONE = 1e-9;
    /** As small a count says that a share is nil or 1, near enough; below, nothing else could be told from a draw. */
    private static final double LEAST = 1e-4;

    private static final double MOST = 1e9;

    private final double[] counts;
    private final double total;
    /** Whether a draw may be too small for a number, so that it is made by logarithms. */
    private final boolean small;

    private Dirichlet(double[] counts) {
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
        this.small = Arrays.stream(counts).anyMatch(count -> count > 0 && count < 1);
    }

    /**
     * Shares by how many were counted.
     *
     * @param counts one for each share, which need not be whole, at least one more than 0
     * @return the shares
     * @throws IllegalArgumentException if there is none, one is negative or between 0 and 0.0001, or all are nil or more than
     *     1,000,000,000 together
     */
    public static Dirichlet ofCounts(double... counts) {
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] == 0 || (counts[i] >= LEAST && counts[i] < Double.POSITIVE_INFINITY))) {
                throw new IllegalArgumentException("shares: count " + (i + 1) + " of " + counts.length + " is "
                        + counts[i] + ", expected 0, or " + ParameterChecks.text(LEAST) + " or more");
            }
        }
        double total = Arrays.stream(counts).sum();
        if (!(total > 0 && total <= MOST)) {
            throw new IllegalArgumentException("shares: the counts " + Arrays.toString(counts) + " add up to " + total
                    + ", expected more than 0 and at most " + ParameterChecks.text(MOST));
        }
        return new Dirichlet(counts.clone());
    }

    /**
     * Shares by their means, and by how many people they are worth.
     *
     * @param shares their means, which add up to 1
     * @param sampleSize as if so many had been counted; need not be whole
     * @return the shares
     * @throws IllegalArgumentException if a share is negative, they don't add up to 1 within 1e-9, or the size is not more
     *     than 0
     */
    public static Dirichlet ofShares(List<Double> shares, double sampleSize) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= NEAR_ONE)) {
            throw new IllegalArgumentException("shares " + shares + ": they add up to " + sum + ", expected 1"
                    + (Math.abs(sum - 100) <= NEAR_ONE * 100 ? "\n  Maybe they are percentages, to be ÷ 100" : ""));
        }
        ParameterChecks.positive("shares", "sample size", sampleSize);
        return ofCounts(
                shares.stream().mapToDouble(share -> share / sum * sampleSize).toArray());
    }

    /**
     * The same with as much added to every count, nil or not: the prior of Briggs, Ades and Price.
     *
     * @param prior what is added, more than 0; 1 is as if every set of shares had been as likely before anyone was counted
     * @return a copy
     * @throws IllegalArgumentException if it is not more than 0
     */
    public Dirichlet withPrior(double prior) {
        ParameterChecks.positive("shares", "prior", prior);
        return ofCounts(Arrays.stream(counts).map(count -> count + prior).toArray());
    }

    /** {@return how many shares there are} */
    public int size() {
        return counts.length;
    }

    /** {@return the counts, in order} */
    public List<Double> counts() {
        return ImmutableList.copyOf(Doubles.asList(counts));
    }

    /** {@return the mean of every share, in order} */
    public List<Double> shares() {
        return Arrays.stream(counts).map(count -> count / total).boxed().toList();
    }

    /**
     * One of the shares by itself.
     *
     * @param index which, from 0
     * @return its distribution, a beta, or fixed if it is always 0 or 1
     * @throws IndexOutOfBoundsException if there is no such share
     */
    public Distribution share(int index) {
        double mean = counts[index] / total;
        return mean > 0 && mean < 1 ? new Beta(mean, Math.sqrt(mean * (1 - mean) / (total + 1))) : new Constant(mean);
    }

    /**
     * Draws every share, quickly: gammas, divided by their sum (L. Devroye, <i>Non-Uniform Random Variate Generation</i>,
     * 1986, ch. XI.4).
     *
     * @param random the stream that they are drawn from
     * @param into where they are put, from index 0
     * @throws IllegalArgumentException if there is another number of places than of shares
     */
    public void draw(UniformRandomProvider random, double[] into) {
        if (into.length != counts.length) {
            throw new IllegalArgumentException(
                    into.length + " places for " + counts.length + " shares, expected as many");
        }
        for (int i = 0; i < counts.length; i++) {
            into[i] = weight(i, random);
        }
        share(into);
    }

    /**
     * What makes the same draws as {@link #draw}, one after another, with what they need made once.
     *
     * @param random the stream that they are drawn from
     * @return puts every share where it is told, from index 0
     */
    public Consumer<double[]> sampler(UniformRandomProvider random) {
        if (small) {
            return into -> draw(random, into);
        }
        DoubleSupplier[] weights = Arrays.stream(counts)
                .mapToObj(count -> count > 0 ? GammaFunctions.sampler(count, random) : (DoubleSupplier) () -> 0)
                .toArray(DoubleSupplier[]::new);
        return into -> {
            Arrays.setAll(into, i -> weights[i].getAsDouble());
            share(into);
        };
    }

    /** A gamma to be divided by the sum of all, or its logarithm. */
    double weight(int index, UniformRandomProvider random) {
        if (small) {
            return counts[index] > 0 ? GammaFunctions.logarithm(counts[index], random) : Double.NEGATIVE_INFINITY;
        }
        return counts[index] > 0 ? GammaFunctions.sample(counts[index], random) : 0;
    }

    /** Makes shares of weights. */
    void share(double[] weights) {
        if (small) {
            double greatest = Doubles.max(weights);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = StrictMath.exp(weights[i] - greatest);
            }
        }
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dirichlet that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** {@return as {@code Dirichlet, counts 6, 3, 1}} */
    public String describe() {
        return "Dirichlet, counts "
                + String.join(
                        ", ",
                        Arrays.stream(counts).mapToObj(ParameterChecks::text).toList());
    }

    /** As it is described. */
    @Override
    public String toString() {
        return describe();
    }
}
