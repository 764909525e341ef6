package org.wholesum.study;

import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.ledger.FailureCosts;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;
import org.wholesum.population.PopulationEstimate;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Growth;
import org.wholesum.scenario.MethodEntry;
import org.wholesum.scenario.PopulationEntry;
import org.wholesum.scenario.Scenario;

/**
 * A scenario, to be run: its records are read, both methods projected and compared, for all cases together and for each,
 * and the cases scaled up.
 */
public final class Study {
    private final Scenario scenario;
    private final Plan plan;

    private Study(Scenario scenario) {
        this.scenario = scenario;
        this.plan = new Plan(scenario);
    }

    /**
     * A study of a scenario.
     *
     * @param scenario what to study
     * @return the study, not yet run
     * @throws org.wholesum.problem.InvalidInputException if the scenario names a window or a method that it doesn't have
     */
    public static Study of(Scenario scenario) {
        return new Study(scenario);
    }

    /**
     * Runs the study. {@code Study.of(Scenario.read(Path.of("examples/stoke/scenario.yaml"))).run().asExpected()} is
     * {@code true}.
     *
     * @return what came out
     * @throws org.wholesum.problem.InvalidInputException if a file that the scenario names can't be used, or it asks for what its records
     *     can't give
     * @throws ArithmeticException on overflow
     */
    public StudyResult run() {
        return run(Execution.onAllProcessors());
    }

    /**
     * Runs the study as {@link #run()} does.
     *
     * @param work on how many threads records are read and draws are made, and who is told how far these and the assumptions
     *     that are varied are; the answer depends on neither
     * @return what came out
     * @throws org.wholesum.problem.InvalidInputException as {@link #run()}
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while records are read, assumptions
     *     are varied or draws are made
     */
    public StudyResult run(Execution work) {
        StudyResult plain = once(work, Optional.empty(), Optional.empty());
        StudyResult varied = scenario.sensitivity()
                .map(entry -> plain.varied(new Varying(scenario, entry, other -> again(other, plain, work)).run(work)))
                .orElse(plain);
        return scenario.uncertainty()
                .map(entry ->
                        varied.drawn(new DrawnInputs(scenario, entry, other -> again(other, plain, work)).run(work)))
                .orElse(varied);
    }

    /** The scenario with some numbers changed; the same records need no second reading. */
    private StudyResult again(Scenario other, StudyResult result, Execution work) {
        boolean sameRecords = other.ledger().equals(scenario.ledger())
                && other.prices().equals(scenario.prices())
                && other.agencies().equals(scenario.agencies());
        Optional<ReadResult> known = sameRecords ? result.loaded() : Optional.empty();
        boolean samePeople = other.population()
                .flatMap(asked -> scenario.population().filter(asked::asksAs))
                .isPresent();
        return new Study(other).once(work, known, samePeople ? Optional.of(result) : Optional.empty());
    }

    private StudyResult once(Execution work, Optional<ReadResult> known, Optional<StudyResult> samePeople) {
        return scenario.ledger().isPresent()
                ? ofRecords(known.orElseGet(() -> Records.read(scenario, work)), samePeople)
                : withoutRecords();
    }

    private StudyResult ofRecords(ReadResult loaded, Optional<StudyResult> samePeople) {
        Ledger ledger = loaded.ledger();
        Records.checkWindows(scenario, plan.windows(), ledger);
        plan.checkServices(() -> FailureCosts.of(ledger).services());
        Function<Ledger, Evidence> evidence = Records.evidence(scenario, ledger);
        SortedMap<String, Comparison> byCase = ledger.perCase(who -> plan.compare(evidence.apply(who)));
        Comparison sum = Comparison.sum(byCase.values());
        Comparison whole = whole(() -> plan.compare(evidence.apply(ledger)), sum);
        plan.checkAgencies(Sets.union(ledger.agencies(), whole.agencies()));
        Optional<Sample> sample = byCase.size() < 2 ? Optional.empty() : Optional.of(ScaleUp.of(byCase));
        Optional<PopulationStep> reach = scenario.population().map(population -> reach(sample, population, samePeople));
        Optional<PopulationEstimate> city = reach.map(PopulationStep::scaledUp);
        Optional<CountedPopulation> similar = reach.flatMap(PopulationStep::similar);
        Optional<MonthlyCosts> investment = plan.invests()
                ? ledger.perCase(who -> plan.investment(evidence.apply(who))).values().stream()
                        .reduce(MonthlyCosts::plus)
                : Optional.empty();
        List<String> ofSample = city.map(
                        scaled -> SampleCautions.of(scenario.population().orElseThrow(), scaled, similar))
                .orElseGet(() -> SampleCautions.of(byCase));
        List<String> cautions = Cautions.of(scenario, plan, Optional.of(loaded), ofSample);
        return new StudyResult(
                scenario,
                Optional.of(loaded),
                whole,
                sample,
                similar,
                city,
                appraisal(whole, investment),
                scenario.waiting().map(entry -> new Waiting(scenario, plan, entry).of(ledger, evidence)),
                Optional.empty(),
                Optional.empty(),
                growth(evidence.apply(ledger)),
                plan.cohorts(evidence.apply(ledger)),
                cautions);
    }

