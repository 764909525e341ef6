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
 * People with like needs, and what one of them costs each agency a month.
 *
 * <p>{@code NeedsGroup.of("well", Map.of(Agency.of("nhs"), Money.parse("GBP 20.00")))} costs £20.00 a month throughout;
 * {@link #from} lets the cost change with a person's time in the cohort, or in the group.
 *
 * @param name what it is called, unique in its cohort
 * @param rates what a person costs; where several apply, the last of them prevails
 */
public record NeedsGroup(String name, List<Rate> rates) {

    /**
     * What a person costs from some time on.
     *
     * @param cycle from which cycle since the person entered the cohort, from 0
     * @param inGroup after how many cycles in the group, from 0
     * @param aMonth the cost a month by agency, not negative
     */
    public record Rate(int cycle, int inGroup, SortedMap<Agency, Money> aMonth) {
        /**
         * Takes a copy and checks it.
         *
         * @throws IllegalArgumentException if a time or a cost is negative
         */
        public Rate {
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

    /**
     * Takes a copy and checks it.
     *
     * @throws IllegalArgumentException if the name is blank, or nothing says what a person costs from the start
     */
    public NeedsGroup {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a needs group has no name, expected one");
        }
        rates = List.copyOf(rates);
        if (rates.stream().noneMatch(rate -> rate.applies(0, 0))) {
            throw new IllegalArgumentException(
                    "needs group " + name + ": nothing says what a person costs from cycle 0 on, expected a cost");
        }
    }

    /**
     * A group whose people cost the same throughout.
     *
     * @param name what it is called
     * @param aMonth what a person costs a month, by agency; none if they cost nothing
     * @return the group
     */
    public static NeedsGroup of(String name, Map<Agency, Money> aMonth) {
        return new NeedsGroup(name, List.of(new Rate(0, 0, ImmutableSortedMap.copyOf(aMonth))));
    }

    /**
     * The group with another cost from some time on.
     *
     * @param cycle from which cycle since a person entered the cohort, from 0
     * @param inGroup after how many cycles in the group, from 0
     * @param aMonth what a person then costs a month, by agency
     * @return a copy with that cost, which prevails over those given before
     */
    public NeedsGroup from(int cycle, int inGroup, Map<Agency, Money> aMonth) {
        List<Rate> more = new ArrayList<>(rates);
        more.add(new Rate(cycle, inGroup, ImmutableSortedMap.copyOf(aMonth)));
        return new NeedsGroup(name, more);
    }

    /** What a person costs a month, so many cycles after entering the cohort, of which so many in the group. */
    Rate rate(int cycle, int inGroup) {
        for (int i = rates.size() - 1; i > 0; i--) {
            if (rates.get(i).applies(cycle, inGroup)) {
                return rates.get(i);
            }
        }
        return rates.get(0);
    }

    /** Whether what a person costs depends on how long they have been in the group. */
    boolean dependsOnTimeInGroup() {
        return rates.stream().anyMatch(rate -> rate.inGroup() > 0);
    }
}
