/**
 * People who move between needs groups, and what they cost.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.cohort.NeedsGroups}: the names of the groups, in order, on which everything else is built.
 *   <li>{@link org.wholesum.cohort.TransitionMatrix}: the probability of moving from each group to each other one, as known,
 *       from panel counts or from two snapshots; in cycles of another length as a {@link org.wholesum.cohort.MatrixRoot}.
 *   <li>{@link org.wholesum.cohort.NeedsGroupCohort}: a projection method for a cohort whose expected numbers move by a
 *       transition matrix; people are counted by {@link org.wholesum.cohort.CycleCounting}, and a
 *       {@link org.wholesum.cohort.Trace} has their number by group and cycle.
 *   <li>{@link org.wholesum.cohort.UncertainCohort}: a cohort under two methods with uncertain movements and costs, for
 *       probabilistic sensitivity analysis.
 *   <li>{@link org.wholesum.cohort.CitySimulation}: everyone in a city, simulated person by person under two
 *       {@link org.wholesum.cohort.CityMethod}s with common random numbers; the result is
 *       {@link org.wholesum.cohort.CityCosts}, and {@link org.wholesum.cohort.Expected} the analytic mean and standard
 *       deviation. {@link org.wholesum.cohort.CityOutcome} has the simulation error too, and
 *       {@link org.wholesum.cohort.CityHistory} people by group and contacts by agency.
 * </ul>
 *
 * <p>Models are immutable and made by a builder. Builders have the same names for the same things: {@code startingWith} for the
 * people at the start, {@code entering} for those who enter later, {@code costing} for unit costs, {@code movingBy} for a
 * transition matrix, {@code comparing} for the old and the pilot method, {@code pricedIn} for the price base.
 */
@NullMarked
package org.wholesum.cohort;

import org.jspecify.annotations.NullMarked;
