package org.wholesum.internal.analysis;

import java.util.List;
import java.util.Set;
import org.wholesum.costs.Months;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.internal.scenario.evidence.EvaluationEntry;
import org.wholesum.internal.scenario.evidence.MeasuresEntry;
import org.wholesum.measure.MeasureChange;
import org.wholesum.measure.Measures;
import org.wholesum.scenario.Scenario;

/** Evaluates what a scenario asks for. */
public final class EvaluationStep {
    private static final String EVALUATION = "evaluation";
    private static final String MEASURES = "measures";

    private final Scenario scenario;

    public EvaluationStep(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The evaluation; without any part if the scenario asks for none. */
    public Evaluation run() {
        return scenario.entry().evaluation().map(this::of).orElseGet(Evaluation::none);
    }

    private Evaluation of(EvaluationEntry entry) {
        return new Evaluation(entry.measures().map(this::changes).orElseGet(List::of), SavingEvidence.none());
    }

    private List<MeasureChange> changes(MeasuresEntry entry) {
        Months before = AnalysisWindows.named(scenario, entry.before(), EVALUATION, MEASURES, "before");
        Months after = AnalysisWindows.named(scenario, entry.after(), EVALUATION, MEASURES, "after");
        return scenario.source()
                .at(
                        () -> Measures.read(scenario.source().resolve(entry.file(), EVALUATION, MEASURES, "file"))
                                .changes(Set.copyOf(entry.pilot()), Set.copyOf(entry.control()), before, after),
                        EVALUATION,
                        MEASURES);
    }
}
