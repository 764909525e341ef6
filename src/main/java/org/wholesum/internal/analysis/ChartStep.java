package org.wholesum.internal.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholesum.evaluation.Evaluation.Charted;
import org.wholesum.internal.scenario.evidence.ChartForm;
import org.wholesum.internal.scenario.evidence.ControlChartEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.measure.ControlChart;
import org.wholesum.measure.Measure;
import org.wholesum.scenario.Scenario;

/** Makes the control charts of a scenario, and reports the problems of all together. */
final class ChartStep {
    private static final String[] AT = {"evaluation", "control_charts"};

    private final MeasureStep measures;
    private final ProblemList problems;

    ChartStep(Scenario scenario, MeasureStep measures) {
        this.measures = measures;
        this.problems = new ProblemList(scenario.source());
    }

    Map<String, Charted> of(Map<String, ControlChartEntry> entries) {
        Map<String, Charted> charts = new LinkedHashMap<>();
        entries.forEach((name, entry) -> {
            List<Measure> found = measures.named(entry.measure(), problems, AT[0], AT[1], name, "measure");
            for (Measure measure : found) {
                try {
                    charts.put(name, new Charted(measure, entry.area(), chart(measure, entry)));
                } catch (IllegalArgumentException e) {
                    boolean known = measure.areas().contains(entry.area());
                    problems.add(
                            e, known ? new String[] {AT[0], AT[1], name} : new String[] {AT[0], AT[1], name, "area"});
                }
            }
        });
        problems.done();
        return charts;
    }

    private static ControlChart chart(Measure measure, ControlChartEntry entry) {
        ControlChart chart =
                switch (entry.kind().orElse(ChartForm.XMR)) {
                    case XMR -> ControlChart.xmr(measure, entry.area());
                    case P -> ControlChart.p(measure, entry.area());
                    case U -> ControlChart.u(measure, entry.area());
                };
        ControlChart screened = entry.screened().orElse(false) ? chart.screened() : chart;
        ControlChart ruled = entry.rules().isEmpty() ? screened : screened.withRules(Set.copyOf(entry.rules()));
        return entry.breakAt().map(ruled::brokenAt).orElse(ruled);
    }
}