    private Optional<Appraisal> appraisal(Comparison whole, Optional<MonthlyCosts> investment) {
        return scenario.appraisal().map(entry -> new AppraisalFactory(scenario, entry).of(whole, investment));
    }

    /** What growth was fitted to all cases together; one for which it can't be has no such figure. */
    private Map<String, Growth> growth(Evidence evidence) {
        Map<String, Growth> growth = new LinkedHashMap<>();
        scenario.methods().forEach((name, entry) -> {
            if (entry instanceof MethodEntry.Escalation escalation
                    && plan.windows().containsKey(escalation.window())) {
                escalation
                        .fit()
                        .flatMap(fit -> fitted(evidence.costs(scenario.window(escalation.window())), fit))
                        .ifPresent(found -> growth.put(name, found));
            }
        });
        return growth;
    }

    private static Optional<Growth> fitted(MonthlyCosts costs, Growth.Fit fit) {
        try {
            return Optional.of(Growth.fit(costs, fit));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // whoever projects by it says so
        }
    }

    /**
     * The cases together. Their sum, in which each case is rounded and projected from the months in which it was observed,
     * so that what is printed adds up; but where the whole ledger at once gives the same, that, as it is explained in
     * fewer steps.
     */
    private static Comparison whole(Supplier<Comparison> atOnce, Comparison sum) {
        Comparison whole = atOnce.get();
        return whole.shifts().equals(sum.shifts()) ? whole : sum;
    }

    private PopulationStep reach(
            Optional<Sample> sample, PopulationEntry population, Optional<StudyResult> samePeople) {
        plan.checkScales();
        Sample cases = sample.orElseThrow(() -> scenario.origin()
                .refuse(
                        "the ledger has one case: fewer than two can't be scaled up, as they tell nothing of how cases"
                                + " differ",
                        "population"));
        return new PopulationStep(scenario, population, cases, samePeople);
    }

    private StudyResult withoutRecords() {
        if (scenario.population().isPresent()) {
            throw scenario.origin()
                    .refuse("there are no cases to scale up, expected a ledger with a population", "population");
        }
        if (scenario.waiting().isPresent()) {
            throw scenario.origin().refuse("there is no case that waited, expected a ledger", "waiting");
        }
        if (scenario.baseline().isEmpty() && !plan.windows().isEmpty()) {
            throw scenario.origin().refuse("a method needs what was observed, expected either a ledger or a baseline");
        }
        Evidence evidence = new Unobserved(
                scenario, scenario.baseline().map(baseline -> Records.costs(scenario, baseline, plan.windows())));
        Comparison whole = plan.compare(evidence);
        plan.checkAgencies(Sets.union(whole.agencies(), Records.agencies(scenario)));
        return new StudyResult(
                scenario,
                Optional.empty(),
                whole,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                appraisal(whole, plan.invests() ? Optional.of(plan.investment(evidence)) : Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                growth(evidence),
                plan.cohorts(evidence),
                Cautions.of(scenario, plan, Optional.empty(), List.of()));
    }

    /** What is studied. */
    @Override
    public String toString() {
        return "Study of \"" + scenario.title() + "\", to be run";
    }
}
