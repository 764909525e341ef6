/**
 * Movements between needs groups that nobody observed, fitted to numbers of people that somebody counted.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.calibration.UnknownTransitions}: a transition matrix some of whose probabilities are known, and the
 *       others unknown, within bounds.
 *   <li>{@link org.wholesum.calibration.ObservedCount}: how many people were in a group after a number of cycles, as given or
 *       from a CSV file.
 *   <li>{@link org.wholesum.calibration.Calibration}: the least-squares fit, its residuals, and all sets of probabilities that
 *       fit nearly as well, as {@link org.wholesum.calibration.FittedTransition}s and
 *       {@link org.wholesum.calibration.FittedCount}s.
 * </ul>
 */
@NullMarked
package org.wholesum.calibration;

import org.jspecify.annotations.NullMarked;
