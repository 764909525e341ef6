package org.wholesum.internal.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.flow.Flow;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.table.ControlPicture;
import org.wholesum.internal.text.Typography;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.measure.ControlChart;

/** How work flows before and after a change. */
final class FlowSections {
    private static final String HEADING = "Flow";

    private final Flow flow;
    private final FlowRules rules;

    private FlowSections(Flow flow, FlowRules rules) {
        this.flow = flow;
        this.rules = rules;
    }

    static Optional<Section> full(Optional<Flow> flow) {
        return flow.map(of -> new FlowSections(of, new FlowRules(Optional.empty())).section());
    }

    static Optional<Section> published(Optional<Flow> flow, DisclosureRules rules) {
        return flow.map(of -> new FlowSections(of, new FlowRules(Optional.of(rules))).section());
    }

    private Section section() {
        FlowTables tables = new FlowTables(flow, rules);
        List<Block> blocks = new ArrayList<>();
        sentence().map(Block.Prose::new).ifPresent(blocks::add);
        blocks.add(new Block.TableBlock(tables.jobs()));
        blocks.add(new Block.TableBlock(tables.days()));
        tables.shares().map(Block.TableBlock::new).ifPresent(blocks::add);
        flow.chart()
                .ifPresent(chart -> blocks.add(
                        rules.showsChart(flow)
                                ? ControlPicture.of(chart, "", signals(chart))
                                : new Block.Prose(
                                        "Days by month are not published, as too few jobs of a month are done.")));
        blocks.addAll(notes());
        return new Section(HEADING, blocks);
    }

    private Optional<String> sentence() {
        return rules.mean(flow.before().days())
                .flatMap(before -> rules.mean(flow.after().days())
                        .map(after -> "A job that was requested from " + Typography.day(flow.change()) + " on takes "
                                + FlowTables.places(after) + " days from the request to the end on average, one before "
                                + FlowTables.places(before) + "."
                                + flow.difference()
                                        .map(value -> " The difference is " + FlowTables.places(value.value()) + " days"
                                                + value.interval()
                                                        .map(ends -> " (95% interval: " + FlowTables.days(ends) + ")")
                                                        .orElse("")
                                                + ".")
                                        .orElse("")));
    }

    private static String signals(ControlChart chart) {
        int signals = chart.signals().size();
        return signals == 0
                ? "No month is a signal of special cause within its side of the break."
                : signals + (signals == 1 ? " month is a signal" : " months are signals") + " of special cause.";
    }

    /** For working use with the jobs by name. */
    private List<Block> notes() {
        if (rules.rules().isEmpty()) {
            return flow.cautions().stream().<Block>map(Block.Prose::new).toList();
        }
        List<Block> notes = new ArrayList<>();
        int open = flow.before().open().size() + flow.after().open().size();
        if (open > 0) {
            notes.add(new Block.Prose("Days are of the jobs that are done; some jobs are open."));
        }
        int spanning = flow.spanning().size();
        if (spanning > 0) {
            notes.add(new Block.Prose(
                    (rules.shows(spanning, flow.before().jobs()) ? WholeNumber.grouped(rules.count(spanning)) : "Some")
                            + " jobs were requested before the change and done after it, and count as before."));
        }
        return notes;
    }

    static void addTo(Map<String, Object> json, Flow flow, Optional<DisclosureRules> rules) {
        json.put("flow", new FlowJson(flow, new FlowRules(rules)).json());
    }
}
