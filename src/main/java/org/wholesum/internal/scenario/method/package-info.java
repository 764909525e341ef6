/**
 * The methods that a scenario can name: what each is written as, and the step that it makes of a study.
 */
@NullMarked
package org.wholesum.internal.scenario.method;

import org.jspecify.annotations.NullMarked;
