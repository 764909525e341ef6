/**
 * The sections of a report on where demand comes from and how work flows; also as JSON. Not exported: it may change in any
 * release.
 */
@NullMarked
package org.wholesum.internal.demand;

import org.jspecify.annotations.NullMarked;
