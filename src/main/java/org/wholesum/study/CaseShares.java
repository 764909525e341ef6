package org.wholesum.study;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.SortedSet;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/**
 * What each case bears of amounts that all of them share: as much as every other, in order of their ids, to the penny. Of
 * £100.00 three cases bear £33.33, £33.34 and £33.33.
 */
final class CaseShares {
    private final ImmutableSortedSet<String> cases;

    CaseShares(SortedSet<String> cases) {
        this.cases = ImmutableSortedSet.copyOf(cases);
    }

    /** What some of the cases bear of each amount; all of them together bear all of it. */
    SortedMap<Agency, Money> of(SortedSet<String> some, SortedMap<Agency, Money> amounts) {
        return some.size() == cases.size()
                ? amounts
                : ImmutableSortedMap.copyOf(Maps.transformValues(amounts, amount -> some.stream()
                        .map(id -> share(id, amount))
                        .reduce(Money.zero(amount.getCurrencyUnit()), Money::plus)));
    }

    private Money share(String id, Money amount) {
        int before = cases.headSet(id).size();
        return Money.ofMinor(amount.getCurrencyUnit(), upTo(before + 1, amount) - upTo(before, amount));
    }

    /** The pence that so many cases bear together, rounded half up. */
    private long upTo(int count, Money amount) {
        return BigDecimal.valueOf(amount.getAmountMinorLong())
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(cases.size()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
