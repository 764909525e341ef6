/**
 * Estimates from samples, with their uncertainty: intervals, the bootstrap, the jackknife, permutation tests, and ratio and regression estimators.
 */
@NullMarked
package org.wholesum.inference;

import org.jspecify.annotations.NullMarked;
