/**
 * Prices over time, and published unit costs in the years that they were published in.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.costs.PriceBase} names the year of an amount's prices,
 * {@link org.wholesum.price.Deflator} converts it to another year's prices, and {@link org.wholesum.price.Discounting}
 * gives present values by a {@link org.wholesum.price.DiscountSchedule} and a {@link org.wholesum.price.Timing} that is
 * always stated. {@link org.wholesum.price.UnitCostDatabase} has the entries of a published database, of which
 * {@code UnitCosts.of} makes a catalogue.
 */
@NullMarked
package org.wholesum.price;

import org.jspecify.annotations.NullMarked;
