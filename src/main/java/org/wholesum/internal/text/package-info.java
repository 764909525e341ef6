/**
 * How values are written as text: aligned tables, amounts, percentages, the nearest known word, and digits read in groups. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.text;

import org.jspecify.annotations.NullMarked;
