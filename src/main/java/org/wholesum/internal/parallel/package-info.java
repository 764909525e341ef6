/**
 * Work in batches on several threads. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.parallel;

import org.jspecify.annotations.NullMarked;
