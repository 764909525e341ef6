/**
 * The sections of a report on evidence: whether it worked, and where demand comes from; also as JSON. Not exported: it may change
 * in any release.
 */
@NullMarked
package org.wholesum.internal.section;

import org.jspecify.annotations.NullMarked;
