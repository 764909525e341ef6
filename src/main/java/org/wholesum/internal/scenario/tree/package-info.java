/**
 * The text of a scenario as a tree of values, each with its line and column, and the files that it may reach.
 */
@NullMarked
package org.wholesum.internal.scenario.tree;

import org.jspecify.annotations.NullMarked;
