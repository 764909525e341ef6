package org.wholesum.study;

import java.util.Optional;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.population.Strata;

/**
 * The people of a scenario's population, read and counted once and used by every run of the study.
 *
 * @param entry what the scenario asked for
 * @param similar the people counted from a file; empty if the scenario gives a number or counts of strata
 * @param strata the strata of the cases and of the population; empty if the scenario has none
 */
record CountedPeople(PopulationEntry entry, Optional<CountedPopulation> similar, Optional<Strata> strata) {
    /** Whether another entry counts people from the same files by the same rule. */
    boolean hasPeopleOf(PopulationEntry other) {
        return other.countsSamePeople(entry);
    }

    /** Whether another entry has the same strata of the same people. */
    boolean hasStrataOf(PopulationEntry other) {
        return hasPeopleOf(other) && other.strata().equals(entry.strata());
    }
}
