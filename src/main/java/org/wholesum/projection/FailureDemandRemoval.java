package org.wholesum.projection;

import java.math.BigDecimal;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.Percent;

/**
 * The part of one service's failure demand that a method removes ({@link Method#withoutFailureDemand}).
 *
 * @param service the name of the service
 * @param failure the cost of its failure demand in the months of the history
 * @param share the share that is removed in the end, from 0 to 1
 * @param over the months over which the share rises evenly; it is zero before them and complete after them
 */
public record FailureDemandRemoval(String service, MonthlyCosts failure, BigDecimal share, Months over) {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public FailureDemandRemoval {
        Percent.checkShare("service " + service + ": share of failure demand removed", share);
    }

    /**
     * A removal whose share is written as a decimal.
     *
     * @param service the name of the service
     * @param failure the cost of its failure demand in the months of the history
     * @param share the share that is removed in the end, as {@code "0.5"} for 50%
     * @param over the months over which the share rises evenly
     * @throws IllegalArgumentException if the share is not a decimal from 0 to 1
     */
    public FailureDemandRemoval(String service, MonthlyCosts failure, String share, Months over) {
        this(service, failure, Percent.fraction("share of failure demand removed", share), over);
    }
}
