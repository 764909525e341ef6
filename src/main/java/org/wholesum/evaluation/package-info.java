/**
 * Did it work: what was measured before and after, against controls, and what can be concluded from it.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.evaluation.DifferenceInDifferences#ofMeans}: the change of a pilot area less that of a control,
 *       from four means.
 *   <li>{@link org.wholesum.evaluation.ControlChart}: monthly readings, their limits and the signals among them.
 *   <li>{@link org.wholesum.evaluation.FailureShares} and {@link org.wholesum.evaluation.RepeatContacts}: failure demand, as
 *       it is coded and as repeats show it; {@link org.wholesum.evaluation.HighCostUsers}: on whom cost is concentrated.
 *   <li>{@link org.wholesum.evaluation.RegressionToTheMean}: how far the cost of selected cases falls without any effect.
 *   <li>{@link org.wholesum.evaluation.Tracking}: plan against actual.
 *   <li>{@link org.wholesum.evaluation.SampleSize} and {@link org.wholesum.evaluation.CasesNeeded}: how many cases the next
 *       evaluation needs.
 * </ul>
 */
@NullMarked
package org.wholesum.evaluation;

import org.jspecify.annotations.NullMarked;
