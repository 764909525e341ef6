package org.wholesum.sensitivity;

import java.time.YearMonth;
import java.util.List;

/**
 * What may have been saved up to the end of a month.
 *
 * @param month which
 * @param quantiles of the cumulative saving in pence, one for each share of the draws that was asked for
 */
public record FanMonth(YearMonth month, List<Double> quantiles) {
    /** Takes a copy. */
    public FanMonth {
        quantiles = List.copyOf(quantiles);
    }
}
