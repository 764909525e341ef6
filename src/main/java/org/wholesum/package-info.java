/**
 * The front door, thin and static: what a notebook imports ({@link org.wholesum.Wholesum}), and the command line.
 */
@NullMarked
package org.wholesum;

import org.jspecify.annotations.NullMarked;
