/**
 * Problems of an input: location, value, what was expected, and a suggestion.
 *
 * <p>The way in: {@link org.wholesum.problem.InvalidInputException#problems()} of a caught exception.
 */
@NullMarked
package org.wholesum.problem;

import org.jspecify.annotations.NullMarked;
