package org.wholesum.probability;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.internal.random.Draws;

/**
 * The probability distribution of an uncertain amount. It is specified by a mean and a standard deviation, by a lowest, a
 * most likely and a highest value, or by a central interval. Kinds for each amount (A. Briggs, K. Claxton and M. Sculpher,
 * <i>Decision Modelling for Health Economic Evaluation</i>, Oxford 2006, chapter 4):
 *
 * <table>
 * <caption>Kinds</caption>
 * <tr><th>amount</th><th>kind</th></tr>
 * <tr><td>a cost or a number of contacts: not negative, a few very large</td><td>{@link #gamma}, {@link #logNormal}</td></tr>
 * <tr><td>a probability or one share</td><td>{@link #beta}</td></tr>
 * <tr><td>several shares that add up to 1</td><td>{@link Dirichlet}</td></tr>
 * <tr><td>an effect, as a mean of many cases</td><td>{@link #normal}</td></tr>
 * <tr><td>a ratio, such as a relative risk</td><td>{@link #logNormal}</td></tr>
 * <tr><td>an expert's lowest, most likely and highest value</td><td>{@link #pert}, {@link #triangular}</td></tr>
 * <tr><td>an expert's lowest and highest value alone</td><td>{@link #uniform}</td></tr>
 * <tr><td>observed values</td><td>{@link #empirical}</td></tr>
 * </table>
 *
 * <p>{@code Distribution.triangular(10, 20, 50).inverseCumulativeProbability(0.25)} is {@code 20.0}: a
 * quarter is below the mode.
 */
