/**
 * How far: {@link org.wholesum.population.ScaleUp#of} takes the comparisons of some cases, and
 * {@link org.wholesum.population.Sample#to} says what they mean for a whole population, with the doubt that so few cases
 * leave.
 */
@NullMarked
package org.wholesum.population;

import org.jspecify.annotations.NullMarked;
