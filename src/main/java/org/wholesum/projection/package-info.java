/**
 * What would happen: a {@link org.wholesum.projection.Method} takes a history and a horizon to a
 * {@link org.wholesum.projection.Projection}.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.projection.Method#runRate()} holds what was observed,
 * {@link org.wholesum.projection.Method#relativeChange} changes it agency by agency,
 * {@link org.wholesum.projection.Method#escalation(java.math.BigDecimal)} lets it grow,
 * {@link org.wholesum.projection.Method#oneOff} and {@link org.wholesum.projection.Method#support} cost what they are told, and a
 * lambda is a method of your own. {@link org.wholesum.projection.Method#plus},
 * {@link org.wholesum.projection.Method#then(java.time.YearMonth, org.wholesum.projection.Method)},
 * {@link org.wholesum.projection.Method#scaledBy} and {@link org.wholesum.projection.Method#phasingInto} put methods together;
 * {@link org.wholesum.projection.DropOff}, {@link org.wholesum.projection.TimeLag}, {@link org.wholesum.projection.VolumeAndPrice} and
 * {@link org.wholesum.projection.WithoutFailureDemand} change others. {@link org.wholesum.cohort.NeedsGroupCohort} is a cohort of
 * people who move between needs groups by a {@link org.wholesum.cohort.TransitionMatrix}.
 */
@NullMarked
package org.wholesum.projection;

import org.jspecify.annotations.NullMarked;