public sealed interface Distribution
        permits Beta, Empirical, Constant, Gamma, LogNormal, Normal, Pert, Triangular, Uniform {
    /** {@return the kind, as {@code gamma}} */
    String name();

    /** {@return the kind and its parameters, as {@code gamma, mean 1000, deviation 400}} */
    String describe();

    /** {@return the mean} */
    double mean();

    /** {@return the standard deviation, in the amount's unit} */
    double standardDeviation();

    /**
     * The probability that the amount is at most x.
     *
     * @param x an amount
     * @return the probability, from 0 to 1
     * @throws IllegalArgumentException if x is NaN
     */
    double cumulativeProbability(double x);

    /**
     * The quantile: the smallest amount whose cumulative probability is at least u.
     *
     * @param u the probability, more than 0 and less than 1
     * @return the amount
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    double inverseCumulativeProbability(double u);

    /**
     * A random amount by a fast method, for loops that need millions. The distribution is the same as that of {@link
     * #inverseCumulativeProbability} of a uniform probability, but the amounts differ, and one amount may need several random
     * numbers.
     *
     * @param random the source of random numbers
     * @return an amount
     */
    default double sample(UniformRandomProvider random) {
        return inverseCumulativeProbability(Draws.open(random));
    }

    /**
     * A sampler that makes the same draws as repeated calls of {@link #sample}, faster.
     *
     * @param random the source of random numbers
     * @return a supplier of amounts
     */
    default DoubleSupplier sampler(UniformRandomProvider random) {
        return () -> sample(random);
    }

    /**
     * A normal distribution.
     *
     * @param mean of the amount
     * @param standardDeviation its standard deviation, more than 0
     * @return the distribution
     * @throws IllegalArgumentException if the mean is not finite, or the standard deviation is not more than 0
     */
    static Distribution normal(double mean, double standardDeviation) {
        return new Normal(mean, standardDeviation);
    }

    /**
     * A normal distribution from its central interval.
     *
     * @param low the lower end; the probability below it is (1 − confidence) ÷ 2
     * @param high the upper end; the probability above it is (1 − confidence) ÷ 2
     * @param confidence the probability between the ends, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if low is not less than high, or the confidence is not between 0 and 1
     */
    static Distribution normalFromInterval(double low, double high, double confidence) {
        return IntervalFitting.normal(low, high, confidence);
    }

    /**
     * A lognormal distribution from the mean and the standard deviation of the amount itself, not of its logarithm.
     *
     * @param mean of the amount, more than 0
     * @param standardDeviation its standard deviation, more than 0
     * @return the distribution
     * @throws IllegalArgumentException if either is not more than 0
     */
    static Distribution logNormal(double mean, double standardDeviation) {
        return new LogNormal(mean, standardDeviation);
    }

    /**
     * A lognormal distribution from its central interval, such as that of a relative risk.
     *
     * @param low the lower end, more than 0
     * @param high the upper end
     * @param confidence the probability between the ends, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if low is not more than 0 and less than high, or the confidence is not
     *     between 0 and 1
     */
    static Distribution logNormalFromInterval(double low, double high, double confidence) {
        return IntervalFitting.logNormal(low, high, confidence);
    }

    /**
     * A gamma distribution by the method of moments.
     *
     * @param mean of the amount, more than 0
     * @param standardDeviation its standard deviation, more than 0 and at most 100 times the mean
     * @return the distribution
     * @throws IllegalArgumentException if either is not more than 0, or the standard deviation is too large
     */
    static Distribution gamma(double mean, double standardDeviation) {
        return new Gamma(mean, standardDeviation);
    }

    /**
     * A gamma distribution from its central interval.
     *
     * @param low the lower end, more than 0
     * @param high the upper end
     * @param confidence the probability between the ends, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if low is not more than 0 and less than high, or the confidence is not
     *     between 0 and 1, or no gamma distribution has this interval
     */
    static Distribution gammaFromInterval(double low, double high, double confidence) {
        return IntervalFitting.gamma(low, high, confidence);
    }

    /**
     * A beta distribution by the method of moments.
     *
     * @param mean of the share, between 0 and 1
     * @param standardDeviation its standard deviation, more than 0 and less than √(mean × (1 − mean))
     * @return the distribution
     * @throws IllegalArgumentException if the mean or the standard deviation is out of range
     */
    static Distribution beta(double mean, double standardDeviation) {
        return new Beta(mean, standardDeviation);
    }

    /**
     * A beta distribution from its central interval.
     *
     * @param low the lower end, more than 0
     * @param high the upper end, less than 1
     * @param confidence the probability between the ends, 0.95 for 95%
     * @return the distribution
     * @throws IllegalArgumentException if low is not more than 0 and less than high, high is not less than
     *     1, or the confidence is not between 0 and 1, or no beta distribution has this interval
     */
    static Distribution betaFromInterval(double low, double high, double confidence) {
        return IntervalFitting.beta(low, high, confidence);
    }

    /**
     * A triangular distribution.
     *
     * @param low the lowest possible value
     * @param mode the most likely value, which may be either end
     * @param high the highest possible value
     * @return the distribution
     * @throws IllegalArgumentException if low, mode and high are not in order, or all are equal
     */
    static Distribution triangular(double low, double mode, double high) {
        return new Triangular(low, mode, high);
    }

    /**
     * A PERT distribution, which is closer to the mode than a triangular one.
     *
     * @param low the lowest possible value
     * @param mode the most likely value, which may be either end
     * @param high the highest possible value
     * @return the distribution
     * @throws IllegalArgumentException if low, mode and high are not in order, or all are equal
     */
    static Distribution pert(double low, double mode, double high) {
        return new Pert(low, mode, high);
    }

    /**
     * A uniform distribution.
     *
     * @param low the lowest possible value
     * @param high the highest possible value
     * @return the distribution
     * @throws IllegalArgumentException if low is not less than high
     */
    static Distribution uniform(double low, double high) {
        return new Uniform(low, high);
    }

    /**
     * The empirical distribution of observed values, each equally likely.
     *
     * @param values one or more, in any order; a value that appears twice is twice as likely
     * @return the distribution
     * @throws IllegalArgumentException if there are no values, or one is not finite
     */
    static Distribution empirical(List<Double> values) {
        return new Empirical(values);
    }

    /**
     * An amount without uncertainty, for an input that is held constant.
     *
     * @param value the amount
     * @return the distribution
     * @throws IllegalArgumentException if it is not finite
     */
    static Distribution constant(double value) {
        return new Constant(value);
    }
}
