package org.wholesum.cohort;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.money.Amounts;

/**
 * What a person of a needs group costs each agency a month, which may change with the person's time in the cohort and in
 * the group.
 *
 * @param rates the costs from some time on; where several apply, the last of them is used
 */
record GroupCosts(List<Rate> rates) {
    /**
     * What a person costs from some time on.
     *
     * @param cycle the first cycle since the person entered the cohort, from 0
     * @param inGroup the number of cycles already spent in the group, from 0
     * @param aMonth the cost a month by agency, 0 or more
     */
    record Rate(int cycle, int inGroup, SortedMap<Agency, Money> aMonth) {
        Rate {
            if (cycle < 0 || inGroup < 0) {
                throw new IllegalArgumentException(
                        "cost from cycle " + cycle + " and " + inGroup + " cycles in the group: expected 0 or more");
            }
            aMonth = ImmutableSortedMap.copyOf(aMonth);
            Amounts.checkNotNegative("cost a month", aMonth);
        }

        boolean applies(int since, int time) {
            return cycle <= since && inGroup <= time;
        }
    }

    GroupCosts {
        rates = List.copyOf(rates);
    }

    /** A group whose people cost nothing. */
    static GroupCosts none() {
        return new GroupCosts(List.of(new Rate(0, 0, ImmutableSortedMap.of())));
    }

    /** These costs, and another from some time on, which is used in preference to those before it. */
    GroupCosts from(int cycle, int inGroup, Map<Agency, Money> aMonth) {
        List<Rate> more = new ArrayList<>(rates);
        more.add(new Rate(cycle, inGroup, ImmutableSortedMap.copyOf(aMonth)));
        return new GroupCosts(more);
    }

    /** These costs with another one from the start; those from later times stay. */
    GroupCosts fromStart(Map<Agency, Money> aMonth) {
        List<Rate> changed = new ArrayList<>(rates);
        changed.set(0, new Rate(0, 0, ImmutableSortedMap.copyOf(aMonth)));
        return new GroupCosts(changed);
    }

    /** What a person costs a month, given the cycles since entering the cohort and those spent in the group. */
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
