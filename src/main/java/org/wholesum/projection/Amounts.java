package org.wholesum.projection;

import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.MoneyText;

/** Amounts by agency, as methods are given them. */
public final class Amounts {
    private Amounts() {}

    public static void checkNotNegative(String what, Map<Agency, Money> amounts) {
        amounts.forEach((agency, amount) -> {
            if (amount.isNegative()) {
                throw new IllegalArgumentException(
                        agency + ": " + what + " is " + MoneyText.of(amount) + ", expected nil or more");
            }
        });
    }

    public static void checkCurrency(String what, Map<Agency, Money> amounts, CurrencyUnit currency) {
        amounts.forEach((agency, amount) -> {
            if (!amount.getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException(agency + ": " + what + " is in " + amount.getCurrencyUnit()
                        + ", expected " + currency + " as the history");
            }
        });
    }

    /** What has been paid of each amount after so many months, as costs in the history's prices. */
    static MonthlyCosts project(MonthlyCosts history, Months horizon, Map<Agency, Money> amounts, Paid paid) {
        return MonthlyCosts.ofCumulative(
                        history.currency(), horizon, amounts.keySet(), (agency, months) -> Optional.ofNullable(
                                        amounts.get(agency))
                                .map(amount -> paid.pence(amount.getAmountMinorLong(), months))
                                .orElse(0L))
                .pricedIn(history.prices());
    }

    /** How much of an amount has been paid. */
    @FunctionalInterface
    interface Paid {
        /** The pence paid of an amount after so many months of the horizon, from 1. */
        long pence(long amount, int months);
    }
}
