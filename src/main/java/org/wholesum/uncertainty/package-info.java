/**
 * How sure. Of a sample: an {@link org.wholesum.uncertainty.Estimate} is a point that is never without its
 * {@link org.wholesum.uncertainty.Interval}s. What makes them, the simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.uncertainty.StudentT} and {@link org.wholesum.uncertainty.Bootstrap}: where the mean of all
 *       lies, of which these cases are a few
 *   <li>{@link org.wholesum.uncertainty.Prediction}: where the next cases will come out
 *   <li>{@link org.wholesum.uncertainty.RatioEstimator} and {@link org.wholesum.uncertainty.RegressionEstimator}: the total
 *       over a population of which something else is known
 *   <li>{@link org.wholesum.uncertainty.Jackknife}: how much any figure hangs on each case
 *   <li>{@link org.wholesum.uncertainty.PermutationTest}: whether two groups differ by more than chance
 *   <li>{@link org.wholesum.uncertainty.SmallSample}: what so few cases allow to be said
 * </ul>
 *
 * <p>Of what goes into a model: {@link org.wholesum.uncertainty.Distribution} tells what is known of one uncertain input,
 * {@link org.wholesum.uncertainty.Dirichlet} of shares that add up to 1, and {@link org.wholesum.uncertainty.Inputs} draws
 * several together.
 */
@NullMarked
package org.wholesum.uncertainty;

import org.jspecify.annotations.NullMarked;
