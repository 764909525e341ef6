/**
 * People who move between needs groups: transition matrices, cohorts, and a city simulated person by person.
 */
@NullMarked
package org.wholesum.cohort;

import org.jspecify.annotations.NullMarked;
