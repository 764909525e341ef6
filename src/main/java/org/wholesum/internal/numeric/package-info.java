/**
 * Numerical functions: normal scores, quantiles by root finding, rounding to the penny, confidence levels, design effects. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.numeric;

import org.jspecify.annotations.NullMarked;
