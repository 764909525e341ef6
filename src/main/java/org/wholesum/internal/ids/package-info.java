/**
 * How ids are written: their forms, words that are put in the place of one, and ids in messages. Not exported: it may change in any
 * release.
 */
@NullMarked
package org.wholesum.internal.ids;

import org.jspecify.annotations.NullMarked;
