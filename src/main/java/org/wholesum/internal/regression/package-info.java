/** Least squares with the standard errors that evaluations use. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.regression;

import org.jspecify.annotations.NullMarked;
