/**
 * What methods achieve, and what it costs: any number of methods against a base, with their costs, their effects, the cost of
 * an effect, and how uncertain the choice between them is.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.outcome.EfficiencyFrontier#of}: which of several options cost least for what they achieve;
 *   <li>{@link org.wholesum.outcome.Acceptability#of}: how likely each is the best, from paired draws of cost and effect;
 *   <li>{@link org.wholesum.outcome.GroupEffects}: people, or years of life, in the needs groups of a cohort;
 *   <li>{@link org.wholesum.outcome.CostEffectiveness} and {@link org.wholesum.outcome.OptionAppraisal}: all of it for
 *       the methods of a study.
 * </ul>
 */
@NullMarked
package org.wholesum.outcome;

import org.jspecify.annotations.NullMarked;
