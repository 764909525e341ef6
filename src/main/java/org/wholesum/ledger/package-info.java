/**
 * What happened: who did what for whom, when, and what it cost.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.ledger.Ledger#read(java.nio.file.Path)} for a CSV file,
 * {@link org.wholesum.ledger.Ledger#reader()} for prices from a catalogue, lenient reading or a query's result,
 * {@link org.wholesum.ledger.Ledger#of(Iterable)} for {@link org.wholesum.ledger.Interaction} records made in code.
 * {@link org.wholesum.ledger.UnitCosts} is what a service costs where a record doesn't say.
 */
@NullMarked
package org.wholesum.ledger;

import org.jspecify.annotations.NullMarked;
