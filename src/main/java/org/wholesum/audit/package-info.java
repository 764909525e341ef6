/**
 * Whether published or typed figures agree with each other.
 *
 * <ul>
 *   <li>{@link org.wholesum.audit.Claim}: one figure as printed, with the rounding that its digits imply.
 *   <li>{@link org.wholesum.audit.InputAudit}: what contradicts, repeats or lacks what, as {@link
 *       org.wholesum.audit.Finding}s with their arithmetic.
 *   <li>{@link org.wholesum.audit.Reconciliation}: the values nearest to the stated ones that agree with each other, as a
 *       {@link org.wholesum.audit.Reconcile} asks for.
 * </ul>
 */
@NullMarked
package org.wholesum.audit;

import org.jspecify.annotations.NullMarked;
