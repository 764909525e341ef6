/**
 * How sure: an {@link org.wholesum.uncertainty.Estimate} is a point that is never without its
 * {@link org.wholesum.uncertainty.Interval}s; {@link org.wholesum.uncertainty.Bootstrap} and
 * {@link org.wholesum.uncertainty.StudentT} make them.
 */
@NullMarked
package org.wholesum.uncertainty;

import org.jspecify.annotations.NullMarked;
