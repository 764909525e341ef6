package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.flow.Durations;
import org.wholesum.flow.Flow;
import org.wholesum.flow.FlowShare;
import org.wholesum.flow.FlowSide;
import org.wholesum.flow.MeanDifference;
import org.wholesum.study.FigureCatalogue.Entry;
import org.wholesum.study.FigureValue.Unit;

/** The figures of flow, before and after a change. */
final class FlowFigures {
    private static final String BEFORE = "_before";
    private static final String AFTER = "_after";

    private FlowFigures() {}

    static List<Entry> entries() {
        return Stream.of(
                        sides("flow_jobs", Unit.COUNT, "jobs that were requested"),
                        sides("flow_open", Unit.COUNT, "of them, jobs that are open"),
                        Stream.of(entry(
                                "flow_spanning",
                                Unit.COUNT,
                                "jobs that were requested before the change and done from it on")),
                        sides("flow_mean", Unit.NUMBER, "mean days from request to end"),
                        sides("flow_median", Unit.NUMBER, "median days from request to end"),
                        sides("flow_ninetieth", Unit.NUMBER, "90th percentile of days from request to end"),
                        difference("flow_difference", "mean days from request to end"),
                        sides("flow_waiting", Unit.NUMBER, "mean days from request to first visit"),
                        difference("flow_waiting_difference", "mean days from request to first visit"),
                        share("visits_cancelled", "share of visits that were cancelled"),
                        share("not_first_time", "share of jobs that were not right first time"),
                        share("satisfied", "share of those who answered that were satisfied"))
                .flatMap(entries -> entries)
                .toList();
    }

    private static Stream<Entry> sides(String name, Unit unit, String meaning) {
        return Stream.of(
                entry(name + BEFORE, unit, meaning + ", before the change"),
                entry(name + AFTER, unit, meaning + ", after the change"));
    }

    private static Stream<Entry> difference(String name, String of) {
        return Stream.of(
                entry(name, Unit.NUMBER, of + ", after less before"),
                entry(name + "_lower", Unit.NUMBER, "lower end of its 95% interval, by Welch's t"),
                entry(name + "_upper", Unit.NUMBER, "upper end of its 95% interval, by Welch's t"));
    }

    private static Stream<Entry> share(String name, String meaning) {
        return Stream.of(BEFORE, AFTER)
                .flatMap(side -> Stream.of(
                        entry(name + side, Unit.SHARE, meaning + ", " + side.substring(1) + " the change"),
                        entry(name + side + "_lower", Unit.SHARE, "lower end of Wilson's 95% interval of it"),
                        entry(name + side + "_upper", Unit.SHARE, "upper end of Wilson's 95% interval of it")));
    }

    private static Entry entry(String name, Unit unit, String meaning) {
        return new Entry(name, Optional.of(unit), meaning);
    }

    static void of(Flow flow, FigureCollector to) {
        side(flow.before(), BEFORE, to);
        side(flow.after(), AFTER, to);
        to.count("flow_spanning", flow.spanning().size());
        flow.difference().ifPresent(value -> difference("flow_difference", value, to));
        flow.waitingDifference().ifPresent(value -> difference("flow_waiting_difference", value, to));
    }

    private static void side(FlowSide side, String when, FigureCollector to) {
        to.count("flow_jobs" + when, side.jobs());
        to.count("flow_open" + when, side.open().size());
        side.days().ifPresent(days -> {
            to.add("flow_mean" + when, days.mean(), Unit.NUMBER);
            to.add("flow_median" + when, days.median(), Unit.NUMBER);
            to.add("flow_ninetieth" + when, days.ninetieth(), Unit.NUMBER);
        });
        side.waiting().map(Durations::mean).ifPresent(mean -> to.add("flow_waiting" + when, mean, Unit.NUMBER));
        share("visits_cancelled" + when, side.cancelled(), to);
        share("not_first_time" + when, side.notFirstTime(), to);
        share("satisfied" + when, side.satisfied(), to);
    }

    private static void difference(String name, MeanDifference difference, FigureCollector to) {
        to.add(name, difference.value(), Unit.NUMBER);
        difference.interval().ifPresent(ends -> {
            to.add(name + "_lower", ends.lower(), Unit.NUMBER);
            to.add(name + "_upper", ends.upper(), Unit.NUMBER);
        });
    }

    private static void share(String name, FlowShare share, FigureCollector to) {
        share.share().ifPresent(value -> to.add(name, value, Unit.SHARE));
        share.interval().ifPresent(ends -> {
            to.add(name + "_lower", ends.lower(), Unit.SHARE);
            to.add(name + "_upper", ends.upper(), Unit.SHARE);
        });
    }
}
