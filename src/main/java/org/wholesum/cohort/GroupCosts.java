package org.wholesum.cohort;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.BigMoneyProvider;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Amounts;

/**
 * What a person of a needs group costs each agency: over time, which may change with the person's time in the cohort and in
 * the group, and once on entering the group.
 *
 * @param rates the costs from some time on; where several apply, the last of them is used
 * @param onEntry by agency, 0 or more
 */
record GroupCosts(List<Rate> rates, SortedMap<Agency, BigMoney> onEntry) {
    /**
     * What a person costs from some time on.
     *
     * @param cycle the first cycle since the person entered the cohort, from 0
     * @param inGroup the number of cycles already spent in the group, from 0
     * @param cost in some unit of time
     */
    record Rate(int cycle, int inGroup, PersonCost cost) {
        Rate {
            if (cycle < 0 || inGroup < 0) {
                throw new IllegalArgumentException(
                        "cost from cycle " + cycle + " and " + inGroup + " cycles in the group: expected 0 or more");
            }
        }

        boolean applies(int since, int time) {
            return cycle <= since && inGroup <= time;
        }
    }

    GroupCosts {
        rates = List.copyOf(rates);
        onEntry = ImmutableSortedMap.copyOf(onEntry);
        Amounts.checkNotNegative("cost on entry", onEntry);
    }

    /** A group whose people cost nothing. */
    static GroupCosts none() {
        return new GroupCosts(List.of(new Rate(0, 0, PersonCost.aMonth(Map.of()))), ImmutableSortedMap.of());
    }

    /** These costs, and another from some time on, which is used in preference to those before it. */
    GroupCosts from(int cycle, int inGroup, PersonCost cost) {
        List<Rate> more = new ArrayList<>(rates);
        more.add(new Rate(cycle, inGroup, cost));
        return new GroupCosts(more, onEntry);
    }

    /** These costs with another one from the start; those from later times stay. */
    GroupCosts fromStart(PersonCost cost) {
        List<Rate> changed = new ArrayList<>(rates);
        changed.set(0, new Rate(0, 0, cost));
        return new GroupCosts(changed, onEntry);
    }

    /** These costs, and more for each person who enters the group. */
    GroupCosts withEntry(Map<Agency, ? extends BigMoneyProvider> more) {
        SortedMap<Agency, BigMoney> sum = new TreeMap<>(onEntry);
        more.forEach((agency, amount) -> sum.merge(agency, amount.toBigMoney(), BigMoney::plus));
        return new GroupCosts(rates, sum);
    }

    /** What a person costs over time, given the cycles since entering the cohort and those spent in the group. */
    Rate rate(int cycle, int inGroup) {
        for (int i = rates.size() - 1; i > 0; i--) {
            if (rates.get(i).applies(cycle, inGroup)) {
                return rates.get(i);
            }
        }
        return rates.get(0);
    }

    /** Whether the cost depends on how long a person has been in the group. */
    boolean dependsOnTimeInGroup() {
        return rates.stream().anyMatch(rate -> rate.inGroup() > 0);
    }
}
