/**
 * Texts of unknown origin made harmless for terminals, files and spreadsheets. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.escape;

import org.jspecify.annotations.NullMarked;
