/** Runs the analyses of a scenario beside its comparison: evaluation and demand. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.analysis;

import org.jspecify.annotations.NullMarked;
