package org.wholesum.internal.demand;

import java.util.Optional;
import java.util.function.Function;
import org.wholesum.flow.Durations;
import org.wholesum.flow.Flow;
import org.wholesum.flow.FlowShare;
import org.wholesum.flow.FlowSide;
import org.wholesum.flow.MeanDifference;
import org.wholesum.inference.Interval;
import org.wholesum.internal.publication.Publication;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;

/** Tables of a flow before and after its change. */
final class FlowTables {
    private static final String NONE = "n/a";

    private final Flow flow;
    private final FlowRules rules;

    FlowTables(Flow flow, FlowRules rules) {
        this.flow = flow;
        this.rules = rules;
    }

    Table jobs() {
        Table.Builder table =
                Table.titled("Jobs by the day of their request").words("jobs").figures("before", "after");
        table.row("requested", count(flow.before(), FlowSide::jobs), count(flow.after(), FlowSide::jobs));
        table.row(
                "still open", count(flow.before(), side -> side.open().size()), count(flow.after(), side -> side.open()
                        .size()));
        return table.build();
    }

    private String count(FlowSide side, Function<FlowSide, Integer> of) {
        int count = of.apply(side);
        return rules.shows(count, side.jobs()) ? WholeNumber.grouped(rules.count(count)) : Publication.SUPPRESSED;
    }

    Table days() {
        Table.Builder table = Table.titled("Days from the request")
                .words("days")
                .figures("before", "after", "difference", "95% interval");
        rows("to the end", FlowSide::days, flow.difference(), table);
        rows("to the first visit", FlowSide::waiting, flow.waitingDifference(), table);
        return table.build();
    }

    private void rows(
            String what,
            Function<FlowSide, Optional<Durations>> of,
            Optional<MeanDifference> difference,
            Table.Builder to) {
        Optional<Durations> before = of.apply(flow.before());
        Optional<Durations> after = of.apply(flow.after());
        if (before.isPresent() || after.isPresent()) {
            Optional<MeanDifference> shown = difference.filter(
                    value -> rules.mean(before).isPresent() && rules.mean(after).isPresent());
            to.row(
                    what + ", mean",
                    cell(before, rules::mean),
                    cell(after, rules::mean),
                    shown.map(value -> places(value.value())).orElse(""),
                    shown.flatMap(MeanDifference::interval)
                            .map(FlowTables::days)
                            .orElse(""));
            to.row(what + ", median", cell(before, rules::median), cell(after, rules::median), "", "");
            to.row(what + ", 90th percentile", cell(before, rules::ninetieth), cell(after, rules::ninetieth), "", "");
        }
    }

    private static String cell(Optional<Durations> days, Function<Optional<Durations>, Optional<Double>> of) {
        return days.isEmpty() ? NONE : of.apply(days).map(FlowTables::places).orElse(Publication.SUPPRESSED);
    }

    static String days(Interval ends) {
        return places(ends.lower()) + " to " + places(ends.upper());
    }

    static String places(double number) {
        return Typography.minus(NumberText.places(number, 1));
    }

    /** The shares; empty if none is known. */
    Optional<Table> shares() {
        Table.Builder table = Table.titled("Visits, right first time, and satisfaction")
                .words("share")
                .figures("before", "95% interval", "after", "95% interval");
        row("visits cancelled", FlowSide::cancelled, table);
        row("not right first time", FlowSide::notFirstTime, table);
        row("satisfied", FlowSide::satisfied, table);
        return Optional.of(table.build()).filter(some -> !some.rows().isEmpty());
    }

    private void row(String what, Function<FlowSide, FlowShare> of, Table.Builder to) {
        FlowShare before = of.apply(flow.before());
        FlowShare after = of.apply(flow.after());
        if (before.known() + after.known() > 0) {
            to.row(what, share(before), ends(before), share(after), ends(after));
        }
    }

    private String share(FlowShare share) {
        return share.known() == 0
                ? NONE
                : rules.share(share).map(NumberText::share).orElse(Publication.SUPPRESSED);
    }

    private String ends(FlowShare share) {
        return rules.interval(share)
                .map(ends -> NumberText.share(ends.lower()) + " to " + NumberText.share(ends.upper()))
                .orElse("");
    }
}
