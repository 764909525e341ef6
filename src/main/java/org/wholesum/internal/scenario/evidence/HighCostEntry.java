package org.wholesum.internal.scenario.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Share;

/**
 * On how few cases cost is concentrated.
 *
 * @param top the share of cases that counts as high-cost; 10% unless given
 * @param least the cost from which a case is listed, over all months of the ledger; those of the top share are listed unless
 *     given
 */
public record HighCostEntry(Optional<Share> top, Optional<Amount> least) {
    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the share is not more than 0% and at most 100%, or the cost not more than zero
     */
    public HighCostEntry {
        new Checks()
                .require(
                        top.map(share -> share.fraction().signum() > 0
                                        && share.fraction().compareTo(BigDecimal.ONE) <= 0)
                                .orElse(true),
                        "expected more than 0% and at most 100%",
                        "top")
                .require(
                        least.map(amount -> amount.value().signum() > 0).orElse(true),
                        "expected more than zero",
                        "least")
                .done();
    }
}
