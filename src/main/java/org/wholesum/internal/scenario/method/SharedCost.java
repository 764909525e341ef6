package org.wholesum.internal.scenario.method;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/**
 * A cost that several cases share.
 *
 * @param amounts by agency, of the programme or of a team
 * @param terms how they grow with the number of cases
 */
public record SharedCost(SortedMap<Agency, Money> amounts, Terms terms) {
    /** Copies the amounts. */
    public SharedCost {
        amounts = ImmutableSortedMap.copyOfSorted(amounts);
    }
}
