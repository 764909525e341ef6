/** Which cases a rule by cost selects. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.selection;

import org.jspecify.annotations.NullMarked;
