package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import org.wholesum.audit.InputAudit;
import org.wholesum.audit.Reconciliation;
import org.wholesum.demand.Demand;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.execution.Execution;
import org.wholesum.internal.analysis.DemandStep;
import org.wholesum.internal.analysis.EvaluationStep;
import org.wholesum.internal.scenario.evidence.AuditEntry;
import org.wholesum.ledger.Ledger;
import org.wholesum.scenario.Scenario;

/**
 * The evidence of a study, beside its comparison.
 *
 * @param evaluation whether the new method worked
 * @param demand where demand comes from
 * @param audit whether published figures agree, if it is asked for
 * @param reconciliation the nearest figures that agree, if they are asked for
 */
record StudyEvidence(
        Evaluation evaluation, Demand demand, Optional<InputAudit> audit, Optional<Reconciliation> reconciliation) {
    static StudyEvidence of(Scenario scenario, Optional<Ledger> ledger, Execution execution) {
        Optional<AuditEntry> audit = scenario.entry().audit();
        return new StudyEvidence(
                new EvaluationStep(scenario).run(),
                new DemandStep(scenario, ledger, execution).run(),
                audit.map(AuditEntry::toAudit),
                audit.flatMap(AuditEntry::reconciled));
    }

    List<String> cautions() {
        return evaluation.cautions();
    }
}
