/**
 * Estimates from samples, with their uncertainty.
 *
 * <p>In order of complexity:
 *
 * <ul>
 *   <li>{@link org.wholesum.inference.StudentT} and {@link org.wholesum.inference.Bootstrap}: intervals of a mean.
 *   <li>{@link org.wholesum.inference.WilsonInterval}: the interval of a proportion.
 *   <li>{@link org.wholesum.inference.PredictionInterval}: intervals for the next cases.
 *   <li>{@link org.wholesum.inference.SmallSample}: the limitations of a few cases, in sentences.
 *   <li>{@link org.wholesum.inference.Jackknife}: the bias and the standard error of any figure, and the influence of each
 *       case.
 *   <li>{@link org.wholesum.inference.PermutationTest}: a test of the difference between two groups.
 *   <li>{@link org.wholesum.inference.RatioEstimator} and {@link org.wholesum.inference.RegressionEstimator}: totals of a
 *       population in which an auxiliary value is known for everyone.
 * </ul>
 *
 * <p>Their results are an {@link org.wholesum.inference.Interval}, or an {@link org.wholesum.inference.Estimate} with its
 * intervals.
 */
@NullMarked
package org.wholesum.inference;

import org.jspecify.annotations.NullMarked;
