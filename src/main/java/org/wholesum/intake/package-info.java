/**
 * Records as they come in: whether they are complete, and whose they are.
 *
 * <p>The way in is {@link org.wholesum.intake.LedgerChecks#of}.
 */
@NullMarked
package org.wholesum.intake;

import org.jspecify.annotations.NullMarked;
