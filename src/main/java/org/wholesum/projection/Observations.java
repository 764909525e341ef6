package org.wholesum.projection;

import java.util.Optional;
import org.wholesum.costs.MonthlyCosts;

/** What the two sides of a comparison were observed from. */
final class Observations {
    private Observations() {}

    /**
     * The level of evidence: assumed unless both methods are projected from records, the pilot's from later months; then by
     * the control.
     */
    static EvidenceLevel evidence(Projection old, Projection pilot) {
        Optional<MonthlyCosts> before = observed(old);
        boolean later = observed(pilot)
                .filter(after -> before.filter(first ->
                                first.window().first().isBefore(after.window().first()))
                        .isPresent())
                .isPresent();
        return later
                ? old.controlTrend()
                        .map(trend -> trend.isRandom() ? EvidenceLevel.RANDOMISED : EvidenceLevel.CONTROL)
                        .orElse(EvidenceLevel.BEFORE_AND_AFTER)
                : EvidenceLevel.ASSUMED;
    }

    /** The history of a method that needs one: another has a month without cost. */
    private static Optional<MonthlyCosts> observed(Projection side) {
        return side.history().filter(costs -> !costs.agencies().isEmpty());
    }
}
