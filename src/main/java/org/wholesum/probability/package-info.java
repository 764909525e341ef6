/**
 * Uncertain inputs: their probability distributions, the correlations between them, and random draws. Simplest first:
 * {@link org.wholesum.probability.Distribution} for one amount, {@link org.wholesum.probability.Dirichlet} for shares that
 * add up to 1, {@link org.wholesum.probability.Inputs} for several inputs by name with their correlations, and {@link
 * org.wholesum.probability.Draw} for one value of each.
 */
@NullMarked
package org.wholesum.probability;

import org.jspecify.annotations.NullMarked;
