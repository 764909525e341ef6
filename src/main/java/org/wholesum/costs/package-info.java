/**
 * Money by agency and month, and the explanation of a figure.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.costs.Months#of(String, int)} for consecutive calendar months,
 * {@link org.wholesum.costs.Agency#of(String)} for an organisation that bears costs,
 * {@link org.wholesum.costs.MonthlyCosts#builder} for a table of costs, which every other package takes or returns,
 * {@link org.wholesum.costs.PriceBase#parse(String)} for the prices that amounts are in. {@code explain()} of any value
 * returns an {@link org.wholesum.costs.Explanation}.
 */
@NullMarked
package org.wholesum.costs;

import org.jspecify.annotations.NullMarked;
