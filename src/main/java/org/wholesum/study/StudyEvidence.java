package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholesum.demand.Demand;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.execution.Execution;
import org.wholesum.internal.analysis.DemandStep;
import org.wholesum.internal.analysis.EvaluationStep;
import org.wholesum.ledger.Ledger;
import org.wholesum.scenario.Scenario;

/**
 * The evidence of a study, beside its comparison.
 *
 * @param evaluation whether the new method worked
 * @param demand where demand comes from
 */
record StudyEvidence(Evaluation evaluation, Demand demand) {
    static StudyEvidence of(Scenario scenario, Optional<Ledger> ledger, Execution execution) {
        return new StudyEvidence(new EvaluationStep(scenario).run(), new DemandStep(scenario, ledger, execution).run());
    }

    List<String> cautions() {
        return Stream.concat(evaluation.cautions().stream(), demand.cautions().stream())
                .toList();
    }
}
