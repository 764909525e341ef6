/**
 * The simulation of a city in arrays of numbers: person by person, by numbers of people, and the mean and standard deviation
 * without simulation. Not exported: it may change in any release.
 */
@NullMarked
package org.wholesum.internal.city;

import org.jspecify.annotations.NullMarked;
