/**
 * Roots of matrices of probabilities: exact ones, and the nearest matrix of probabilities where there is none. Not exported: it
 * may change in any release.
 */
@NullMarked
package org.wholesum.internal.matrix;

import org.jspecify.annotations.NullMarked;
