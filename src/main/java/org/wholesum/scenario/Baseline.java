package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.LargestRemainder;

/**
 * Published costs, where there are no records: a total, and each agency's share of it, spread evenly over a window.
 *
 * @param window the name of the window that the total is for
 * @param total the cost of all agencies over the window
 * @param shares by agency, adding up to 100%
 */
public record Baseline(
        @JsonProperty(required = true) String window,
        @JsonProperty(required = true) Amount total,
        @JsonProperty(required = true) Map<String, Percentage> shares) {
    /**
     * Takes a copy and checks it.
     *
     * @throws IllegalArgumentException if the total is negative, a share is negative, a key is no agency or two are the
     *     same, or the shares don't add up to 100%
     */
    public Baseline {
        shares = ImmutableMap.copyOf(shares);
        if (total.value().signum() < 0) {
            throw new KeyProblem("total", "expected nil or more");
        }
        KeyProblem.checkAgencies("shares", shares.keySet());
        shares.forEach((agency, share) -> {
            if (share.fraction().signum() < 0) {
                throw KeyProblem.at("expected nil or more", "shares", agency);
            }
        });
        BigDecimal sum = shares.values().stream().map(Percentage::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new KeyProblem(
                    "shares",
                    "the shares add up to "
                            + sum.movePointRight(2).stripTrailingZeros().toPlainString() + " per cent, expected 100");
        }
    }

    /** The costs by agency and month: each agency's part is whole pence, and its cumulative series is rounded half up. */
    public MonthlyCosts costs(CurrencyUnit currency, Months months) {
        Money money = total.in(currency);
        TreeMap<Agency, BigDecimal> exact = new TreeMap<>();
        shares.forEach((agency, share) -> exact.put(
                Agency.of(agency), share.fraction().multiply(BigDecimal.valueOf(money.getAmountMinorLong()))));
        long[] parts = LargestRemainder.round(List.copyOf(exact.values()), money.getAmountMinorLong());
        Map<Agency, Long> pence = new TreeMap<>();
        exact.keySet().forEach(agency -> pence.put(agency, parts[pence.size()]));
        return MonthlyCosts.ofCumulative(
                currency,
                months,
                pence.keySet(),
                (agency, month) -> LongMath.divide(
                        Math.multiplyExact(pence.getOrDefault(agency, 0L), (long) month),
                        months.count(),
                        RoundingMode.HALF_UP));
    }
}
