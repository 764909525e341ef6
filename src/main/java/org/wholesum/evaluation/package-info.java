/**
 * Did it work: what a study evaluated, and what can be concluded from it.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.evaluation.ControlGroup#of(org.wholesum.ledger.Ledger, org.wholesum.costs.Months,
 *       org.wholesum.costs.Months)}: the trend of control cases, by which a comparison is adjusted, and
 *       {@link org.wholesum.evaluation.AdjustedSaving} the saving with and without it;
 *   <li>{@link org.wholesum.evaluation.RegressionToTheMean}: how far the cost of selected cases falls without any effect,
 *       and {@link org.wholesum.evaluation.ExpectedFall} how much of a saving that is;
 *   <li>{@link org.wholesum.evaluation.NextEvaluation}: how many cases the next evaluation needs;
 *   <li>{@link org.wholesum.evaluation.Tracking}: plan against actual;
 *   <li>{@link org.wholesum.evaluation.Evaluation}: the measures, control charts and designs of a scenario.
 * </ul>
 */
@NullMarked
package org.wholesum.evaluation;

import org.jspecify.annotations.NullMarked;
