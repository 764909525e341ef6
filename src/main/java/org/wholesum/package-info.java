/**
 * Entry points: static methods for notebooks ({@link org.wholesum.Wholesum}), and the command line
 * ({@link org.wholesum.Main}).
 */
@NullMarked
package org.wholesum;

import org.jspecify.annotations.NullMarked;
