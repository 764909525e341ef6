/**
 * Records as they come in: read from agencies' extracts, whether they are complete, and whose they are.
 *
 * <p>Ways in: {@link org.wholesum.intake.Extract#of} and {@link org.wholesum.intake.Intake#of} for extracts, {@link
 * org.wholesum.intake.Inspection#of} for a file of which nothing is known, {@link org.wholesum.intake.PersonLookup#read} for
 * whose each id is, {@link org.wholesum.intake.Pseudonyms#of} for pseudonyms, {@link org.wholesum.intake.LedgerChecks#of} for the
 * checks of a ledger.
 */
@NullMarked
package org.wholesum.intake;

import org.jspecify.annotations.NullMarked;
