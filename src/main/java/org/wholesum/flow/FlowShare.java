package org.wholesum.flow;

import java.util.Optional;
import org.wholesum.inference.Interval;
import org.wholesum.inference.WilsonInterval;
import org.wholesum.internal.text.NumberText;

/**
 * A share of jobs, or of their visits, with its interval.
 *
 * @param count how many have the property
 * @param known of how many it is known
 * @param jobs how many jobs have it: of visits, the jobs with one that has it
 * @param unknown of how many jobs it isn't known, which are in neither
 * @param designEffect the variance of the share as a multiple of that of independent ones: more than 1 where the visits of
 *     one job are alike, otherwise 1
 */
public record FlowShare(long count, long known, long jobs, long unknown, double designEffect) {
    private static final double LEVEL = 0.95;

    /** {@return the share, from 0 to 1; empty if it is known of none} */
    public Optional<Double> share() {
        return known == 0 ? Optional.empty() : Optional.of((double) count / known);
    }

    /** {@return Wilson's interval at 95%, of the known ÷ the design effect; empty if it is known of none} */
    public Optional<Interval> interval() {
        return known == 0 ? Optional.empty() : Optional.of(WilsonInterval.of(count, known, designEffect, LEVEL));
    }

    /** As {@code 11.0% (8.1% to 14.8%), 37 of 336}. */
    @Override
    public String toString() {
        return share().map(NumberText::share).orElse("not known")
                + interval()
                        .map(ends -> " (" + ends(ends) + "), " + count + " of " + known)
                        .orElse("");
    }

    static String ends(Interval interval) {
        return NumberText.share(interval.lower()) + " to " + NumberText.share(interval.upper());
    }
}
