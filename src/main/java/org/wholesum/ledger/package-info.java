/**
 * Interactions of cases with agencies, their costs, and queries over millions of them.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.ledger.Ledger#read(java.nio.file.Path)} for a CSV file,
 * {@link org.wholesum.ledger.Ledger#reader()} for a catalogue of prices, lenient reading or a query result,
 * {@link org.wholesum.ledger.Ledger#of(Iterable)} for {@link org.wholesum.ledger.Interaction} values made in code.
 * {@link org.wholesum.ledger.UnitCosts} is the catalogue of prices for records that have none.
 */
@NullMarked
package org.wholesum.ledger;

import org.jspecify.annotations.NullMarked;
