package org.wholesum.internal.scenario.method;

import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.InvalidEntryException;

/**
 * The numbers of a cohort that are given by cycle, whose meaning depends on how long a cycle is. They are converted to the
 * cohort's cycles or refused, and must say how long theirs are where the cohort has cycles of two lengths.
 */
final class CohortCycles {
    private static final String MONTHS = "cycle_months";

    private final CohortEntry entry;
    private final Checks checks = new Checks();

    private CohortCycles(CohortEntry entry) {
        this.entry = entry;
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
                risk.cycleMonths().orElse(entry.cycleMonths()) == entry.cycleMonths(),
                "is not the cohort's " + entry.cycleMonths()
                        + ": a relative risk in a longer or shorter cycle is another"
                        + " number, expected the risk in a cycle of the cohort",
                "risks",
                Integer.toString(index),
                MONTHS);
    }

    /** Where the movement has cycles of another length, numbers by cycle must say which they mean. */
    private void known(boolean byCycle, Optional<Integer> months, String key, int index) {
        int moving = entry.movement().cycleMonths().orElse(entry.cycleMonths());
        if (months.orElse(1) < 1) {
            checks.require(false, "expected a whole number from 1", key, Integer.toString(index), MONTHS);
        } else if (byCycle && months.isEmpty() && moving != entry.cycleMonths()) {
            checks.require(
                    false,
                    "has numbers by cycle, and the movement is in cycles of " + moving
                            + " months, the cohort in cycles of " + entry.cycleMonths() + ", expected " + MONTHS
                            + " to say which it means",
                    key,
                    Integer.toString(index));
        }
    }

    private void whole(int cycle, Optional<Integer> months, String key, int index, String name) {
        int its = months.orElse(entry.cycleMonths());
        checks.require(
                entry.cycleMonths() < 1 || (long) cycle * its % entry.cycleMonths() == 0,
                "is after " + (long) cycle * its + " months, expected a whole number of the cohort's cycles of "
                        + entry.cycleMonths() + " months",
                key,
                Integer.toString(index),
                name);
    }

    /** {@return a number of cycles, in cycles of the cohort} */
    static int converted(CohortEntry entry, int cycle, Optional<Integer> months) {
        return Math.toIntExact((long) cycle * months.orElse(entry.cycleMonths()) / entry.cycleMonths());
    }
}
