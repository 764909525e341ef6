/** Results as data for other programs: tidy tables in CSV files, with a record for each value. */
@NullMarked
package org.wholesum.internal.data;

import org.jspecify.annotations.NullMarked;
