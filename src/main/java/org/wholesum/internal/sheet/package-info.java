/**
 * Files of rows as people save them, CSV and Excel: their cells as text with their places, and what encoding, delimiter,
 * header, and forms of dates and numbers they have. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.sheet;

import org.jspecify.annotations.NullMarked;
