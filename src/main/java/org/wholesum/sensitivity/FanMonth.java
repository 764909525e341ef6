package org.wholesum.sensitivity;

import java.time.YearMonth;
import java.util.List;

/**
 * The distribution of the cumulative saving to the end of a month.
 *
 * @param month the month
 * @param quantiles of the cumulative saving in pence, one for each probability that was asked for, in that order
 */
public record FanMonth(YearMonth month, List<Double> quantiles) {
    /** Takes a copy. */
    public FanMonth {
        quantiles = List.copyOf(quantiles);
    }
}
