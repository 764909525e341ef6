/**
 * Excel workbooks (.xlsx): the contents of their cells, by sheet. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.workbook;

import org.jspecify.annotations.NullMarked;
