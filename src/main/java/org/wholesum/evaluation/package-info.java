/**
 * Did it work: what changed before and after, against controls, and what can be concluded from it.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.evaluation.DifferenceInDifferences#ofMeans}: the change of a pilot less that of a control, from
 *       four means;
 *   <li>{@link org.wholesum.evaluation.ControlGroup#of(org.wholesum.ledger.Ledger, org.wholesum.costs.Months,
 *       org.wholesum.costs.Months)}: the trend of control cases, by which a comparison is adjusted, and
 *       {@link org.wholesum.evaluation.AdjustedSaving} the saving with and without it;
 *   <li>{@link org.wholesum.evaluation.PanelRegression#of}: the same from the readings of each area or person, with
 *       covariates, errors for few areas, an event study and placebos;
 *   <li>{@link org.wholesum.evaluation.GroupTimeEffects#of}: areas that start at different times;
 *   <li>{@link org.wholesum.evaluation.InterruptedTimeSeries}: one series whose level or slope changes;
 *   <li>{@link org.wholesum.evaluation.SyntheticControl#of}: one area against a mixture of others;
 *   <li>{@link org.wholesum.evaluation.RegressionToTheMean}: how far the cost of selected cases falls without any effect,
 *       and {@link org.wholesum.evaluation.ExpectedFall} how much of a saving that is;
 *   <li>{@link org.wholesum.evaluation.NextEvaluation}: how many cases the next evaluation needs;
 *   <li>{@link org.wholesum.evaluation.Tracking}: plan against actual.
 * </ul>
 */
@NullMarked
package org.wholesum.evaluation;

import org.jspecify.annotations.NullMarked;
