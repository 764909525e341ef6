/**
 * In which months rows are far from the others, and in which they are missing. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.coverage;

import org.jspecify.annotations.NullMarked;
