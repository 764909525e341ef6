package org.wholesum.internal.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.ExpectedFall;
import org.wholesum.evaluation.NextEvaluation;
import org.wholesum.evaluation.RegressionToTheMean;
import org.wholesum.evaluation.SavingEvidence;
import org.wholesum.evaluation.Tracking;
import org.wholesum.execution.Execution;
import org.wholesum.inference.CasesNeeded;
import org.wholesum.inference.SampleSize;
import org.wholesum.inference.Selection;
import org.wholesum.inference.StudentT;
import org.wholesum.internal.evidence.FurtherRecords;
import org.wholesum.internal.numeric.Pence;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.scenario.entry.SelectionEntry;
import org.wholesum.internal.scenario.evidence.EvaluationEntry;
import org.wholesum.internal.scenario.evidence.NextEvaluationEntry;
import org.wholesum.internal.scenario.evidence.RegressionEntry;
import org.wholesum.internal.scenario.value.Share;
import org.wholesum.ledger.Ledger;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.scenario.Scenario;

/** Finds out what a scenario asks about its saving besides the amount. */
public final class SavingStep {
    private static final String REGRESSION = "regression_to_the_mean";
    private static final String NEXT = "next_evaluation";
    private static final double LEVEL = 0.95;

    private final Scenario scenario;
    private final Plan plan;
    private final Subject subject;
    private final Execution work;
    private final List<String> cautions = new ArrayList<>();

    /**
     * What is evaluated.
     *
     * @param comparison old against pilot method
     * @param ledger the records; empty if there are none
     * @param costs of all cases in a window, in the scenario's prices
     * @param sample the cases, if there are two or more
     * @param city the scaled-up saving, if there is one
     */
    public record Subject(
            Comparison comparison,
            Optional<Ledger> ledger,
            Function<Months, MonthlyCosts> costs,
            Optional<Sample> sample,
            Optional<ScaleUp> city) {}

    public SavingStep(Scenario scenario, Plan plan, Subject subject, Execution work) {
        this.scenario = scenario;
        this.plan = plan;
        this.subject = subject;
        this.work = work;
    }

    /** The evidence. */
    public SavingEvidence run(Optional<Control> control, Optional<AdjustedSaving> adjusted) {
        Optional<EvaluationEntry> entry = scenario.entry().evaluation();
        control.ifPresent(found -> cautions.addAll(found.cautions()));
        Optional<ExpectedFall> fall =
                entry.flatMap(EvaluationEntry::regressionToTheMean).map(this::fall);
        Optional<NextEvaluation> next =
                entry.flatMap(EvaluationEntry::nextEvaluation).map(this::next);
        Optional<Tracking> tracking = entry.flatMap(EvaluationEntry::tracking)
                .map(its -> new TrackingStep(scenario, plan, subject, work).run(its, cautions));
        return new SavingEvidence(adjusted, fall, next, casesNeeded(), tracking, selection(fall));
    }

    /** The cautions, with one on how the cases were selected if they had cost most. */
    private List<String> selection(Optional<ExpectedFall> fall) {
        boolean costliest = scenario.entry()
                .population()
                .flatMap(population -> population.selection().map(SelectionEntry::selection))
                .equals(Optional.of(Selection.HIGHEST_COST));
        if (costliest && fall.isEmpty()) {
            cautions.add("How much of the saving would have come about without the pilot can be estimated from earlier"
                    + " records of every case that could have been selected: see evaluation.regression_to_the_mean.");
        }
        if (fall.isPresent() && subject.comparison().controlTrend().isPresent()) {
            cautions.add(
                    "If the control's cases were selected by cost too, their trend has the fall already that is expected"
                            + " without any effect.");
        }
        return cautions;
    }

