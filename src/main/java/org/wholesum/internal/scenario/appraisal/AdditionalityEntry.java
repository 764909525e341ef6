package org.wholesum.internal.scenario.appraisal;

import java.math.BigDecimal;
import java.util.Optional;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Percentage;

/**
 * The benefits that are not additional; the remaining shares are multiplied.
 *
 * @param deadweight the share that would have happened anyway
 * @param displacement the share that is taken from others
 * @param leakage the share that benefits people outside the target group
 * @param substitution the share for which something else is given up
 * @param attribution the share that is due to others
 * @param multiplier the last step: the benefit with what it brings about through suppliers and spending ÷ the benefit
 *     itself, from 1 to 10; 1 unless given
 */
public record AdditionalityEntry(
        Optional<Percentage> deadweight,
        Optional<Percentage> displacement,
        Optional<Percentage> leakage,
        Optional<Percentage> substitution,
        Optional<Percentage> attribution,
        Optional<BigDecimal> multiplier) {
    /**
     * Checks each share.
     *
     * @throws IllegalArgumentException if one is not from 0% to 100%, or the multiplier is not from 1 to 10
     */
    public AdditionalityEntry {
        new Checks()
                .share(deadweight, "deadweight")
                .share(displacement, "displacement")
                .share(leakage, "leakage")
                .share(substitution, "substitution")
                .share(attribution, "attribution")
                .multiplier(multiplier, "multiplier")
                .done();
    }
}
