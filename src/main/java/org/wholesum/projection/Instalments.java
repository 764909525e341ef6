package org.wholesum.projection;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.joda.money.Money;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.money.Amounts;
import org.wholesum.internal.numeric.Exact;

/** Amounts by agency that are paid in equal monthly instalments. */
final class Instalments {
    private Instalments() {}

    /**
     * The instalments by agency and month: after {@code k} of the months paid {@code k ÷ n} of the amount, rounded half up
     * to the penny.
     *
     * @param what the name of the amounts in a message
     * @param amounts the amounts, in the currency and prices of the history
     * @param paid the months with an instalment, within the horizon
     * @param n how many instalments make up an amount
     */
    static MonthlyCosts costs(
            String what, SortedMap<Agency, Money> amounts, Months paid, int n, MonthlyCosts history, Months horizon) {
        Amounts.checkCurrency(what, amounts, history.currency());
        int first = horizon.indexOf(paid.first());
        MonthlyCosts.Builder costs = MonthlyCosts.builder(history.currency(), horizon);
        amounts.forEach((agency, amount) -> costs.addCumulative(agency, months -> {
            long instalments = Math.min(Math.max(months - first, 0), paid.count());
            return LongMath.divide(Exact.multiply(amount.getAmountMinorLong(), instalments), n, RoundingMode.HALF_UP);
        }));
        return costs.build().pricedIn(history.prices());
    }
}
