/**
 * What would happen: a {@link org.wholesum.method.Method} takes a history and a horizon to a
 * {@link org.wholesum.method.Projection}.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.method.Method#runRate()} holds what was observed,
 * {@link org.wholesum.method.Method#relativeChange} changes it agency by agency,
 * {@link org.wholesum.method.Method#escalation(java.math.BigDecimal)} lets it grow,
 * {@link org.wholesum.method.Method#oneOff} and {@link org.wholesum.method.Method#support} cost what they are told, and a
 * lambda is a method of your own. {@link org.wholesum.method.Method#plus},
 * {@link org.wholesum.method.Method#then(java.time.YearMonth, org.wholesum.method.Method)},
 * {@link org.wholesum.method.Method#scaledBy} and {@link org.wholesum.method.Method#phasingInto} put methods together;
 * {@link org.wholesum.method.DropOff}, {@link org.wholesum.method.TimeLag}, {@link org.wholesum.method.Drivers} and
 * {@link org.wholesum.method.WithoutFailureDemand} change others. {@link org.wholesum.method.NeedsGroups} is a cohort of
 * people who move between needs groups by a {@link org.wholesum.method.TransitionMatrix}.
 */
@NullMarked
package org.wholesum.method;

import org.jspecify.annotations.NullMarked;
