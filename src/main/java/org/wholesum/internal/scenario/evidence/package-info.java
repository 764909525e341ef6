/** The blocks of a scenario on evidence: whether it worked, and where demand comes from. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.scenario.evidence;

import org.jspecify.annotations.NullMarked;
