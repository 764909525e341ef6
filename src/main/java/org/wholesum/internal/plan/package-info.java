/**
 * The methods of a scenario, applied to observed costs: of all cases at once, of each case, and in an appraisal. Not exported:
 * it may change in any release.
 */
@NullMarked
package org.wholesum.internal.plan;

import org.jspecify.annotations.NullMarked;
