/**
 * How values are printed: aligned tables, amounts, percentages, and the nearest known word. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.text;

import org.jspecify.annotations.NullMarked;
