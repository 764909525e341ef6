/**
 * Numbers of a scenario that are varied or drawn, and what the methods cost with them. Not exported: it may change in any
 * release.
 */
@NullMarked
package org.wholesum.internal.varied;

import org.jspecify.annotations.NullMarked;
