/**
 * How long work is run: the number of threads, progress, interruption and limits.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.execution.Execution#onAllProcessors()},
 * {@link org.wholesum.execution.Execution#withProgress} to show progress,
 * {@link org.wholesum.execution.Execution#withLimit} to calculate more than is allowed unless set.
 */
@NullMarked
package org.wholesum.execution;

import org.jspecify.annotations.NullMarked;
