/**
 * What the columns of an unknown file are and which fields of a record they probably have, found from headings and values. Not
 * exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.inspection;

import org.jspecify.annotations.NullMarked;
