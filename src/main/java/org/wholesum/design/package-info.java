/**
 * Designs that estimate the effect of a method, with a control or a known start.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.design.DifferenceInDifferences#ofMeans}: the change of a pilot less that of a control, from
 *       four means;
 *   <li>{@link org.wholesum.design.PanelRegression#of}: the same from the readings of each area or person, with
 *       covariates, errors for few areas, an event study and placebos;
 *   <li>{@link org.wholesum.design.GroupTimeEffects#of}: areas that start at different times;
 *   <li>{@link org.wholesum.design.InterruptedTimeSeries}: one series whose level or slope changes;
 *   <li>{@link org.wholesum.design.SyntheticControl#of}: one area against a mixture of others.
 * </ul>
 */
@NullMarked
package org.wholesum.design;

import org.jspecify.annotations.NullMarked;
