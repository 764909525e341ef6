/**
 * Did it work: what a study evaluated, and what can be concluded from it.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.evaluation.RegressionToTheMean}: how far the cost of selected cases falls without any effect;
 *   <li>{@link org.wholesum.evaluation.Tracking}: plan against actual;
 *   <li>{@link org.wholesum.evaluation.Evaluation}: the measures, control charts and designs of a scenario.
 * </ul>
 */
@NullMarked
package org.wholesum.evaluation;

import org.jspecify.annotations.NullMarked;
