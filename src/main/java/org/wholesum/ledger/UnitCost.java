package org.wholesum.ledger;

import java.math.BigDecimal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.Deflator;

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
     * Checks the cost and its price year.
     *
     * @throws IllegalArgumentException if it is negative, or in no year's prices
     */
    public UnitCost {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("unit cost of " + service + " is " + cost + ", expected nil or more");
        }
        if (!priceBase.isReal()) {
            throw new IllegalArgumentException("unit cost of " + service + " is nominal, expected a price year");
        }
    }

    /** The same in another year's prices, not rounded. */
    UnitCost in(PriceBase base, Deflator deflator) {
        BigDecimal there = cost.multiply(deflator.factor(priceBase, base));
        return new UnitCost(service, name, agency, unit, there, base, source);
    }
}
