package org.wholesum.study;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import org.joda.money.Money;
import org.wholesum.costs.Agency;

/**
 * The share of each case in amounts for the whole programme: equal shares to the penny, in the order of the cases' ids.
 * Three cases share £100.00 as £33.33, £33.34 and £33.33.
 */
final class CaseShares {
    private final ImmutableSortedSet<String> cases;

    CaseShares(Collection<String> cases) {
        this.cases = ImmutableSortedSet.copyOf(cases);
    }

    /** The shares of some of the cases together, by agency; those of all cases add up to the amounts. */
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

    /** The shares of the first {@code count} cases together, in pence, rounded half up. */
    private long upTo(int count, Money amount) {
        return BigDecimal.valueOf(amount.getAmountMinorLong())
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(cases.size()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
