/** A result as sheets of a workbook, with formulas that calculate its figures from its inputs. */
@NullMarked
package org.wholesum.internal.workbook;

import org.jspecify.annotations.NullMarked;
