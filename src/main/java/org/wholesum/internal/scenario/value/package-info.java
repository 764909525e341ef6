/**
 * Single values as a scenario writes them, and how a value that can't be used is described.
 */
@NullMarked
package org.wholesum.internal.scenario.value;

import org.jspecify.annotations.NullMarked;
