/**
 * The methods that a scenario can name: the keys of each, and the step of a study that it makes.
 */
@NullMarked
package org.wholesum.internal.scenario.method;

import org.jspecify.annotations.NullMarked;
