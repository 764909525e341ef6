package org.wholesum.spark;

import java.io.Serializable;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.costs.PriceBase;

/**
 * A table of costs in serialisable form, as the library's own values are not serialisable.
 * {@code CostsPart.of(costs).costs().equals(costs)}.
 *
 * @param currency its code
 * @param prices the price base, as {@code 2013/14} or {@code nominal}
 * @param first the first month, as {@code 2011-04}
 * @param months the number of months
 * @param agencies the id of each row
 * @param pence the cells of each row, in minor units
 */
record CostsPart(String currency, String prices, String first, int months, String[] agencies, long[][] pence)
        implements Serializable {
    static CostsPart of(MonthlyCosts costs) {
        Months window = costs.window();
        List<Agency> rows = List.copyOf(costs.agencies());
        return new CostsPart(
                costs.currency().getCode(),
                costs.prices().toString(),
                window.first().toString(),
                window.count(),
                rows.stream().map(Agency::id).toArray(String[]::new),
                rows.stream().map(agency -> row(costs, agency)).toArray(long[][]::new));
    }

    private static long[] row(MonthlyCosts costs, Agency agency) {
        return costs.window().stream()
                .mapToLong(month -> costs.pence(agency, month))
                .toArray();
    }

    MonthlyCosts costs() {
        MonthlyCosts.Builder costs = MonthlyCosts.builder(CurrencyUnit.of(currency), Months.of(first, months));
        for (int row = 0; row < agencies.length; row++) {
            costs.add(Agency.of(agencies[row]), pence[row]);
        }
        return costs.build().pricedIn(PriceBase.parse(prices));
    }

    CostsPart plus(CostsPart other) {
        return of(costs().plus(other.costs()));
    }
}
