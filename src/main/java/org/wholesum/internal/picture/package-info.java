/** Charts of results, each with the table of what it shows. Not exported: it may change in any release. */
@NullMarked
package org.wholesum.internal.picture;

import org.jspecify.annotations.NullMarked;
