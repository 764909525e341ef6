/**
 * Who should pay whom: pooled budgets, gain sharing, and cash that is released in blocks.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.settlement.GainShare#of}: the saving of a comparison, shared by several rules side by side;
 *   <li>{@link org.wholesum.settlement.Settlement}: what each agency has before and after, and the payments between them;
 *       {@link org.wholesum.settlement.LeastTransfers}: the least that has to be paid so that no agency is worse off;
 *   <li>{@link org.wholesum.settlement.CashRelease}: what can be released as cash in whole blocks, and when;
 *   <li>{@link org.wholesum.settlement.ShapleyValue} and {@link org.wholesum.settlement.Core} of any
 *       {@link org.wholesum.settlement.CoalitionGame}.
 * </ul>
 */
@NullMarked
package org.wholesum.settlement;

import org.jspecify.annotations.NullMarked;
