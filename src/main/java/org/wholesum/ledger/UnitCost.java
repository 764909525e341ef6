package org.wholesum.ledger;

import java.math.BigDecimal;
import org.wholesum.costs.Agency;
import org.wholesum.price.PriceBase;

/**
 * What one unit of a service costs one agency.
 *
 * @param service the service's key, as in an interaction
 * @param name what people call it
 * @param agency who bears it
 * @param unit a unit of what: incident, hour, week
 * @param cost the cost of one unit, in major units of the currency, not negative
 * @param priceBase the year whose prices these are
 * @param source who published it, and where
 */
public record UnitCost(
        String service, String name, Agency agency, String unit, BigDecimal cost, PriceBase priceBase, String source) {

    /**
     * Checks the cost.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public UnitCost {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("unit cost of " + service + " is " + cost + ", expected nil or more");
        }
    }
}
