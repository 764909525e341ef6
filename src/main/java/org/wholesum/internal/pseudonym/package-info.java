/**
 * Secret keys, the pseudonyms that are made with them, and files in which they take the place of ids. Not exported: it may change in
 * any release.
 */
@NullMarked
package org.wholesum.internal.pseudonym;

import org.jspecify.annotations.NullMarked;
