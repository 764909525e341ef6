/**
 * A scenario file: read, with the line and column of every value, and validated.
 */
@NullMarked
package org.wholesum.scenario;

import org.jspecify.annotations.NullMarked;
