package org.wholesum.internal.scenario.method;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.value.Change;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.Required;

/**
 * Another method, changed agency by agency.
 *
 * @param of the name of that method
 * @param changes by agency, {@code -95%} or {@code +150%}; an agency that isn't named is unchanged
 */
public record RelativeChangeEntry(
        @Required @Names(of = "methods", what = "method") String of,
        @Required Map<Agency, Change> changes) implements MethodEntry {
    @Override
    public Step toStep(MethodContext context) {
        SortedMap<Agency, BigDecimal> fractions = fractions(changes);
        return Step.of(context, base -> base.get(0).relativeChange(fractions), List.of(Step.Part.of(of, "of")));
    }

    @Override
    public Map<String, Set<Agency>> changedAgencies() {
        return Map.of("changes", changes.keySet());
    }

    static SortedMap<Agency, BigDecimal> fractions(Map<Agency, Change> changes) {
        return new TreeMap<>(Maps.transformValues(changes, Change::fraction));
    }
}
