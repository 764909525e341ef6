/**
 * What a pound is worth when.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.costs.PriceBase} names the year whose prices an amount is in,
 * {@link org.wholesum.price.Deflator} brings it to another year's, and {@link org.wholesum.price.DiscountSchedule} says
 * what a later pound is worth now, by a {@link org.wholesum.price.Timing} that is always named.
 */
@NullMarked
package org.wholesum.price;

import org.jspecify.annotations.NullMarked;
