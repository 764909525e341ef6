/**
 * What is wrong with an input: where it is, what it says, what was expected, and a suggestion.
 */
@NullMarked
package org.wholesum.problem;

import org.jspecify.annotations.NullMarked;
