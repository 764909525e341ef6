/**
 * Money by agency and month: the one value that everything else speaks.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.costs.Months#of(String, int)} for a run of calendar months,
 * {@link org.wholesum.costs.Agency#of(String)} for who bears a cost, {@link org.wholesum.costs.MonthlyCosts} for what
 * they bear. {@link org.wholesum.internal.text.Table} is how every value shows itself, {@link org.wholesum.problem.InvalidInputException} how
 * an input that can't be used is refused.
 */
@NullMarked
package org.wholesum.costs;

import org.jspecify.annotations.NullMarked;
