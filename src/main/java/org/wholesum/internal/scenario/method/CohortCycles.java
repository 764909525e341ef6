package org.wholesum.internal.scenario.method;

import java.util.Optional;
import org.wholesum.cohort.CycleLength;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.InvalidEntryException;

/**
 * The numbers of a cohort that are given by cycle, whose meaning depends on how long a cycle is. They are converted to the
 * cohort's cycles or refused, and must say how long theirs are where the cohort has cycles of two lengths.
 */
final class CohortCycles {
    private static final String MONTHS = "cycle_months";

    private final CycleLength length;
    private final CycleLength moving;
    private final Checks checks = new Checks();

    private CohortCycles(CohortEntry entry) {
        this.length = entry.length();
        this.moving = entry.movement().length(entry);
    }

    /**
     * Checks the cycles of every part.
     *
     * @throws InvalidEntryException with every number whose time is not known or can't be converted
     */
    static void check(CohortEntry entry) {
        CohortCycles cycles = new CohortCycles(entry);
        for (int i = 0; i < entry.later().size(); i++) {
            CohortEntry.Later later = entry.later().get(i);
            cycles.known(later.cycle() > 0, later.cycleMonths(), "later", i);
            cycles.whole(later.cycle(), later.cycleMonths(), "later", i, "cycle");
        }
        for (int i = 0; i < entry.risks().size(); i++) {
            cycles.risk(entry.risks().get(i), i);
        }
        for (int i = 0; i < entry.costs().size(); i++) {
            CohortEntry.Cost cost = entry.costs().get(i);
            cycles.known(cost.isByCycle(), cost.cycleMonths(), "costs", i);
            cycles.whole(cost.cycle().orElse(0), cost.cycleMonths(), "costs", i, "cycle");
            cycles.whole(cost.inGroup().orElse(0), cost.cycleMonths(), "costs", i, "in_group");
        }
        for (int i = 0; i < entry.entering().size(); i++) {
            CohortEntry.Entering entering = entry.entering().get(i);
            cycles.known(entering.cycle() > 0, entering.cycleMonths(), "entering", i);
            cycles.whole(entering.cycle(), entering.cycleMonths(), "entering", i, "cycle");
        }
        cycles.checks.done();
    }

    private void risk(CohortEntry.Risk risk, int index) {
        known(true, risk.cycleMonths(), "risks", index);
        checks.require(
                length.isWeeks() || risk.cycleMonths().orElse(length.count()) == length.count(),
                "is not the cohort's " + length.count()
                        + ": a relative risk in a longer or shorter cycle is another"
                        + " number, expected the risk in a cycle of the cohort",
                "risks",
                Integer.toString(index),
                MONTHS);
    }

    /** Where the movement has cycles of another length, numbers by cycle must say which they mean. */
    private void known(boolean byCycle, Optional<Integer> months, String key, int index) {
        String at = Integer.toString(index);
        if (months.orElse(1) < 1) {
            checks.require(false, "expected a whole number from 1", key, at, MONTHS);
        } else if (months.isPresent() && length.isWeeks()) {
            checks.require(
                    false, "is in months, expected numbers in the cohort's cycles of " + length, key, at, MONTHS);
        } else if (byCycle && months.isEmpty() && !moving.equals(length)) {
            checks.require(
                    false,
                    "has numbers by cycle, and the movement is in cycles of " + moving + ", the cohort in cycles of "
                            + (length.isWeeks()
                                    ? length + ", expected a movement in cycles of " + length
                                    : length.count() + ", expected " + MONTHS + " to say which it means"),
                    key,
                    at);
        }
    }

    private void whole(int cycle, Optional<Integer> months, String key, int index, String name) {
        int its = months.orElse(length.count());
        checks.require(
                length.isWeeks() || (long) cycle * its % length.count() == 0,
                "is after " + (long) cycle * its + " months, expected a whole number of the cohort's cycles of "
                        + length.count() + " months",
                key,
                Integer.toString(index),
                name);
    }

    /** {@return a number of cycles, in cycles of the cohort} */
    static int converted(CohortEntry entry, int cycle, Optional<Integer> months) {
        int length = entry.length().count();
        return Math.toIntExact((long) cycle * months.orElse(length) / length);
    }
}
