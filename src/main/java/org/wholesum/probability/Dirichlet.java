package org.wholesum.probability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import org.wholesum.problem.InvalidInputException;

/**
 * The Dirichlet distribution of uncertain shares that add up to 1, such as the shares of a needs group's people who are in
 * each group a cycle later. Its parameters are counts: the larger they are, the less uncertain the shares. A share with a
 * count of 0 is always 0 (A. Briggs, A. Ades and M. Price, <i>Probabilistic Sensitivity Analysis for Decision Trees with
 * Multiple Branches: Use of the Dirichlet Distribution in a Bayesian Framework</i>, Medical Decision Making 23, 2003; they
 * also describe the prior for moves that are possible but were not observed). Immutable.
 *
 * <p>Of 10 people, 6 stayed, 3 moved on and 1 left: {@code Dirichlet.ofCounts(6, 3, 1).shares()} is
 * {@code [0.6, 0.3, 0.1]}, and the standard deviation of the first is √(0.6 × 0.4 ÷ 11) = 0.148.
 */
public final class Dirichlet {
    private static final double NEAR_ONE = 1e-9;
    /** The lower limit of a positive count: with smaller ones, nearly every draw would be 0 or 1. */
    private static final double LEAST = 1e-4;

    private static final double MOST = 1e9;

    private final double[] counts;
    private final double total;
    /** Whether a gamma variate may underflow, so that logarithms are used. */
    private final boolean small;

    private Dirichlet(double[] counts) {
        this.counts = counts;
        this.total = Arrays.stream(counts).sum();
        this.small = Arrays.stream(counts).anyMatch(count -> count > 0 && count < 1);
    }

    /**
     * Shares from counts.
     *
     * @param counts one for each share, not necessarily whole, with a sum of more than 0
     * @return the shares
     * @throws IllegalArgumentException if there are no counts, one is negative or between 0 and 0.0001, or their sum is 0 or
     *     more than 1,000,000,000
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
     * Shares from their means and an effective sample size.
     *
     * @param shares their means, which add up to 1
     * @param sampleSize the sum of the counts, not necessarily whole
     * @return the shares
     * @throws IllegalArgumentException if a share is negative, they don't add up to 1 within 1e-9, or the size is not more
     *     than 0
     */
    public static Dirichlet ofShares(List<Double> shares, double sampleSize) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= NEAR_ONE)) {
            throw InvalidInputException.of(
                    "shares " + shares + ": they add up to " + sum + ", expected 1",
                    Math.abs(sum - 100) <= NEAR_ONE * 100
                            ? Optional.of("they are percentages, to be ÷ 100")
                            : Optional.empty());
        }
        ParameterChecks.positive("shares", "sample size", sampleSize);
        return ofCounts(
                shares.stream().mapToDouble(share -> share / sum * sampleSize).toArray());
    }

    /**
     * Adds a prior to every count, as Briggs, Ades and Price do.
     *
     * @param prior what is added, more than 0; with 1, all sets of shares are equally likely before the counts
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
     * The marginal distribution of one share.
     *
     * @param index which, from 0
     * @return a beta distribution, or a constant if the share is always 0 or 1
     * @throws IndexOutOfBoundsException if there is no such share
     */
    public Distribution share(int index) {
        double mean = counts[index] / total;
        return mean > 0 && mean < 1 ? new Beta(mean, Math.sqrt(mean * (1 - mean) / (total + 1))) : new Constant(mean);
    }

    /**
     * Draws every share: gamma variates divided by their sum (L. Devroye, <i>Non-Uniform Random Variate Generation</i>,
     * 1986, ch. XI.4).
     *
     * @param random the source of random numbers
     * @param into receives the shares, {@code double[share]}
     * @throws IllegalArgumentException if its length is not the number of shares
     */
    public void draw(UniformRandomProvider random, double[] into) {
        if (into.length != counts.length) {
            throw new IllegalArgumentException(
                    into.length + " places for " + counts.length + " shares, expected " + counts.length);
        }
        for (int i = 0; i < counts.length; i++) {
            into[i] = weight(i, random);
        }
        share(into);
    }

    /**
     * A sampler that makes the same draws as repeated calls of {@link #draw}, faster.
     *
     * @param random the source of random numbers
     * @return a sampler that fills an array with one draw, {@code double[share]}
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

    /** The gamma variate of a share, or its logarithm if {@code small}. */
    double weight(int index, UniformRandomProvider random) {
        if (small) {
            return counts[index] > 0 ? GammaFunctions.logarithm(counts[index], random) : Double.NEGATIVE_INFINITY;
        }
        return counts[index] > 0 ? GammaFunctions.sample(counts[index], random) : 0;
    }

    /** Divides weights by their sum, in place. */
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

    /** As {@link #describe}. */
    @Override
    public String toString() {
        return describe();
    }
}
