/**
 * The part of a study's result that may be published. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.publication;

import org.jspecify.annotations.NullMarked;
