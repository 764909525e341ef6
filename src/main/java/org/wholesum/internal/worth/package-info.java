/** The sections of a report on what a change is worth, to whom, and what to do next. */
@NullMarked
package org.wholesum.internal.worth;

import org.jspecify.annotations.NullMarked;
