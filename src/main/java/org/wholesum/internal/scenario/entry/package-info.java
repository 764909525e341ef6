/**
 * The blocks of a scenario: what each may say, and what it means.
 */
@NullMarked
package org.wholesum.internal.scenario.entry;

import org.jspecify.annotations.NullMarked;
