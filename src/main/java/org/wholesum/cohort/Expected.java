package org.wholesum.cohort;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.city.Moments;
import org.wholesum.internal.numeric.Exact;
import org.wholesum.internal.text.MoneyText;

/**
 * The expected cost of a simulated city over its window, and its Monte Carlo variation: the standard deviation of the cost
 * between simulations with different seeds. It doesn't include the uncertainty of rates and movements.
 */
public final class Expected {
    private final CurrencyUnit currency;
    private final Moments total;
    private final SortedMap<Agency, Moments> byAgency;

    Expected(CurrencyUnit currency, Moments total, SortedMap<Agency, Moments> byAgency) {
        this.currency = currency;
        this.total = total;
        this.byAgency = ImmutableSortedMap.copyOf(byAgency);
    }

    /** {@return the mean cost of all agencies together, rounded half up to the penny} */
    public Money mean() {
        return money(total.mean());
    }

    /** {@return the standard deviation of the cost of all agencies together, rounded half up to the penny} */
    public Money standardDeviation() {
        return money(total.standardDeviation());
    }

    /**
     * The mean cost of an agency.
     *
     * @param agency any
     * @return rounded half up to the penny, so that the agencies' means may differ from {@link #mean()} by pennies
     */
    public Money mean(Agency agency) {
        return money(of(agency).mean());
    }

    /**
     * The standard deviation of the cost of an agency. Those of several agencies don't add up, as their costs are
     * correlated: they have contact with the same people.
     *
     * @param agency any
     * @return rounded half up to the penny
     */
    public Money standardDeviation(Agency agency) {
        return money(of(agency).standardDeviation());
    }

    /** Those of agencies, in their order, and last of all together. */
    List<Moments> inOrder(List<Agency> agencies) {
        return Stream.concat(agencies.stream().map(this::of), Stream.of(total)).toList();
    }

    private Moments of(Agency agency) {
        return byAgency.getOrDefault(agency, new Moments(0, 0));
    }

    /** The total before rounding. */
    Moments total() {
        return total;
    }

    private Money money(double pence) {
        return Money.ofMinor(currency, Exact.whole(new BigDecimal(pence).setScale(0, RoundingMode.HALF_UP)));
    }

    /** As {@code mean £1,000.00, standard deviation £20.00 (Monte Carlo variation)}. */
    @Override
    public String toString() {
        return "mean " + MoneyText.of(mean()) + ", standard deviation " + MoneyText.of(standardDeviation())
                + " (Monte Carlo variation)";
    }
}
