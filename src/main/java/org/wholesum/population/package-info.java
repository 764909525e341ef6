/**
 * From a sample of cases to a whole population: people, eligibility rules, strata and scaling up.
 *
 * <p>Ways in, simplest first: {@link org.wholesum.population.Sample#of} takes a comparison for each case, and
 * {@link org.wholesum.population.Sample#to(long)} estimates the saving of the whole population with its intervals.
 * {@link org.wholesum.population.People#read} reads a population file, and {@link org.wholesum.population.CaseRule#where}
 * states who is similar, so that the population is counted. {@link org.wholesum.population.Strata} divides the population
 * into parts that are scaled up separately, and {@link org.wholesum.population.Sample#next(long)} predicts the next cases.
 * {@link org.wholesum.population.Raking} adjusts weights, or people in the cells of a table, to known totals.
 */
@NullMarked
package org.wholesum.population;

import org.jspecify.annotations.NullMarked;
