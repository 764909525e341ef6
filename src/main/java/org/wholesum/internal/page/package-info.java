/** The pieces of a report before a format lays them out. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.page;

import org.jspecify.annotations.NullMarked;
