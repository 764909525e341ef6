/**
 * Published guidance by edition: discount rates, optimism bias by category of project, and values of wellbeing and health, each
 * with its source.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.guidance.Guidance#GREEN_BOOK_2026} is an edition of the Green Book with its
 * schedules and values; {@link org.wholesum.guidance.ProjectCategory} has the bounds of optimism bias;
 * {@link org.wholesum.guidance.UnitValue} converts a value to another year's prices. A value that could not be checked against
 * its publication says so in its {@link org.wholesum.guidance.GuidanceSource}.
 */
@NullMarked
package org.wholesum.guidance;

import org.jspecify.annotations.NullMarked;
