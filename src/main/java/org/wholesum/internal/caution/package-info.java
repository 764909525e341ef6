/** What readers must know of an estimate before they rely on it. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.caution;

import org.jspecify.annotations.NullMarked;
