/**
 * The sections of a report on evidence: whether it worked, and whether figures agree; also as JSON. Not exported: it may change
 * in any release.
 */
@NullMarked
package org.wholesum.internal.section;

import org.jspecify.annotations.NullMarked;
