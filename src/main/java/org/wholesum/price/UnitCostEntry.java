package org.wholesum.price;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Agency;
import org.wholesum.costs.PriceBase;

/**
 * An entry of a published database of unit costs, as it was published.
 *
 * @param code the database's own code, as {@code CR2.0}; entries below it begin with its code and a point, as
 *     {@code CR2.0.1}
 * @param service a short name, as {@code domestic-violence-incident}
 * @param name the database's name
 * @param theme the part of the database that it belongs to, as {@code Crime}
 * @param unit what one unit is: {@code incident}, {@code person per year}
 * @param agency the agency that bears the cost
 * @param bearer the agency in the database's words, both levels: {@code Criminal Justice System, Prison}; empty if it names
 *     none
 * @param values the amounts that it has, by what they value
 * @param rating how reliable the database considers them; empty if it doesn't say
 * @param source where the database has them from; empty if it doesn't say
 */
public record UnitCostEntry(
        String code,
        String service,
        String name,
        String theme,
        String unit,
        Agency agency,
        String bearer,
        Map<CostValue, Value> values,
        Optional<Rating> rating,
        String source) {
    /** Copies the map. */
    public UnitCostEntry {
        values = Maps.immutableEnumMap(ImmutableMap.copyOf(values));
    }

    /**
     * An amount in the prices of a year.
     *
     * @param cost the cost of one unit, in pounds; negative for a saving that the database gives as such
     * @param priceBase the year
     */
    public record Value(BigDecimal cost, PriceBase priceBase) {}

    /** A quality rating: that of red, amber and green. */
    public enum Rating {
        /** Robust evidence. */
        GREEN,
        /** Evidence with limits. */
        AMBER,
        /** Weak evidence, for an estimate at most. */
        RED
    }

    /**
     * One of its amounts.
     *
     * @param value what it values
     * @return the amount; empty if the entry has none
     */
    public Optional<Value> value(CostValue value) {
        return Optional.ofNullable(values.get(value));
    }

    /** Whether this is an entry below another one: a part or a variant of it. */
    boolean isBelow(UnitCostEntry other) {
        return code.startsWith(other.code + ".");
    }
}
