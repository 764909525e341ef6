/**
 * Which inputs matter: one at a time, two at a time, in named cases, where a figure changes sign, and all at once in probabilistic sensitivity analysis.
 */
@NullMarked
package org.wholesum.sensitivity;

import org.jspecify.annotations.NullMarked;
