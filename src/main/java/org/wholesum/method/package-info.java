/**
 * What would happen: a {@link org.wholesum.method.Method} takes a history and a horizon to a
 * {@link org.wholesum.method.Projection}.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.method.Method#runRate()} holds what was observed,
 * {@link org.wholesum.method.Method#relativeChange} changes it agency by agency, a lambda is a method of your own, and
 * {@link org.wholesum.method.Method#plus} and {@link org.wholesum.method.Method#then} put methods together.
 */
@NullMarked
package org.wholesum.method;

import org.jspecify.annotations.NullMarked;
