/**
 * Where demand comes from: failure demand, repeat contacts, and the cases on which cost is concentrated.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.demand.FailureShares} and {@link org.wholesum.demand.RepeatContacts}: failure demand, as it is
 *       coded and as repeats show it;
 *   <li>{@link org.wholesum.demand.HighCostUsers} and {@link org.wholesum.demand.Concentration}: on whom cost is
 *       concentrated.
 * </ul>
 */
@NullMarked
package org.wholesum.demand;

import org.jspecify.annotations.NullMarked;
