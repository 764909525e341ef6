package org.wholesum.internal.evidence;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.scenario.method.SharedCost;

/**
 * Which costs that cases share are counted: all of them, as for the cases of the ledger; only those that grow with the number
 * of cases, before they are scaled up; or all for the number of cases of a population.
 *
 * @param fixed whether costs that don't grow with each case are counted
 * @param population the number of cases that those are for; that of the ledger unless given
 */
public record CostsCounted(boolean fixed, OptionalLong population) {
    /** All costs, for the cases of the ledger. */
    public static final CostsCounted ALL = new CostsCounted(true, OptionalLong.empty());
    /** The costs that grow with each case. */
    public static final CostsCounted SCALED = new CostsCounted(false, OptionalLong.empty());

    public static CostsCounted of(long population) {
        return new CostsCounted(true, OptionalLong.of(population));
    }

    /** The amounts of all cases together. */
    public SortedMap<Agency, Money> amounts(SharedCost cost, long cases) {
        boolean grows = cost.terms().growsWithCases();
        long counted = grows ? cases : population.orElse(cases);
        long times = grows || fixed ? cost.terms().units(counted) : 0;
        return ImmutableSortedMap.copyOf(Maps.transformValues(cost.amounts(), amount -> amount.multipliedBy(times)));
    }
}
