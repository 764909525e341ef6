package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholesum.audit.InputAudit;
import org.wholesum.audit.Reconciliation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.demand.DemandFindings;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.execution.Execution;
import org.wholesum.internal.analysis.DemandStep;
import org.wholesum.internal.analysis.EvaluationStep;
import org.wholesum.internal.analysis.SavingStep;
import org.wholesum.internal.analysis.SettlementStep;
import org.wholesum.internal.evidence.CostsCounted;
import org.wholesum.internal.plan.CaseStep;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.evidence.AuditEntry;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Scenario;

/**
 * The evidence of a study, beside its comparison.
 *
 * @param evaluation whether the new method worked
 * @param demand where demand comes from
 * @param audit whether published figures agree, if it is asked for
 * @param reconciliation the nearest figures that agree, if they are asked for
 * @param settlement who should pay whom, if it is asked for
 */
record StudyEvidence(
        Evaluation evaluation,
        DemandFindings demand,
        Optional<InputAudit> audit,
        Optional<Reconciliation> reconciliation,
        Optional<SettlementStep.Found> settlement) {
    static StudyEvidence none() {
        return new StudyEvidence(
                Evaluation.none(), DemandFindings.none(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Looks for the evidence on a result. */
    record Search(Scenario scenario, Plan plan, StudyInputs inputs, Execution execution) {
        /** The evidence; where the comparison has a control, with the comparison without it. */
        StudyEvidence of(StudyResult result, Optional<Comparison> unadjusted) {
            Optional<Ledger> ledger = result.loaded().map(ReadResult::ledger);
            SavingStep.Subject subject =
                    new SavingStep.Subject(result.comparison(), ledger, costs(ledger), result.sample(), result.city());
            Optional<AdjustedSaving> adjusted = inputs.control()
                    .flatMap(control -> unadjusted.map(without -> control.saving(without, result.comparison())));
            SavingEvidence saving = new SavingStep(scenario, plan, subject, execution).run(inputs.control(), adjusted);
            Optional<AuditEntry> audit = scenario.entry().audit();
            return new StudyEvidence(
                    new EvaluationStep(scenario).run().with(saving),
                    new DemandStep(scenario, ledger, execution).run(),
                    audit.map(AuditEntry::toAudit),
                    audit.flatMap(AuditEntry::reconciled),
                    new SettlementStep(scenario, result.comparison()).run());
        }

        /** The costs of all cases in a window, in the scenario's prices. */
        private Function<Months, MonthlyCosts> costs(Optional<Ledger> ledger) {
            return window -> ledger.flatMap(records -> inputs.sums()
                            .map(sums -> new CaseStep(scenario, plan, records, sums, CostsCounted.ALL, execution)
                                    .evidence()
                                    .apply(records)
                                    .costs(window)))
                    .orElseGet(() -> MonthlyCosts.zero(scenario.entry().unit(), window));
        }
    }

    List<String> cautions() {
        return Stream.concat(evaluation.cautions().stream(), demand.cautions().stream())
                .toList();
    }
}
