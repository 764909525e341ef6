package org.wholesum.internal.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.design.Design;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.internal.scenario.evidence.EvaluationEntry;
import org.wholesum.measure.MeasureChange;
import org.wholesum.scenario.Scenario;

/** Evaluates what a scenario asks for. */
public final class EvaluationStep {
    private final Scenario scenario;

    public EvaluationStep(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The evaluation; without any part if the scenario asks for none. */
    public Evaluation run() {
        return scenario.entry().evaluation().map(this::of).orElseGet(Evaluation::none);
    }

    /** The changes of measures alone. */
    public List<MeasureChange> changes() {
        return scenario.entry()
                .evaluation()
                .flatMap(EvaluationEntry::measures)
                .map(some -> new MeasureStep(scenario, some).changes())
                .orElse(List.of());
    }

    private Evaluation of(EvaluationEntry entry) {
        Optional<MeasureStep> measures = entry.measures().map(some -> new MeasureStep(scenario, some));
        List<MeasureChange> changes = measures.map(MeasureStep::changes).orElse(List.of());
        List<MeasureChange> city = measures.map(MeasureStep::city).orElse(List.of());
        Map<String, Evaluation.Charted> charts = new LinkedHashMap<>();
        measures.ifPresent(some -> charts.putAll(new ChartStep(scenario, some).of(entry.controlCharts())));
        Map<String, Design> designs = entry.designs()
                .map(some -> new DesignStep(scenario, measures).of(some))
                .orElse(Map.of());
        return new Evaluation(changes, city, charts, designs, SavingEvidence.none());
    }
}
