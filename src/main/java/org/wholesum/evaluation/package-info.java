/**
 * Did it work: what was measured before and after, against controls, and what can be concluded from it.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.evaluation.DifferenceInDifferences#ofMeans}: the change of a pilot area less that of a control,
 *       from four means.
 * </ul>
 */
@NullMarked
package org.wholesum.evaluation;

import org.jspecify.annotations.NullMarked;
