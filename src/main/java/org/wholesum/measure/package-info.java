/**
 * What is measured by area and month: readings, their change in a pilot, and their control charts.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.measure.Measures#read}: measures by area and month from a file, and their changes in a pilot
 *       against a control, with p-values adjusted for their number;
 *   <li>{@link org.wholesum.measure.Measure#change}: the change of one measure;
 *   <li>{@link org.wholesum.measure.ControlChart}: monthly readings, their limits and the signals among them.
 * </ul>
 */
@NullMarked
package org.wholesum.measure;

import org.jspecify.annotations.NullMarked;
