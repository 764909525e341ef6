/**
 * Special functions and quantiles, the same on any machine. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.numeric;

import org.jspecify.annotations.NullMarked;
