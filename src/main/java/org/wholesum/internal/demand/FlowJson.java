package org.wholesum.internal.demand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.flow.Durations;
import org.wholesum.flow.Flow;
import org.wholesum.flow.FlowShare;
import org.wholesum.flow.FlowSide;
import org.wholesum.flow.MeanDifference;
import org.wholesum.inference.Interval;
import org.wholesum.internal.table.ControlPicture;

/** A flow as JSON; what may not be published is left out. */
final class FlowJson {
    private final Flow flow;
    private final FlowRules rules;

    FlowJson(Flow flow, FlowRules rules) {
        this.flow = flow;
        this.rules = rules;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change", flow.change().toString());
        json.put("before", side(flow.before()));
        json.put("after", side(flow.after()));
        difference(
                "difference",
                flow.difference(),
                flow.before().days(),
                flow.after().days(),
                json);
        difference(
                "waiting_difference",
                flow.waitingDifference(),
                flow.before().waiting(),
                flow.after().waiting(),
                json);
        if (rules.rules().isEmpty()) {
            json.put("spanning", flow.spanning());
            json.put("cautions", flow.cautions());
        }
        flow.chart()
                .filter(chart -> rules.showsChart(flow))
                .ifPresent(chart -> json.put("control_chart", ControlPicture.json(chart)));
        return json;
    }

    private Map<String, Object> side(FlowSide side) {
        Map<String, Object> json = new LinkedHashMap<>();
        count("jobs", side.jobs(), side.jobs(), json);
        count("open", side.open().size(), side.jobs(), json);
        if (rules.rules().isEmpty()) {
            json.put("open_jobs", List.copyOf(side.open()));
        }
        days("days", side.days(), json);
        days("waiting", side.waiting(), json);
        share("visits_cancelled", side.cancelled(), json);
        share("not_first_time", side.notFirstTime(), json);
        share("satisfied", side.satisfied(), json);
        return json;
    }

    private void count(String name, int count, int of, Map<String, Object> to) {
        if (rules.shows(count, of)) {
            to.put(name, rules.count(count));
        }
    }

    private void days(String name, Optional<Durations> days, Map<String, Object> to) {
        Map<String, Object> json = new LinkedHashMap<>();
        rules.mean(days).ifPresent(value -> json.put("mean", SectionJson.number(value)));
        rules.median(days).ifPresent(value -> json.put("median", SectionJson.number(value)));
        rules.ninetieth(days).ifPresent(value -> json.put("ninetieth_percentile", SectionJson.number(value)));
        if (!json.isEmpty()) {
            to.put(name, json);
        }
    }

    private void share(String name, FlowShare share, Map<String, Object> to) {
        rules.share(share).ifPresent(value -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("share", SectionJson.number(value));
            rules.interval(share).ifPresent(ends -> ends(ends, json));
            to.put(name, json);
        });
    }

    private void difference(
            String name,
            Optional<MeanDifference> difference,
            Optional<Durations> before,
            Optional<Durations> after,
            Map<String, Object> to) {
        difference
                .filter(value ->
                        rules.mean(before).isPresent() && rules.mean(after).isPresent())
                .ifPresent(value -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("days", SectionJson.number(value.value()));
                    value.interval().ifPresent(ends -> ends(ends, json));
                    to.put(name, json);
                });
    }

    private static void ends(Interval ends, Map<String, Object> to) {
        to.put("lower", SectionJson.number(ends.lower()));
        to.put("upper", SectionJson.number(ends.upper()));
    }
}
