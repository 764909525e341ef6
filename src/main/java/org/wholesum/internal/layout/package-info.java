/**
 * What is stated of an extract or found from it, applied to its rows: where the header and the columns are, and how dates and numbers
 * are written. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.layout;

import org.jspecify.annotations.NullMarked;
