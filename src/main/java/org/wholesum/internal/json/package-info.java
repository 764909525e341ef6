/** How results are written as JSON and read back, and whether JSON is as a schema says. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.json;

import org.jspecify.annotations.NullMarked;
