/**
 * Sensitivity analysis: which inputs a figure depends on. Simplest first: {@link org.wholesum.sensitivity.Sensitivity} for a
 * tornado, two-way grids, named cases and switching values of a few {@linkplain org.wholesum.sensitivity.Assumption
 * assumptions}, and {@link org.wholesum.sensitivity.ProbabilisticSensitivity} for all uncertain inputs at once.
 */
@NullMarked
package org.wholesum.sensitivity;

import org.jspecify.annotations.NullMarked;
