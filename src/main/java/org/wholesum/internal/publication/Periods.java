package org.wholesum.internal.publication;

import java.util.List;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;

/** The parts of a horizon that are published one by one: its financial years, or the whole. */
record Periods(List<Months> parts) {
    static Periods years(MonthlyCosts costs) {
        return new Periods(costs.byFinancialYear().keySet().stream()
                .map(FinancialYear::months)
                .flatMap(year -> year.intersection(costs.window()).stream())
                .toList());
    }

    static Periods whole(Months horizon) {
        return new Periods(List.of(horizon));
    }

    boolean isOne() {
        return parts.size() == 1;
    }
}
