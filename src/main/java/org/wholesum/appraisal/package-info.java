/**
 * What changes, for whom, and what it is worth.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.projection.Comparison#of} sets the pilot method against the old one, and
 * each {@link org.wholesum.projection.CostShift} says what that means for one agency;
 * {@link org.wholesum.appraisal.Appraisal#of} discounts the difference, with {@link org.wholesum.appraisal.Additionality},
 * {@link org.wholesum.appraisal.OptimismBias} and {@link org.wholesum.appraisal.Cashability} where they are stated;
 * {@link org.wholesum.sensitivity.Sensitivity#of} says what any figure hangs on, and
 * {@link org.wholesum.appraisal.CostOfWaiting#of} what one case would have cost, had it been helped earlier.
 */
@NullMarked
package org.wholesum.appraisal;

import org.jspecify.annotations.NullMarked;
