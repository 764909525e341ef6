/**
 * What the methods of a scenario project: observed costs of one case or of all, in the scenario's prices, and the costs that
 * cases share. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.evidence;

import org.jspecify.annotations.NullMarked;
