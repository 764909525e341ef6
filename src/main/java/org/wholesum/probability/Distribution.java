package org.wholesum.probability;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.random.Draws;

/**
 * What is known of an uncertain amount. Each kind is told by its mean and its standard deviation, by three points, or by
 * a central interval, and not by parameters that mean nothing to the people who know the amount. Which kind fits what
 * (A. Briggs, K. Claxton and M. Sculpher, <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter
 * 4):
 *
 * <table>
 * <caption>Kinds</caption>
 * <tr><th>an amount that</th><th>kind</th></tr>
 * <tr><td>is a cost, or a number of contacts: not negative, with few that are very large</td><td>{@link #gamma},
 *     {@link #logNormal}</td></tr>
 * <tr><td>is a probability, or one share</td><td>{@link #beta}</td></tr>
 * <tr><td>is one of several shares that add up to 1</td><td>{@link Dirichlet}</td></tr>
 * <tr><td>is an effect, as a mean of many</td><td>{@link #normal}</td></tr>
 * <tr><td>is a ratio, as a relative risk</td><td>{@link #logNormal}</td></tr>
 * <tr><td>somebody knows by its least, likeliest and greatest value</td><td>{@link #pert}, {@link #triangular}</td></tr>
 * <tr><td>somebody knows by its least and greatest value alone</td><td>{@link #uniform}</td></tr>
 * <tr><td>was observed</td><td>{@link #empirical}</td></tr>
 * </table>
 *
 * <p>{@code Distribution.triangular(10, 20, 50).inverseCumulativeProbability(0.25)} is {@code 20.0}: a quarter lies below the mode.
 */
public sealed interface Distribution
        permits Beta, Empirical, Constant, Gamma, LogNormal, Normal, Pert, Triangular, Uniform {
    /** {@return the name of its kind, as {@code gamma}} */
    String name();

    /** {@return its kind and what it was told by, as {@code gamma, mean 1000, deviation 400}} */
    String describe();

    /** {@return its mean} */
    double mean();

    /** {@return its standard deviation} */
    double deviation();

    /**
     * How likely it is to be at most so much.
     *
     * @param x an amount
     * @return a probability, from 0 to 1
     * @throws IllegalArgumentException if the amount is not a number
     */
    double cumulativeProbability(double x);

    /**
     * The least amount that it is at most with a probability.
     *
     * @param u the probability, more than 0 and less than 1
     * @return the amount
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    double inverseCumulativeProbability(double u);

    /**
     * A quick draw, for loops that need millions. It follows the same law as {@link #inverseCumulativeProbability} of an evenly drawn
     * probability, but from the same stream it is not the same number, and it may take more than one number from it.
     *
     * @param random the stream that it is drawn from
     * @return an amount
     */
    default double sample(UniformRandomProvider random) {
        return inverseCumulativeProbability(Draws.open(random));
    }

    /**
     * What makes the same draws as {@link #sample}, one after another, with what they need made once.
     *
     * @param random the stream that they are drawn from
     * @return gives an amount each time
     */
    default DoubleSupplier sampler(UniformRandomProvider random) {
        return () -> sample(random);
    }

    /**
     * A normal distribution.
     *
     * @param mean of the amount
     * @param deviation its standard deviation, more than 0
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution normal(double mean, double deviation) {
        return new Normal(mean, deviation);
    }

    /**
     * A normal distribution by its central interval.
     *
     * @param low what it is less than with half of what the confidence leaves
     * @param high what it is more than with the other half
     * @param confidence how likely it is to be between them, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution normalFromInterval(double low, double high, double confidence) {
        return IntervalFitting.normal(low, high, confidence);
    }

    /**
     * A lognormal distribution by the mean and the deviation of the amount itself, not of its logarithm.
     *
     * @param mean of the amount, more than 0
     * @param deviation its standard deviation, more than 0
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution logNormal(double mean, double deviation) {
        return new LogNormal(mean, deviation);
    }

    /**
     * A lognormal distribution by its central interval, as of a relative risk.
     *
     * @param low more than 0
     * @param high more than that
     * @param confidence how likely it is to be between them, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution logNormalFromInterval(double low, double high, double confidence) {
        return IntervalFitting.logNormal(low, high, confidence);
    }

    /**
     * A gamma distribution by the method of moments.
     *
     * @param mean of the amount, more than 0
     * @param deviation its standard deviation, more than 0 and at most 100 times the mean
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution gamma(double mean, double deviation) {
        return new Gamma(mean, deviation);
    }

    /**
     * The gamma distribution with a central interval.
     *
     * @param low more than 0
     * @param high more than that
     * @param confidence how likely it is to be between them, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution gammaFromInterval(double low, double high, double confidence) {
        return IntervalFitting.gamma(low, high, confidence);
    }

    /**
     * A beta distribution by the method of moments.
     *
     * @param mean of the share, between 0 and 1
     * @param deviation its standard deviation, more than 0 and less than √(mean × (1 − mean))
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution beta(double mean, double deviation) {
        return new Beta(mean, deviation);
    }

    /**
     * The beta distribution with a central interval.
     *
     * @param low more than 0
     * @param high more than that and less than 1
     * @param confidence how likely the share is to be between them, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if there is none
     */
    static Distribution betaFromInterval(double low, double high, double confidence) {
        return IntervalFitting.beta(low, high, confidence);
    }

    /**
     * A triangular distribution.
     *
     * @param low the least that it can be
     * @param mode what is likeliest, which may be either end
     * @param high the most that it can be
     * @return the distribution
     * @throws IllegalArgumentException if they are not in order, or all the same
     */
    static Distribution triangular(double low, double mode, double high) {
        return new Triangular(low, mode, high);
    }

    /**
     * A PERT distribution, which lies closer to the mode than a triangular one.
     *
     * @param low the least that it can be
     * @param mode what is likeliest, which may be either end
     * @param high the most that it can be
     * @return the distribution
     * @throws IllegalArgumentException if they are not in order, or all the same
     */
    static Distribution pert(double low, double mode, double high) {
        return new Pert(low, mode, high);
    }

    /**
     * Every amount from one to another, equally likely.
     *
     * @param low the least that it can be
     * @param high the most that it can be
     * @return the distribution
     * @throws IllegalArgumentException if they are not in order, or the same
     */
    static Distribution uniform(double low, double high) {
        return new Uniform(low, high);
    }

    /**
     * One of some values, each as likely as the others.
     *
     * @param values one or more; their order makes no difference, and one that stands twice is twice as likely
     * @return the distribution
     * @throws IllegalArgumentException if there is none, or one is not a number
     */
    static Distribution empirical(List<Double> values) {
        return new Empirical(values);
    }

    /**
     * An amount that is certain, among others that are not.
     *
     * @param value the amount
     * @return the distribution
     * @throws IllegalArgumentException if it is not a number
     */
    static Distribution constant(double value) {
        return new Constant(value);
    }
}
