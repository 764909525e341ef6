/**
 * Did it work: what was measured before and after, against controls, and what can be concluded from it.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.evaluation.Measures#read}: measures by area and month from a file, and their changes in a pilot
 *       against a control, with p-values adjusted for their number;
 *   <li>{@link org.wholesum.evaluation.DifferenceInDifferences#ofMeans}: the change of a pilot less that of a control, from
 *       four means;
 *   <li>{@link org.wholesum.evaluation.PanelRegression#of}: the same from the readings of each area or person, with
 *       covariates, errors for few areas, an event study and placebos;
 *   <li>{@link org.wholesum.evaluation.GroupTimeEffects#of}: areas that start at different times;
 *   <li>{@link org.wholesum.evaluation.InterruptedTimeSeries}: one series whose level or slope changes;
 *   <li>{@link org.wholesum.evaluation.SyntheticControl#of}: one area against a mixture of others;
 *   <li>{@link org.wholesum.evaluation.ControlChart}: monthly readings, their limits and the signals among them;
 *   <li>{@link org.wholesum.evaluation.FailureShares} and {@link org.wholesum.evaluation.RepeatContacts}: failure demand, as
 *       it is coded and as repeats show it; {@link org.wholesum.evaluation.HighCostUsers}: on whom cost is concentrated;
 *   <li>{@link org.wholesum.evaluation.RegressionToTheMean}: how far the cost of selected cases falls without any effect;
 *   <li>{@link org.wholesum.evaluation.Tracking}: plan against actual;
 *   <li>{@link org.wholesum.evaluation.SampleSize} and {@link org.wholesum.evaluation.CasesNeeded}: how many cases the next
 *       evaluation needs.
 * </ul>
 */
@NullMarked
package org.wholesum.evaluation;

import org.jspecify.annotations.NullMarked;
