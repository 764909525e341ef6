/**
 * The results of a study as the tables of a report, and its control charts as pictures. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.table;

import org.jspecify.annotations.NullMarked;
