package org.wholesum.outcome;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A method against the base.
 *
 * @param method its name
 * @param base the name of the base
 * @param cost its cost less that of the base, in major units of the currency
 * @param benefit its effect less that of the base, positive where it is better
 */
public record Increment(String method, String base, BigDecimal cost, BigDecimal benefit) {
    static Increment of(Option option, Option base, Direction direction) {
        return new Increment(
                option.name(),
                base.name(),
                option.cost().subtract(base.cost()),
                direction.benefit(option.effect().subtract(base.effect())));
    }

    /**
     * The extra cost for each extra unit of effect, or, of a method that costs less and achieves less, the saving for each unit
     * forgone: a ratio of either is positive, and they mean the opposite.
     *
     * @return in major units of the currency, to 16 significant figures; empty unless both differences have the same sign,
     *     as one of the two is then better whatever an effect is worth
     */
    public Optional<BigDecimal> ratio() {
        return cost.signum() * benefit.signum() > 0
                ? Optional.of(EfficiencyFrontier.ratio(cost, benefit))
                : Optional.empty();
    }

    /** {@return whether the method costs no more and achieves no less, and one of both is better} */
    public boolean dominates() {
        return cost.signum() <= 0 && benefit.signum() >= 0 && (cost.signum() != 0 || benefit.signum() != 0);
    }

    /** {@return whether the base costs no more and achieves no less, and one of both is better} */
    public boolean isDominated() {
        return cost.signum() >= 0 && benefit.signum() <= 0 && (cost.signum() != 0 || benefit.signum() != 0);
    }
}
