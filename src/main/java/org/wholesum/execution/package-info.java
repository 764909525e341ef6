/**
 * How long work is run: the number of threads, progress, and interruption.
 */
@NullMarked
package org.wholesum.execution;

import org.jspecify.annotations.NullMarked;
