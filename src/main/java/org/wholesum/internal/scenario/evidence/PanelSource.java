package org.wholesum.internal.scenario.evidence;

import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;

/** Where the readings of a design are from: a measure, or a file of units. */
final class PanelSource {
    private PanelSource() {}

    /** Either a measure or a file. */
    static Checks check(Optional<String> measure, Optional<String> panel) {
        return new Checks()
                .require(
                        measure.isPresent() || panel.isPresent(),
                        "is missing, expected a measure or a panel",
                        "measure")
                .require(
                        !(measure.isPresent() && panel.isPresent()),
                        "expected a measure or a panel, not both",
                        "panel");
    }
}
