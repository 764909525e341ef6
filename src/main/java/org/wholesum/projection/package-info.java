/**
 * What would happen: a {@link org.wholesum.projection.Method} takes a history and a horizon to a
 * {@link org.wholesum.projection.Projection}, and a {@link org.wholesum.projection.Comparison} sets two of them side by side.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.projection.Method#runRate() Method.runRate()} holds the observed cost per
 * month; {@code escalation} lets it grow, by a rate that is given or by the {@link org.wholesum.projection.Growth} that is
 * fitted to the history; {@code oneOff} and {@code support} are amounts. Every other method builds on one of these by an
 * instance method: {@code relativeChange}, {@code volumeAndPrice} and
 * {@code withoutFailureDemand} change it; {@code phaseIn}, {@code dropOff}, {@code timeLag} and {@code then} combine it with
 * another over time; {@code plus} and {@code scaledBy} add and multiply; {@code adjustedBy} gives
 * it the {@link org.wholesum.projection.ControlTrend} of a control, which raises the
 * {@link org.wholesum.projection.EvidenceLevel} of a comparison. A lambda is a method of your own. A cohort of
 * people who move between needs groups is a method too ({@code org.wholesum.cohort}).
 */
@NullMarked
package org.wholesum.projection;

import org.jspecify.annotations.NullMarked;
