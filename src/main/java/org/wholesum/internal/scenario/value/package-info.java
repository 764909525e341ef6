/**
 * The types of single values in a scenario, and the problems of invalid values.
 */
@NullMarked
package org.wholesum.internal.scenario.value;

import org.jspecify.annotations.NullMarked;
