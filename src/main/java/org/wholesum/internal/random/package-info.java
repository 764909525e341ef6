/**
 * Random numbers that depend on a key alone: the same on any machine and any number of threads. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.random;

import org.jspecify.annotations.NullMarked;
