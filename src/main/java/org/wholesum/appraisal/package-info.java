/**
 * The value of a change: present values and the measures that follow from them.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.appraisal.Appraisal#of} discounts the difference between two methods and
 * gives its net present saving, benefit-cost ratio, payback and internal rate of return.
 * {@link org.wholesum.appraisal.Additionality}, {@link org.wholesum.appraisal.OptimismBias},
 * {@link org.wholesum.appraisal.Cashability} and {@link org.wholesum.appraisal.WiderBenefits} adjust it.
 * {@link org.wholesum.appraisal.EditionAppraisal#of} appraises by an edition of the Green Book.
 * {@link org.wholesum.appraisal.OutcomeChain#of} values an outcome from the people in need to money, and
 * {@link org.wholesum.appraisal.BusinessCase#of} sets the financial beside the economic case.
 * {@link org.wholesum.appraisal.CostOfWaiting#of} gives the cost of one case if it had been helped earlier.
 */
@NullMarked
package org.wholesum.appraisal;

import org.jspecify.annotations.NullMarked;
