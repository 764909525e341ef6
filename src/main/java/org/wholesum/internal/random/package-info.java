/**
 * Reproducible random numbers, which depend only on a seed and a key, and special distributions of them. Not exported: it
 * may change in any release.
 */
@NullMarked
package org.wholesum.internal.random;

import org.jspecify.annotations.NullMarked;
