/**
 * How far: {@link org.wholesum.population.ScaleUp#of} takes the comparisons of some cases, and
 * {@link org.wholesum.population.Sample#to} says what they mean for a whole population, with the doubt that so few cases
 * leave. {@link org.wholesum.population.People} and {@link org.wholesum.population.CaseRule} count that population from a
 * file, and {@link org.wholesum.population.Strata} tells apart the parts of it in which cases are more alike.
 */
@NullMarked
package org.wholesum.population;

import org.jspecify.annotations.NullMarked;
