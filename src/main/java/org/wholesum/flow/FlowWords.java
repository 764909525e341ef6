package org.wholesum.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.WholeNumber;

/** A flow in sentences, and as a table. */
final class FlowWords {
    private static final int NAMED = 10;
    private static final String NONE = "n/a";

    private FlowWords() {}

    static Optional<String> open(FlowSide side, String when) {
        int open = side.open().size();
        return open == 0
                ? Optional.empty()
                : Optional.of(WholeNumber.grouped(open) + " of the " + WholeNumber.grouped(side.jobs())
                        + " jobs requested " + when + " the change " + (open == 1 ? "is" : "are") + " open: "
                        + names(side.open())
                        + ". Days are of the jobs that are done, so the mean is too low if slow jobs are still open.");
    }

    static Optional<String> spanning(List<String> ids) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of((ids.size() == 1 ? "1 job was" : WholeNumber.grouped(ids.size()) + " jobs were")
                        + " requested before the change and done after it, and "
                        + (ids.size() == 1 ? "counts" : "count")
                        + " as before: " + names(ids) + ".");
    }

    private static String names(List<String> ids) {
        String first = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() <= NAMED ? first : first + " and " + WholeNumber.grouped(ids.size() - NAMED) + " more";
    }

    static List<String> steps(Flow flow) {
        List<String> steps = new ArrayList<>();
        steps.add("jobs requested before " + flow.change() + ": "
                + WholeNumber.grouped(flow.before().jobs()) + "; from it on: "
                + WholeNumber.grouped(flow.after().jobs()));
        days("end-to-end time, request to end", FlowSide::days, flow, flow.difference(), steps);
        days("waiting, request to first visit", FlowSide::waiting, flow, flow.waitingDifference(), steps);
        share("visits cancelled", FlowSide::cancelled, flow, steps);
        share("jobs not right first time", FlowSide::notFirstTime, flow, steps);
        share("satisfied, of those who answered", FlowSide::satisfied, flow, steps);
        steps.add(
                "shares have Wilson's interval at 95%; the visits of one job may be alike, so that of cancelled visits"
                        + " is of the visits ÷ a design effect");
        steps.add("the 90th percentile is interpolated between two jobs");
        return steps;
    }

    private static void days(
            String what,
            Function<FlowSide, Optional<Durations>> of,
            Flow flow,
            Optional<MeanDifference> difference,
            List<String> to) {
        of.apply(flow.before()).ifPresent(days -> to.add(what + ", before: " + days));
        of.apply(flow.after()).ifPresent(days -> to.add(what + ", after: " + days));
        difference.ifPresent(value -> to.add(what + ", after less before: " + value
                + value.interval().map(ends -> ", " + ends.method()).orElse("")));
    }

    private static void share(String what, Function<FlowSide, FlowShare> of, Flow flow, List<String> to) {
        FlowShare before = of.apply(flow.before());
        FlowShare after = of.apply(flow.after());
        if (before.known() + after.known() > 0) {
            to.add(what + ": " + before + " before, " + after + " after");
        }
    }

    static Table table(Flow flow) {
        FlowSide before = flow.before();
        FlowSide after = flow.after();
        Table.Builder table = Table.titled("Flow before and after " + flow.change())
                .words("measure")
                .figures("before", "after")
                .words("interval before")
                .words("interval after, or of the difference");
        table.row("jobs", WholeNumber.grouped(before.jobs()), WholeNumber.grouped(after.jobs()), "", "");
        table.row("of them open", open(before), open(after), "", "");
        days("days to the end", before.days(), after.days(), flow.difference(), table);
        days("days to the first visit", before.waiting(), after.waiting(), flow.waitingDifference(), table);
        share("visits cancelled", before.cancelled(), after.cancelled(), table);
        share("not right first time", before.notFirstTime(), after.notFirstTime(), table);
        share("satisfied", before.satisfied(), after.satisfied(), table);
        return table.build();
    }

    private static String open(FlowSide side) {
        return WholeNumber.grouped(side.open().size());
    }

    private static void days(
            String what,
            Optional<Durations> before,
            Optional<Durations> after,
            Optional<MeanDifference> difference,
            Table.Builder to) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        to.row(
                what + ", mean",
                number(before, Durations::mean),
                number(after, Durations::mean),
                "",
                difference.map(MeanDifference::toString).orElse(""));
        to.row(what + ", median", number(before, Durations::median), number(after, Durations::median), "", "");
        to.row(
                what + ", 90th percentile",
                number(before, Durations::ninetieth),
                number(after, Durations::ninetieth),
                "",
                "");
    }

    private static String number(Optional<Durations> days, Function<Durations, Double> of) {
        return days.map(of).map(value -> NumberText.places(value, 1)).orElse(NONE);
    }

    private static void share(String what, FlowShare before, FlowShare after, Table.Builder to) {
        if (before.known() + after.known() > 0) {
            to.row(what, percent(before), percent(after), ends(before), ends(after));
        }
    }

    private static String percent(FlowShare share) {
        return share.share().map(NumberText::share).orElse(NONE);
    }

    private static String ends(FlowShare share) {
        return share.interval().map(FlowShare::ends).orElse("");
    }
}
