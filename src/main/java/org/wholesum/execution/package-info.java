/**
 * How long work is run: the number of threads, progress and interruption.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.execution.Execution#onAllProcessors()},
 * {@link org.wholesum.execution.Execution#withProgress} to show progress.
 */
@NullMarked
package org.wholesum.execution;

import org.jspecify.annotations.NullMarked;
