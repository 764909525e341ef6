package org.wholesum.internal.plan;

import java.util.Optional;
import java.util.function.Function;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.execution.Execution;
import org.wholesum.internal.evidence.CostsCounted;
import org.wholesum.internal.evidence.RecordSums;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.internal.scenario.method.Step;
import org.wholesum.ledger.CaseTable;
import org.wholesum.ledger.Ledger;
import org.wholesum.projection.CaseComparisons;
import org.wholesum.projection.CaseProjections;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Method;
import org.wholesum.scenario.Scenario;

/** Applies the methods of a plan to every case of the records. */
public final class CaseStep {
    private final Scenario scenario;
    private final Plan plan;
    private final Ledger ledger;
    private final RecordSums sums;
    private final Function<Ledger, Evidence> evidence;
    private final Execution work;

    public CaseStep(
            Scenario scenario, Plan plan, Ledger ledger, RecordSums sums, CostsCounted counted, Execution work) {
        this.scenario = scenario;
        this.plan = plan;
        this.ledger = ledger;
        this.sums = sums;
        this.evidence = Records.evidence(scenario, ledger, sums, counted);
        this.work = work;
    }

    /** The same with other costs that cases share. */
    public CaseStep counting(CostsCounted counted) {
        return new CaseStep(scenario, plan, ledger, sums, counted, work);
    }

    /** The evidence of one case or of all. */
    public Function<Ledger, Evidence> evidence() {
        return evidence;
    }

    /** Compares the old and the pilot method for all cases together, as if they were one. */
    public Comparison compareAtOnce() {
        return plan.compare(evidence.apply(ledger));
    }

    /** Compares the old and the pilot method. */
    public CaseComparisons compare() {
        return CaseComparisons.of(project(Plan.OLD), project(Plan.PILOT));
    }

    /** The sum over cases of the investment in the pilot, as an amount for a case is given per case. */
    public Optional<MonthlyCosts> investment() {
        return plan.invests() ? Optional.of(project(Plan.INVESTMENT).sum().costs()) : Optional.empty();
    }

    /** The sum over cases of the cost of a method that is an option. */
    public MonthlyCosts option(String method) {
        return project(Plan.option(method)).sum().costs();
    }

    private CaseProjections project(String side) {
        Step step = plan.step(side);
        Optional<Months> window = step.window().map(scenario.entry()::window);
        return plan.at(side, () -> step.always()
                .map(method -> sums.projections(
                        new RecordSums.Side(method, window, plan.horizon()), () -> always(method, window)))
                .orElseGet(() -> byEvidence(step, window)));
    }

    /** The projections by a method that is the same for every case. */
    private CaseProjections always(Method method, Optional<Months> window) {
        return window.map(months -> CaseProjections.of(method, histories(months), plan.horizon(), work))
                .orElseGet(
                        () -> CaseProjections.same(sums.byCase().cases(), method.project(nothing(), plan.horizon())));
    }

    /** The projections by methods that depend on the records of each case. */
    private CaseProjections byEvidence(Step step, Optional<Months> window) {
        Function<Ledger, Method> methods = who -> step.method().apply(evidence.apply(who));
        return window.map(months -> CaseProjections.of(methods, histories(months), plan.horizon(), work))
                .orElseGet(() -> CaseProjections.of(methods, sums.byCase(), nothing(), plan.horizon(), work));
    }

    private CaseTable histories(Months window) {
        return sums.byCase(window, scenario);
    }

    private MonthlyCosts nothing() {
        return plan.nothing(
                scenario.entry().prices().isEmpty()
                        ? sums.byCase().prices()
                        : scenario.entry().priceBase());
    }
}
