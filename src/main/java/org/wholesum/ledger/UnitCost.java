package org.wholesum.ledger;

import java.math.BigDecimal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;
import org.wholesum.price.Deflator;

/**
 * The cost of one unit of a service to one agency.
 *
 * @param service the service's key, as in an interaction
 * @param name the service's name in words
 * @param agency the agency that bears the cost
 * @param unit what one unit is: incident, hour, week
 * @param cost the cost of one unit, in major units of the currency, not negative
 * @param priceBase the price year of the cost
 * @param source who published the cost, and where
 */
public record UnitCost(
        String service, String name, Agency agency, String unit, BigDecimal cost, PriceBase priceBase, String source) {

    /**
     * Checks the cost and its price year.
     *
     * @throws IllegalArgumentException if the cost is negative or nominal
     */
    public UnitCost {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("unit cost of " + service + " is " + cost + ", expected 0 or more");
        }
        if (!priceBase.isReal()) {
            throw new IllegalArgumentException("unit cost of " + service + " is nominal, expected a price year");
        }
    }

    /** The cost in another price year, not rounded. */
    UnitCost convert(PriceBase base, Deflator deflator) {
        BigDecimal there = cost.multiply(deflator.factor(priceBase, base));
        return new UnitCost(service, name, agency, unit, there, base, source);
    }
}
