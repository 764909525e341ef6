package org.wholesum.study;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wholesum.appraisal.Comparison;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.Loaded;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;

/**
 * A scenario, to be run: its records are read, both methods projected and compared, for all cases together and for each,
 * and the cases scaled up.
 */
public final class Study {
    private static final double CONFIDENCE = 0.95;

    /** How many times the scaled costs an end of an interval may be: Student's t of two cases is 12.7. */
    private static final double ROOM = 16;

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
     * @throws org.wholesum.costs.BadInput if the scenario names a window or a method that it doesn't have
     */
    public static Study of(Scenario scenario) {
        return new Study(scenario);
    }

    /**
     * Runs the study. {@code Study.of(Scenario.read(Path.of("examples/stoke/scenario.yaml"))).run().asExpected()} is
     * {@code true}.
     *
     * @return what came out
     * @throws org.wholesum.costs.BadInput if a file that the scenario names can't be used, or it asks for what its records
     *     can't give
     * @throws ArithmeticException on overflow
     */
    public StudyResult run() {
        return scenario.baseline().map(this::ofBaseline).orElseGet(this::ofRecords);
    }

    private StudyResult ofRecords() {
        Loaded loaded = Records.read(scenario, plan.windows());
        Ledger ledger = loaded.ledger();
        plan.checkAgencies(ledger.agencies());
        SortedMap<String, Comparison> byCase = ledger.perCase(this::compare);
        Comparison whole = whole(ledger, Comparison.sum(byCase.values()));
        Optional<Sample> sample = byCase.size() < 2 ? Optional.empty() : Optional.of(ScaleUp.of(byCase));
        Optional<ScaleUp> city = scenario.population().map(population -> scaleUp(sample, population));
        List<String> cautions = Cautions.of(scenario, plan.windows(), Optional.of(loaded), city);
        return new StudyResult(scenario, Optional.of(loaded), whole, sample, city, cautions);
    }

    private Comparison compare(Ledger who) {
        return plan.compare(window -> who.during(window).monthlyCosts());
    }

    /**
     * The cases together. Their sum, in which each case is rounded and projected from the months in which it was observed,
     * so that what is printed adds up; but where the whole ledger at once gives the same, that, as it is explained in
     * fewer steps.
     */
    private Comparison whole(Ledger ledger, Comparison sum) {
        Comparison atOnce = compare(ledger);
        return atOnce.shifts().equals(sum.shifts()) ? atOnce : sum;
    }

    private ScaleUp scaleUp(Optional<Sample> sample, Population population) {
        Sample cases = sample.orElseThrow(() -> scenario.origin()
                .refuse(
                        "the ledger has one case: fewer than two can't be scaled up, as they tell nothing of how cases"
                                + " differ",
                        "population"));
        if (population.size() < cases.n()) {
            throw scenario.origin()
                    .refuse(
                            "the ledger has " + cases.n() + " cases, expected a population of at least as many",
                            sizePath());
        }
        double most = ROOM * population.size() * pence(cases.whole());
        if (!(most < Long.MAX_VALUE)) {
            throw scenario.origin().refuse("too many for amounts in whole pence, expected fewer", sizePath());
        }
        return cases.to(population.size(), CONFIDENCE, scenario.seed().orElse(1L));
    }

    private static double pence(Comparison whole) {
        return Math.abs((double) whole.oldCost().getAmountMinorLong())
                + Math.abs((double) whole.pilotCost().getAmountMinorLong());
    }

    private String[] sizePath() {
        return scenario.origin().has("population", "size")
                ? new String[] {"population", "size"}
                : new String[] {"population"};
    }

    private StudyResult ofBaseline(Baseline baseline) {
        MonthlyCosts costs = Records.costs(scenario, baseline, plan.windows());
        plan.checkAgencies(costs.agencies());
        if (scenario.population().isPresent()) {
            throw scenario.origin()
                    .refuse("a baseline has no cases to scale up, expected a ledger with a population", "population");
        }
        Comparison whole = plan.compare(costs::during);
        List<String> cautions = Cautions.of(scenario, plan.windows(), Optional.empty(), Optional.empty());
        return new StudyResult(scenario, Optional.empty(), whole, Optional.empty(), Optional.empty(), cautions);
    }

    /** What is studied. */
    @Override
    public String toString() {
        return "Study of \"" + scenario.title() + "\", to be run";
    }
}
