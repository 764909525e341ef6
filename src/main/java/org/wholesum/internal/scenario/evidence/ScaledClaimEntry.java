package org.wholesum.internal.scenario.evidence;

import java.util.Optional;
import org.wholesum.audit.Claim;
import org.wholesum.internal.scenario.value.Required;

/**
 * How a figure was scaled up.
 *
 * @param from the claim that it was scaled up from
 * @param sample the claim with the count of cases in the sample
 * @param population the claim with the count of cases in the population, if it is stated
 */
public record ScaledClaimEntry(
        @Required String from, @Required String sample, Optional<String> population) {
    Claim.Scaling toScaling() {
        return new Claim.Scaling(from, sample, population);
    }
}
