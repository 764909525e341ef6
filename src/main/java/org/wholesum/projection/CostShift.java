package org.wholesum.projection;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Amounts;

/**
 * What the change of method means for one agency.
 *
 * @param agency whose costs
 * @param old what the old method costs it over the horizon
 * @param pilot what the pilot method costs it over the horizon
 * @param oldShare its share of the whole cost under the old method, from 0 to 1; empty if the whole is nil
 * @param pilotShare its share of the whole cost under the pilot method
 */
public record CostShift(
        Agency agency, Money old, Money pilot, Optional<BigDecimal> oldShare, Optional<BigDecimal> pilotShare) {

    /** {@return the old cost less the pilot's: positive if the agency saves} */
    public Money saving() {
        return old.minus(pilot);
    }

    /**
     * The pilot's cost against the old.
     *
     * @return −0.95 for 95% less; empty if the old cost is nil, or negative after corrections, of which nothing is a
     *     percentage
     */
    public Optional<BigDecimal> change() {
        return Amounts.change(old, pilot);
    }
}
