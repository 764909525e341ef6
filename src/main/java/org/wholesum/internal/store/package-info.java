/**
 * The rows of a ledger in memory, column by column, and what is counted over them. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.store;

import org.jspecify.annotations.NullMarked;
