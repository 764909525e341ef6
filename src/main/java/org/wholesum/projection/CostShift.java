package org.wholesum.projection;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Amounts;

/**
 * The costs of one agency under both methods.
 *
 * @param agency the agency
 * @param old its cost under the old method over the horizon
 * @param pilot its cost under the pilot method over the horizon
 * @param oldShare its share of the total cost under the old method, from 0 to 1; empty if the total is zero
 * @param pilotShare its share of the total cost under the pilot method
 */
public record CostShift(
        Agency agency, Money old, Money pilot, Optional<BigDecimal> oldShare, Optional<BigDecimal> pilotShare) {

    /** {@return the old cost less the pilot's: positive if the agency saves} */
    public Money saving() {
        return old.minus(pilot);
    }

    /**
     * The relative change of the cost.
     *
     * @return −0.95 for 95% less; empty if the old cost is zero, or negative after corrections
     */
    public Optional<BigDecimal> change() {
        return Amounts.change(old, pilot);
    }
}
