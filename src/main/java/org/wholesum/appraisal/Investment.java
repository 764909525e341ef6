package org.wholesum.appraisal;

import java.math.BigDecimal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.projection.Comparison;

/** The investment in a pilot by agency and month: a part of its cost. */
final class Investment {
    private Investment() {}

    static void check(MonthlyCosts costs, Comparison comparison) {
        if (!costs.window().equals(comparison.horizon())) {
            throw new IllegalArgumentException("the investment covers " + costs.window() + ", expected "
                    + comparison.horizon() + " as in the comparison");
        }
        for (Agency agency : costs.agencies()) {
            if (costs.window().stream().anyMatch(month -> costs.pence(agency, month) < 0)) {
                throw new IllegalArgumentException("the investment of " + agency + " is negative in "
                        + costs.window().stream()
                                .filter(month -> costs.pence(agency, month) < 0)
                                .findFirst()
                                .orElseThrow()
                        + ", expected 0 or more in every month");
            }
            long pilot = comparison.pilot().costs().pence(agency);
            if (costs.pence(agency) > pilot) {
                throw new IllegalArgumentException("the investment of " + agency + " is "
                        + MoneyText.of(costs.total(agency)) + ", expected at most its pilot cost, "
                        + MoneyText.of(costs.currency(), pilot));
            }
        }
    }

    /** The costs netted within each agency: the extra cost of those that pay more over the horizon. */
    static MonthlyCosts ofPayers(MonthlyCosts savings) {
        return savings.scaled(agency -> savings.pence(agency) < 0 ? BigDecimal.ONE.negate() : BigDecimal.ZERO);
    }
}
