/**
 * What a pound is worth when: {@link org.wholesum.price.PriceBase} names the year whose prices an amount is in.
 */
@NullMarked
package org.wholesum.price;

import org.jspecify.annotations.NullMarked;
