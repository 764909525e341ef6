/**
 * Prices over time.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.costs.PriceBase} names the year of an amount's prices,
 * {@link org.wholesum.price.Deflator} converts it to another year's prices, and {@link org.wholesum.price.Discounting}
 * gives present values by a {@link org.wholesum.price.DiscountSchedule} and a {@link org.wholesum.price.Timing} that is
 * always stated.
 */
@NullMarked
package org.wholesum.price;

import org.jspecify.annotations.NullMarked;
