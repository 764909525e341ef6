/**
 * What changes, and for whom: {@link org.wholesum.appraisal.Comparison#of} sets the pilot method against the old one,
 * and each {@link org.wholesum.appraisal.CostShift} says what that means for one agency.
 */
@NullMarked
package org.wholesum.appraisal;

import org.jspecify.annotations.NullMarked;
