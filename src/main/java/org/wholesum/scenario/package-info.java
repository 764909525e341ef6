/**
 * A scenario: read from a file or made in code, with the line and column of every value, and validated.
 */
@NullMarked
package org.wholesum.scenario;

import org.jspecify.annotations.NullMarked;
