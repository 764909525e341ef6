/**
 * How sure. Of a sample: an {@link org.wholesum.inference.Estimate} is a point that is never without its
 * {@link org.wholesum.inference.Interval}s. What makes them, the simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.inference.StudentT} and {@link org.wholesum.inference.Bootstrap}: where the mean of all
 *       lies, of which these cases are a few
 *   <li>{@link org.wholesum.inference.PredictionInterval}: where the next cases will come out
 *   <li>{@link org.wholesum.inference.RatioEstimator} and {@link org.wholesum.inference.RegressionEstimator}: the total
 *       over a population of which something else is known
 *   <li>{@link org.wholesum.inference.Jackknife}: how much any figure hangs on each case
 *   <li>{@link org.wholesum.inference.PermutationTest}: whether two groups differ by more than chance
 *   <li>{@link org.wholesum.inference.SmallSample}: what so few cases allow to be said
 * </ul>
 *
 * <p>Of what goes into a model: {@link org.wholesum.probability.Distribution} tells what is known of one uncertain input,
 * {@link org.wholesum.probability.Dirichlet} of shares that add up to 1, and {@link org.wholesum.probability.Inputs} draws
 * several together.
 */
@NullMarked
package org.wholesum.uncertainty;

import org.jspecify.annotations.NullMarked;
