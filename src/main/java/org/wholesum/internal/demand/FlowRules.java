package org.wholesum.internal.demand;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.wholesum.flow.Durations;
import org.wholesum.flow.Flow;
import org.wholesum.flow.FlowShare;
import org.wholesum.inference.Interval;
import org.wholesum.internal.disclosure.DisclosureRules;

/**
 * What may be shown of a flow: for working use everything; for publication no job's id, no count below the minimum, and nothing
 * from which such a count follows.
 *
 * @param rules the rules of a publication; empty for working use
 */
record FlowRules(Optional<DisclosureRules> rules) {
    private static final int TENTH = 10;
    private static final int PERCENT = 100;

    /** Whether a count is shown: of a whole that is public too, both parts have to be large enough. */
    boolean shows(long part, long whole) {
        return rules.map(some -> !some.isSmall(part) && !some.isSmall(whole - part))
                .orElse(true);
    }

    boolean shows(FlowShare share) {
        return shows(share.count(), share.known())
                && rules.map(some -> !some.isSmall(share.jobs()) && share.known() >= some.minimum())
                        .orElse(true);
    }

    /** A mean is that of enough jobs, and so are both halves of a median, and the tenth that takes longest. */
    Optional<Double> mean(Optional<Durations> days) {
        return value(days, 1, Durations::mean);
    }

    Optional<Double> median(Optional<Durations> days) {
        return value(days, 2, Durations::median);
    }

    Optional<Double> ninetieth(Optional<Durations> days) {
        return value(days, TENTH, Durations::ninetieth);
    }

    private Optional<Double> value(Optional<Durations> days, int parts, ToDoubleFunction<Durations> of) {
        return days.filter(some -> areEnough(some.jobs() / parts)).map(of::applyAsDouble);
    }

    private boolean areEnough(int jobs) {
        return rules.map(some -> jobs >= some.minimum()).orElse(true);
    }

    /** A count; rounded if counts are. */
    long count(long count) {
        long to = rules.map(DisclosureRules::counts).orElse(1);
        return Math.floorDiv(count + to / 2, to) * to;
    }

    /** A share; in whole per cent if counts are rounded, as it would give them away. */
    Optional<Double> share(FlowShare share) {
        return share.share()
                .filter(value -> shows(share))
                .map(value -> isRounded() ? (double) Math.round(value * PERCENT) / PERCENT : value);
    }

    Optional<Interval> interval(FlowShare share) {
        return share.interval().filter(ends -> shows(share) && !isRounded());
    }

    private boolean isRounded() {
        return rules.map(some -> some.counts() > 1).orElse(false);
    }

    /** Whether every month of the chart is a mean of enough jobs. */
    boolean showsChart(Flow flow) {
        return flow.byMonth().values().stream().allMatch(days -> areEnough(days.jobs()));
    }
}
