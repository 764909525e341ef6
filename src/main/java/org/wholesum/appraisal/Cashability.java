package org.wholesum.appraisal;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Percent;

/**
 * The share of each agency's benefit that can be released as cash; the rest is capacity for other work. The share rises
 * evenly over some months: in month {@code i} of {@code n}, from 1, it is {@code i ÷ n} of the whole; before them it is 0,
 * and after them the whole. Of £100.00 in each of three months, a share of 50% that rises over the first two releases £25.00,
 * £50.00 and £50.00.
 */
public final class Cashability {

    private final ImmutableSortedMap<Agency, BigDecimal> shares;
    private final Months over;

    private Cashability(SortedMap<Agency, BigDecimal> shares, Months over) {
        this.shares = ImmutableSortedMap.copyOfSorted(shares);
        this.over = over;
    }

    /**
     * Shares that rise over some months; none of any agency's benefit is cashable until {@code with} says so.
     *
     * @param over the months over which the shares rise
     * @return the cashability
     */
    public static Cashability over(Months over) {
        return new Cashability(ImmutableSortedMap.of(), over);
    }

    /**
     * Sets the cashable share of an agency.
     *
     * @param agency the agency
     * @param share from 0 to 1, {@code "0.5"} for 50%
     * @return a copy with this share
     * @throws IllegalArgumentException if it isn't a decimal number from 0 to 1
     */
    public Cashability with(Agency agency, String share) {
        return with(agency, Shares.parse(share));
    }

    /**
     * Sets the cashable share of an agency.
     *
     * @param agency the agency
     * @param share from 0 to 1, 0.5 for 50%
     * @return a copy with this share
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public Cashability with(Agency agency, BigDecimal share) {
        Percent.checkShare("cashable share of " + agency, share);
        SortedMap<Agency, BigDecimal> changed = new TreeMap<>(shares);
        changed.put(agency, share);
        return new Cashability(changed, over);
    }

    /** {@return the cashable share by agency; 0 for agencies that aren't named} */
    public SortedMap<Agency, BigDecimal> shares() {
        return shares;
    }

    /**
     * The benefits that can be released as cash.
     *
     * @param benefits by agency and month
     * @return the cashable part; each agency's cumulative series is rounded half up to the penny
     */
    public MonthlyCosts cashable(MonthlyCosts benefits) {
        return benefits.weighted(
                (agency, month) -> shares.getOrDefault(agency, BigDecimal.ZERO).multiply(over.passedBy(month)));
    }

    /**
     * The benefits that are capacity only.
     *
     * @param benefits by agency and month
     * @return the benefits less the cashable part
     */
    public MonthlyCosts capacity(MonthlyCosts benefits) {
        return benefits.minus(cashable(benefits));
    }

    /** {@return a step for each agency, with its share and the months over which it rises} */
    public List<String> explain() {
        return shares.entrySet().stream()
                .map(entry -> "cashable: " + Percent.of(entry.getValue()) + " of the benefits of " + entry.getKey()
                        + ", rising evenly over " + over + "; the rest is capacity only")
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cashability that && shares.equals(that.shares) && over.equals(that.over);
    }

    @Override
    public int hashCode() {
        return 31 * shares.hashCode() + over.hashCode();
    }

    /** The shares by agency and the months. */
    @Override
    public String toString() {
        return "cashable: " + shares + ", rising over " + over;
    }
}
