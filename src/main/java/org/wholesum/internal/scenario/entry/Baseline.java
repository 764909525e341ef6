package org.wholesum.internal.scenario.entry;

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
import org.wholesum.internal.scenario.value.Amount;
import org.wholesum.internal.scenario.value.AnyAgency;
import org.wholesum.internal.scenario.value.Checks;
import org.wholesum.internal.scenario.value.Names;
import org.wholesum.internal.scenario.value.PlainNumber;
import org.wholesum.internal.scenario.value.Required;
import org.wholesum.internal.scenario.value.Share;
import org.wholesum.internal.text.LargestRemainder;

/**
 * Published costs, where there are no records: a total, and each agency's share of it, spread evenly over a window.
 *
 * @param window the name of the window that the total is for
 * @param total the cost of all agencies over the window
 * @param shares by agency, adding up to 100%
 */
public record Baseline(
        @Required @Names(of = "windows", what = "window") String window,
        @Required Amount total,
        @Required @AnyAgency Map<Agency, Share> shares) {
    /** What thirds that are calculated from parameters lack, as they are cut off after 34 digits. */
    private static final BigDecimal CUT_OFF = new BigDecimal("1e-30");

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if they don't add up to 100%
     */
    public Baseline {
        BigDecimal sum = shares.values().stream().map(Share::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
        new Checks()
                .require(
                        sum.subtract(BigDecimal.ONE).abs().compareTo(CUT_OFF) <= 0,
                        "the shares add up to " + PlainNumber.text(sum.movePointRight(2)) + " per cent, expected 100",
                        "shares")
                .done();
    }

    /**
     * The costs by agency and month.
     *
     * @param currency the scenario's
     * @param months those of the window
     * @return whole pence: each agency's total by largest remainder, and its cumulative series rounded half up
     */
    public MonthlyCosts costs(CurrencyUnit currency, Months months) {
        Money money = total.in(currency);
        TreeMap<Agency, BigDecimal> exact = new TreeMap<>();
        shares.forEach((agency, share) ->
                exact.put(agency, share.fraction().multiply(BigDecimal.valueOf(money.getAmountMinorLong()))));
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
