/** Files that can't be written, and why. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.output;

import org.jspecify.annotations.NullMarked;
