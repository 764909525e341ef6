package org.wholesum.cohort;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.internal.text.MoneyText;

/**
 * What a simulated city costs on average over the window, and how much luck alone moves it. Not what isn't known of rates
 * and movements: that takes uncertain inputs.
 *
 * @param currency of the amounts
 * @param total of every agency
 * @param byAgency of each agency; deviations don't add up, as agencies see the same people
 */
public record Expected(CurrencyUnit currency, Moments total, SortedMap<Agency, Moments> byAgency) {
    /** Takes a copy. */
    public Expected {
        byAgency = ImmutableSortedMap.copyOf(byAgency);
    }

    /** {@return the mean of the total, rounded half up to the penny} */
    public Money mean() {
        return money(total.mean());
    }

    /** {@return the standard deviation of the total, rounded half up to the penny} */
    public Money deviation() {
        return money(total.deviation());
    }

    private Money money(double pence) {
        return Money.ofMinor(
                currency,
                new BigDecimal(pence).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** As {@code £1,000.00 ± £20.00 (standard deviation of luck)}. */
    @Override
    public String toString() {
        return MoneyText.of(mean()) + " ± " + MoneyText.of(deviation()) + " (standard deviation of luck)";
    }
}
