/**
 * Rows of CSV files, read by one thread or by several. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.csv;

import org.jspecify.annotations.NullMarked;
