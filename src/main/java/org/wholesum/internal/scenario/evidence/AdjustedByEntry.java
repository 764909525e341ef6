package org.wholesum.internal.scenario.evidence;

import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.NamesFile;

/**
 * The control whose trend the old method has: what would have happened anyway.
 *
 * @param file a CSV file of records of cases without the pilot, below the scenario's folder, with the columns of a ledger; either
 *     this or a measure
 * @param measure a measure of evaluation.measures whose change in the control areas is the trend
 * @param before the window before the pilot; that of the old method unless given
 * @param after the window with the pilot; that of the pilot method unless given
 * @param byAgency whether each agency has the trend of its own control costs; false unless given
 * @param allocation how cases came to the pilot or the control: random, or other; other unless given
 * @param reason why the control is similar to the pilot's cases, for readers of the report
 */
public record AdjustedByEntry(
        @NamesFile Optional<String> file,
        Optional<String> measure,
        @Names(of = "windows", what = "window") Optional<String> before,
        @Names(of = "windows", what = "window") Optional<String> after,
        Optional<Boolean> byAgency,
        Optional<Allocation> allocation,
        Optional<String> reason) {
    /** How cases came to the pilot or the control. */
    public enum Allocation {
        /** By a random draw. */
        RANDOM,
        /** In any other way. */
        OTHER
    }

    /**
     * Checks which keys there are together.
     *
     * @throws IllegalArgumentException if there is not one of file and measure, or a measure with keys of cases
     */
    public AdjustedByEntry {
        if (file.isPresent() == measure.isPresent()) {
            throw new IllegalArgumentException("expected either file, records of control cases, or measure");
        }
        String ofCases = "is of control cases, expected file with it";
        new Checks()
                .require(file.isPresent() || before.isEmpty(), ofCases, "before")
                .require(file.isPresent() || after.isEmpty(), ofCases, "after")
                .require(file.isPresent() || byAgency.isEmpty(), ofCases, "by_agency")
                .require(file.isPresent() || allocation.isEmpty(), ofCases, "allocation")
                .require(!reason.orElse("x").isBlank(), "expected why the control is similar", "reason")
                .done();
    }

    /** {@return whether cases were allocated at random} */
    public boolean isRandom() {
        return allocation.equals(Optional.of(Allocation.RANDOM));
    }
}
