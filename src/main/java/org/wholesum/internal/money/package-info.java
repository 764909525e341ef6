/**
 * Amounts of money: checks, rounding to whole pence, ratios, payback, and the table that compares them. Not exported: it may
 * change in any release.
 */
@NullMarked
package org.wholesum.internal.money;

import org.jspecify.annotations.NullMarked;
