/** The blocks of a scenario on what a change is worth, to whom, and what to do next. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.scenario.worth;

import org.jspecify.annotations.NullMarked;
