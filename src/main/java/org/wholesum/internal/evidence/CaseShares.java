package org.wholesum.internal.evidence;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;

/**
 * The share of each case in a cost of all cases: equal shares of its cumulative series to the penny, in the order of the
 * cases' ids. Three cases share £100.00 as £33.33, £33.34 and £33.33.
 */
public final class CaseShares {
    private final ImmutableSortedSet<String> cases;

    public CaseShares(Collection<String> cases) {
        this.cases = ImmutableSortedSet.copyOf(cases);
    }

    /** The number of all cases. */
    public int count() {
        return cases.size();
    }

    /** The shares of some of the cases together, by agency and month; those of all cases add up to the costs, month by month. */
    public MonthlyCosts of(SortedSet<String> some, MonthlyCosts costs) {
        if (some.size() == cases.size()) {
            return costs;
        }
        Map<Agency, long[]> shares = new HashMap<>();
        costs.agencies().forEach(agency -> shares.put(agency, shares(some, cumulative(costs, agency))));
        return MonthlyCosts.ofCumulative(
                        costs.currency(),
                        costs.window(),
                        costs.agencies(),
                        (agency, month) -> Objects.requireNonNull(shares.get(agency))[month])
                .pricedIn(costs.prices());
    }

    private static long[] cumulative(MonthlyCosts costs, Agency agency) {
        long[] after = new long[costs.window().count() + 1];
        for (int month = 0; month < costs.window().count(); month++) {
            after[month + 1] = Math.addExact(
                    after[month], costs.pence(agency, costs.window().month(month)));
        }
        return after;
    }

    private long[] shares(SortedSet<String> some, long[] pence) {
        long[] shares = new long[pence.length];
        for (String id : some) {
            int before = cases.headSet(id).size();
            for (int month = 0; month < pence.length; month++) {
                shares[month] += upTo(before + 1, pence[month]) - upTo(before, pence[month]);
            }
        }
        return shares;
    }

    /** The shares of the first {@code count} cases together, in pence, rounded half up. */
    private long upTo(int count, long pence) {
        return BigDecimal.valueOf(pence)
                .multiply(BigDecimal.valueOf(count))
                .divide(BigDecimal.valueOf(cases.size()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
