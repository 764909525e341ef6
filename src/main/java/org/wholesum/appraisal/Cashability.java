package org.wholesum.appraisal;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Percent;

/**
 * What of a benefit can be released as cash, agency by agency, and from when; the rest is capacity for other work. In month
 * {@code i} of {@code n}, from 1, {@code i ÷ n} of an agency's share can be; nothing before, the whole share after. Of
 * £100.00 in each of three months, with a share of 50% rising over the first two, £25.00, £50.00 and £50.00 can be.
 *
 * @param shares by agency, from 0 to 1; of an agency that isn't named, nothing
 * @param over the months over which they rise
 */
public record Cashability(SortedMap<Agency, BigDecimal> shares, Months over) {
    /**
     * Takes a copy and checks it.
     *
     * @throws IllegalArgumentException if a share is not from 0 to 1
     */
    public Cashability {
        shares = ImmutableSortedMap.copyOf(shares);
        shares.forEach((agency, share) -> Percent.checkShare("cashable share of " + agency, share));
    }

    /**
     * Shares that rise over a run of months.
     *
     * @param shares by agency, from 0 to 1
     * @param over the months
     * @return the cashability
     * @throws IllegalArgumentException if a share is not from 0 to 1
     */
    public static Cashability of(Map<Agency, BigDecimal> shares, Months over) {
        return new Cashability(ImmutableSortedMap.copyOf(shares), over);
    }

    /**
     * What can be released as cash.
     *
     * @param benefits by agency and month
     * @return the cashable part; each agency's cumulative series is rounded half up
     */
    public MonthlyCosts cashable(MonthlyCosts benefits) {
        return benefits.weighted(
                (agency, month) -> shares.getOrDefault(agency, BigDecimal.ZERO).multiply(over.passedBy(month)));
    }

    /**
     * What is capacity only.
     *
     * @param benefits by agency and month
     * @return the benefits less the cashable part
     */
    public MonthlyCosts capacity(MonthlyCosts benefits) {
        return benefits.minus(cashable(benefits));
    }

    /** {@return each agency's share, and over which months it rises} */
    public List<String> explain() {
        return shares.entrySet().stream()
                .map(entry -> "cashable: " + Percent.of(entry.getValue()) + " of the benefits of " + entry.getKey()
                        + ", rising evenly over " + over + "; the rest is capacity only")
                .toList();
    }
}
