package org.wholesum.report;

import java.time.YearMonth;
import java.util.Optional;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Typography;
import org.wholesum.projection.Comparison;

/** When the pilot has paid for itself, at the ends of financial years and of the horizon only, as nothing else is published. */
final class PublishedPayback {
    private PublishedPayback() {}

    static String sentence(Comparison comparison) {
        String pilot = comparison.names().pilotAsHeading();
        return month(comparison)
                .map(month -> pilot + ": paid for itself by the end of " + Typography.month(month) + ".")
                .orElseGet(() -> pilot + ": not paid for itself by the end of "
                        + Typography.month(comparison.horizon().last()) + ".");
    }

    /** The first end of a year from which the cumulative saving is not negative at any later one. */
    private static Optional<YearMonth> month(Comparison comparison) {
        long[] saved = comparison.savings().cumulativePence();
        Optional<YearMonth> found = Optional.empty();
        for (FinancialYear year : comparison.savings().byFinancialYear().keySet()) {
            YearMonth end = year.months()
                    .intersection(comparison.horizon())
                    .map(Months::last)
                    .orElseThrow();
            boolean paid = saved[comparison.horizon().indexOf(end)] >= 0;
            found = paid ? found.or(() -> Optional.of(end)) : Optional.empty();
        }
        return found;
    }
}
