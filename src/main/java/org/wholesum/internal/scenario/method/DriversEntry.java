package org.wholesum.internal.scenario.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Change;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * Another method with changes of volume (contacts) and price (cost of a contact).
 *
 * @param of the name of that method
 * @param volume the change of the number of contacts, by agency
 * @param price the change of the cost of each, by agency
 */
public record DriversEntry(
        @Required @Names(of = "methods", what = "method") String of,
        Map<Agency, Change> volume,
        Map<Agency, Change> price)
        implements MethodEntry {
    /**
     * Checks that something changes.
     *
     * @throws IllegalArgumentException if nothing does
     */
    public DriversEntry {
        if (volume.isEmpty() && price.isEmpty()) {
            throw new IllegalArgumentException("expected a volume, a price, or both");
        }
    }

    @Override
    public Step toStep(MethodContext context) {
        SortedMap<Agency, BigDecimal> volumes = RelativeChangeEntry.fractions(volume);
        SortedMap<Agency, BigDecimal> prices = RelativeChangeEntry.fractions(price);
        return Step.of(context, base -> base.get(0).volumeAndPrice(volumes, prices), List.of(Step.Part.of(of, "of")));
    }

    @Override
    public Map<String, Set<Agency>> changedAgencies() {
        return Map.of("volume", volume.keySet(), "price", price.keySet());
    }
}
