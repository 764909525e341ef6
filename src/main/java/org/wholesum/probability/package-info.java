/**
 * What is not known for certain, as distributions: each input by itself, several that are correlated, and draws of them.
 */
@NullMarked
package org.wholesum.probability;

import org.jspecify.annotations.NullMarked;
