/**
 * How work flows: end-to-end time, waiting, visits and whether it was right first time, before and after a change.
 *
 * <p>Ways in, simplest first:
 *
 * <ul>
 *   <li>{@link org.wholesum.flow.PublishedMeans#of}: two published means, which have no interval;
 *   <li>{@link org.wholesum.flow.Flow#read}: a file with a row for each job;
 *   <li>{@link org.wholesum.flow.Flow#of}: jobs from elsewhere.
 * </ul>
 */
@NullMarked
package org.wholesum.flow;

import org.jspecify.annotations.NullMarked;