    private ExpectedFall fall(RegressionEntry entry) {
        Ledger everyone = entry.file()
                .map(file -> FurtherRecords.read(scenario, file, work, "evaluation", REGRESSION, "file"))
                .or(subject::ledger)
                .orElseThrow(() -> refuse("needs records, expected a ledger or file with it", REGRESSION));
        YearMonth start = entry.start()
                .or(() -> window(Plan.PILOT).map(Months::first))
                .orElseThrow(() -> refuse("the pilot method has no window, expected start with it", REGRESSION));
        int months = entry.months()
                .map(count -> count.value())
                .or(() -> window(Plan.OLD).map(Months::count))
                .orElseThrow(() -> refuse("the old method has no window, expected months with it", REGRESSION));
        return scenario.source().at(() -> fall(entry, everyone, start, months), "evaluation", REGRESSION);
    }

    private ExpectedFall fall(RegressionEntry entry, Ledger everyone, YearMonth start, int months) {
        RegressionToTheMean regression = entry.top()
                .map(top -> RegressionToTheMean.ofTop(
                        everyone, start, months, top.fraction().doubleValue()))
                .orElseGet(() -> RegressionToTheMean.ofCostFrom(
                        everyone,
                        start,
                        months,
                        entry.leastCost().orElseThrow().in(scenario.entry().unit())));
        Months selection = Months.of(start.minusMonths(months), months);
        if (!window(Plan.OLD).equals(Optional.of(selection))) {
            cautions.add("The fall that is expected without any effect is that of costs of " + selection
                    + ", in which cases were selected; the old method projects other months.");
        }
        return new ExpectedFall(regression, subject.costs().apply(selection).total(), selection, subject.comparison());
    }

    private Optional<Months> window(String side) {
        return plan.step(side).window().map(scenario.entry()::window);
    }

    private NextEvaluation next(NextEvaluationEntry entry) {
        return scenario.source().at(() -> sized(entry), "evaluation", NEXT);
    }

    private NextEvaluation sized(NextEvaluationEntry entry) {
        NextEvaluation next = entry.difference()
                .map(difference ->
                        NextEvaluation.ofMeans(difference.in(scenario.entry().unit()), deviation(entry)))
                .orElseGet(() -> NextEvaluation.ofProportions(
                        entry.from().map(SavingStep::share).orElseThrow(),
                        entry.to().map(SavingStep::share).orElseThrow()));
        NextEvaluation set = next.with(size -> set(entry, size));
        return entry.cases().map(set::having).orElse(set);
    }

    private static SampleSize set(NextEvaluationEntry entry, SampleSize size) {
        SampleSize powered =
                entry.power().map(SavingStep::share).map(size::withPower).orElse(size);
        SampleSize levelled = entry.significance()
                .map(SavingStep::share)
                .map(powered::withSignificance)
                .orElse(powered);
        return entry.clusterSize()
                .map(m -> levelled.clustered(
                        m.doubleValue(), entry.correlation().orElseThrow().doubleValue()))
                .orElse(levelled);
    }

    private static double share(Share of) {
        return of.fraction().doubleValue();
    }

    private Money deviation(NextEvaluationEntry entry) {
        return entry.standardDeviation()
                .map(stated -> stated.in(scenario.entry().unit()))
                .or(() -> subject.sample()
                        .map(sample -> Pence.money(
                                scenario.entry().unit(),
                                StudentT.of(sample.savings(), Long.MAX_VALUE).standardDeviation())))
                .orElseThrow(() -> refuse(
                        "needs the spread of cases, expected standard_deviation or a ledger of two cases or more",
                        NEXT));
    }

    /** Where the interval of the population's total includes zero; not of strata, whose cases have weights. */
    private Optional<CasesNeeded> casesNeeded() {
        return subject.city()
                .filter(city -> city.strata().isEmpty() && city.population() > city.n())
                .filter(city -> city.total().interval().lower() <= 0
                        && city.total().interval().upper() >= 0)
                .flatMap(city -> needed(city.sample().savings()));
    }

    private static Optional<CasesNeeded> needed(long[] savings) {
        StudentT spread = StudentT.of(savings, Long.MAX_VALUE);
        return spread.mean() == 0 || spread.standardDeviation() == 0
                ? Optional.empty()
                : Optional.of(new CasesNeeded(spread.mean(), spread.standardDeviation(), LEVEL));
    }

    private RuntimeException refuse(String expected, String key) {
        return scenario.source().refuse(expected, "evaluation", key);
    }
}
