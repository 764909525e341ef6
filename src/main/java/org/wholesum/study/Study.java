package org.wholesum.study;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.execution.Execution;
import org.wholesum.execution.Progress;
import org.wholesum.internal.analysis.Control;
import org.wholesum.internal.evidence.CostsCounted;
import org.wholesum.internal.evidence.GivenLedger;
import org.wholesum.internal.evidence.ReadRecords;
import org.wholesum.internal.evidence.RecordSource;
import org.wholesum.internal.evidence.RecordSums;
import org.wholesum.internal.evidence.Records;
import org.wholesum.internal.evidence.Unobserved;
import org.wholesum.internal.plan.AppraisalFactory;
import org.wholesum.internal.plan.BusinessCaseFactory;
import org.wholesum.internal.plan.CaseStep;
import org.wholesum.internal.plan.CityRun;
import org.wholesum.internal.plan.Plan;
import org.wholesum.internal.plan.Waiting;
import org.wholesum.internal.scenario.entry.AppraisalEntry;
import org.wholesum.internal.scenario.entry.PopulationEntry;
import org.wholesum.internal.scenario.method.Evidence;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.ledger.Ledger;
import org.wholesum.ledger.ReadResult;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.CaseComparisons;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.MethodNames;
import org.wholesum.scenario.Scenario;

/**
 * A scenario to run. A run reads the records, projects and compares both methods for all cases together and for each
 * case, and scales the cases up.
 */
public final class Study {
    private final Scenario scenario;
    private final Plan plan;
    private final RecordSource source;

    private Study(Scenario scenario, Plan plan, RecordSource source) {
        this.scenario = scenario;
        this.plan = plan;
        this.source = source;
    }

    private Study(Scenario scenario, RecordSource source) {
        this(scenario, new Plan(scenario), source);
    }

    /**
     * A study of a scenario.
     *
     * @param scenario what to study
     * @return the study, not yet run
     * @throws org.wholesum.problem.InvalidInputException if the scenario names a window or a method that it doesn't
     *     define
     */
    public static Study of(Scenario scenario) {
        return new Study(
                scenario, new RecordSource(name -> Optional.ofNullable(System.getenv(name)), Optional.empty()));
    }

    /**
     * Sets where environment variables are looked up that the scenario names: only that of a key of pseudonyms.
     *
     * @param variables the value of a variable by its name, or empty if there is none; those of the process unless set
     * @return a study of the same scenario
     */
    public Study environment(Function<String, Optional<String>> variables) {
        return new Study(scenario, plan, new RecordSource(variables, source.given()));
    }

    /**
     * Gives the records: made in code, or read from a database. The scenario then needs no {@code ledger}; where it has one, its
     * file or extracts are replaced, and what else it says of records applies to these: {@code observed}, {@code no_records},
     * {@code allow} and {@code pseudonyms}. For a scenario that is only run by a program, {@code ledger: {given: true}} holds
     * those keys. The report says that the records were given. A nominal ledger takes the price base that the scenario states for
     * its records.
     *
     * @param ledger the records, in the scenario's currency and of agencies that it lists, if it lists any
     * @return a study of the same scenario with these records; a run throws {@link
     *     org.wholesum.problem.InvalidInputException} if they don't match it, or it has a {@code baseline} or a {@code city}
     */
    public Study ledger(Ledger ledger) {
        return given(new GivenLedger(ledger, Optional.empty()));
    }

    /**
     * Gives the records as they were read, with the counts of rows and money that were rejected, which the report then has.
     *
     * @param records what {@link org.wholesum.ledger.LedgerReader#read(java.sql.ResultSet)} returned
     * @return a study of the same scenario with these records, as for {@link #ledger(Ledger)}
     */
    public Study ledger(ReadResult records) {
        return given(new GivenLedger(records.ledger(), Optional.of(records)));
    }

    private Study given(GivenLedger ledger) {
        return new Study(scenario, plan, new RecordSource(source.environment(), Optional.of(ledger)));
    }

    /**
     * Runs the study on one thread per processor, without reporting progress.
     * {@code Study.of(Scenario.read(Path.of("examples/stoke/scenario.yaml"))).run().asExpected()} is {@code true}.
     *
     * @return the result
     * @throws org.wholesum.problem.InvalidInputException if a file that the scenario names can't be used, the records lack
     *     something that the scenario needs, or an amount is too large
     */
    public StudyResult run() {
        return run(Execution.onAllProcessors());
    }

    /**
     * Runs the study.
     *
     * @param execution the threads that read records and make draws, and the listener for their progress; the result
     *     depends on neither
     * @return the result
     * @throws org.wholesum.problem.InvalidInputException if a file that the scenario names can't be used, the records lack
     *     something that the scenario needs, or an amount is too large
     * @throws java.util.concurrent.CancellationException if the thread is interrupted while records are read,
     *     assumptions are varied or draws are made
     */
    public StudyResult run(Execution execution) {
        return scenario.source().at(() -> runAll(execution));
    }

    private StudyResult runAll(Execution execution) {
        StudyExtent extent = new StudyExtent(scenario, plan, execution);
        extent.checkScenario();
        StudyInputs inputs = StudyInputs.read(scenario, plan, source, execution);
        extent.check(inputs);
        StudyResult plain = calculate(inputs, execution);
        // runs with other numbers report no progress of their own; draws are made by several threads already
        Execution threads = execution.withProgress(Progress.none());
        Function<Scenario, StudyResult> varied = other -> new Study(other, source).again(inputs, threads);
        Function<Scenario, StudyResult> drawn = other -> new Study(other, source).again(inputs, threads.threads(1));
        Optional<SensitivityResult> sensitivity =
                scenario.entry().sensitivity().map(entry -> new Varying(scenario, entry, varied).run(plain, execution));
        Optional<OptionsRun> options = OptionsRun.of(scenario);
        Optional<UncertaintyResult> uncertainty = scenario.entry().uncertainty().map(entry -> new DrawnInputs(
                        scenario, entry, drawn, options.map(OptionsRun::draws))
                .run(inputs.control().map(this::adjusted).orElse(plan), plain, execution));
        Optional<LearningResult> learning = LearningResult.of(scenario, plain, uncertainty);
        // without the control, to show what it changes
        Optional<Comparison> unadjusted =
                inputs.control().map(control -> compared(inputs, execution).comparison());
        StudyEvidence evidence = new StudyEvidence.Search(scenario, plan, inputs, execution).of(plain, unadjusted);
        return plain.with(
                new StudyReruns(sensitivity, uncertainty, learning, options.map(run -> run.of(plain))), evidence);
    }

    private StudyResult again(StudyInputs inputs, Execution execution) {
        return calculate(inputs.with(scenario, plan, source, execution), execution);
    }

    /** With the trend of the control in the old method, if there is one. */
    private StudyResult calculate(StudyInputs inputs, Execution execution) {
        return inputs.control()
                .map(control -> new Study(scenario, adjusted(control), source))
                .orElse(this)
                .compared(inputs, execution);
    }

    private Plan adjusted(Control control) {
        return scenario.source().at(() -> plan.adjustedBy(control.trend()), "comparison", "adjusted_by");
    }

    private StudyResult compared(StudyInputs inputs, Execution execution) {
        return inputs.checked()
                .map(checked -> ofRecords(checked, inputs, execution))
                .orElseGet(() -> withoutRecords(inputs.simulated()));
    }

    private StudyResult ofRecords(CheckedRecords checked, StudyInputs inputs, Execution execution) {
        ReadResult records = checked.used();
        Ledger ledger = records.ledger();
        RecordSums sums = inputs.sums().orElseThrow();
        Optional<CountedPeople> people = inputs.people();
        CaseStep cases = new CaseStep(scenario, plan, ledger, sums, CostsCounted.ALL, execution);
        Function<Ledger, Evidence> evidence = cases.evidence();
        Evidence all = evidence.apply(ledger);
        CaseComparisons byCase = scenario.source().at(cases::compare, "methods");
        Comparison whole = scenario.source()
                .at(() -> whole(cases.compareAtOnce(), byCase.sum()).named(names()), "methods");
        plan.checkAgencies(Sets.union(ledger.agencies(), whole.agencies()));
        StudyCalculation.Builder result = new StudyCalculation.Builder(scenario, whole);
        result.optionCosts = OptionsRun.costs(scenario, whole, cases::option);
        result.loaded = Optional.of(records);
        result.checked = Optional.of(checked);
        result.quality = inputs.records().flatMap(ReadRecords::quality);
        scaleUp(cases, byCase, people, result);
        Optional<MonthlyCosts> investment = cases.investment();
        result.appraisal = appraisal(whole, investment);
        result.editions = () -> editions(whole, investment);
        result.businessCase = businessCase(result);
        result.waiting = scenario.entry().waiting().map(entry -> scenario.source()
                .at(() -> new Waiting(scenario, plan, entry).of(ledger, evidence), "waiting"));
        result.growth = new FittedGrowth(scenario, plan).of(all);
        result.cohorts = plan.cohorts(all);
        result.calibrated = plan.calibrated(all.prices());
        result.effects = () -> plan.effects(all);
        Optional<Sample> sample = result.sample;
        Optional<ScaleUp> city = result.city;
        Optional<BigDecimal> implied = result.impliedPopulation;
        // only where they are read, as those of a sample take as long as its statistics
        result.cautions = () -> Cautions.of(
                scenario,
                plan,
                Optional.of(records),
                new RecordCautions(scenario, checked).of(sample, city),
                sampleCautions(byCase, people, city, implied));
        return result.build();
    }

    /** Adds the sample, the population that it is scaled up to and the next cases to a result. */
    private void scaleUp(
            CaseStep cases, CaseComparisons byCase, Optional<CountedPeople> people, StudyCalculation.Builder result) {
        if (byCase.size() < 2) {
            return;
        }
        result.sample = Optional.of(Sample.of(byCase));
        Sample sample = plan.hasFixedCosts()
                ? Sample.of(cases.counting(CostsCounted.SCALED).compare())
                : Sample.of(byCase);
        people.ifPresent(counted -> {
            PopulationEntry population = counted.entry();
            result.similar = counted.similar();
            ScaleUp city = scenario.source()
                    .at(
                            () -> new PopulationStep(scenario, population, byCase.cases()).scaledUp(sample, counted),
                            "population");
            result.city = Optional.of(plan.hasFixedCosts() ? city.withFixed(fixed(cases, city.population())) : city);
            result.next =
                    population.next().map(next -> scenario.source().at(() -> sample.next(next), "population", "next"));
            result.impliedPopulation = impliedPopulation(population, sample);
        });
    }

    /** What the costs that don't grow with each case save in a whole population, by agency; negative where they cost. */
    private static SortedMap<Agency, Money> fixed(CaseStep cases, long population) {
        MonthlyCosts with =
                cases.counting(CostsCounted.of(population)).compareAtOnce().savings();
        MonthlyCosts without =
                cases.counting(CostsCounted.SCALED).compareAtOnce().savings();
        MonthlyCosts fixed = with.minus(without);
        return new TreeMap<>(Maps.asMap(fixed.agencies(), fixed::total));
    }

    private Optional<BigDecimal> impliedPopulation(PopulationEntry population, Sample sample) {
        return population
                .publishedTotal()
                .map(total -> total.in(scenario.entry().unit()))
                .filter(total -> !sample.saving().isZero()
                        && sample.saving().getAmount().signum()
                                == total.getAmount().signum())
                .map(sample::impliedPopulation);
    }

    private static List<String> sampleCautions(
            CaseComparisons byCase,
            Optional<CountedPeople> people,
            Optional<ScaleUp> city,
            Optional<BigDecimal> implied) {
        return city.map(scaled -> SampleCautions.of(people.orElseThrow(), scaled, implied))
                .orElseGet(() -> SampleCautions.of(byCase));
    }

    private Optional<Appraisal> appraisal(Comparison whole, Optional<MonthlyCosts> investment) {
        return scenario.entry().appraisal().map(entry -> scenario.source()
                .at(() -> new AppraisalFactory(scenario, entry).of(whole, investment), "appraisal"));
    }

    private List<EditionAppraisal> editions(Comparison whole, Optional<MonthlyCosts> investment) {
        return scenario.entry()
                .appraisal()
                .map(entry -> new AppraisalFactory(scenario, entry).editions(whole, investment))
                .orElseGet(List::of);
    }

    private Optional<BusinessCase> businessCase(StudyCalculation.Builder result) {
        return result.appraisal.flatMap(appraisal -> scenario.entry()
                .appraisal()
                .flatMap(AppraisalEntry::businessCase)
                .map(entry -> new BusinessCaseFactory(scenario, entry).of(appraisal)));
    }

    /**
     * The comparison over all cases: the sum of the cases, each rounded and projected from the months in which it was
     * observed, so that what is printed adds up. Where the projection of the whole ledger has the same totals by
     * agency, that one is used, as its explanation has fewer steps. Both are calculated because no rule on the inputs
     * can decide between them: they differ by how the pennies of each case are rounded.
     */
    private static Comparison whole(Comparison atOnce, Comparison sum) {
        return atOnce.shifts().equals(sum.shifts()) ? atOnce : sum;
    }

    private MethodNames names() {
        return scenario.entry().comparison().names();
    }

    private StudyResult withoutRecords(Optional<CityRun> simulated) {
        checkNeedsNoRecords();
        plan.checkNeedsNoCases();
        Evidence evidence = new Unobserved(
                scenario,
                scenario.entry().baseline().map(baseline -> Records.costs(scenario, baseline, plan.windows())),
                simulated.map(CityRun::methods).orElse(Map.of()));
        Comparison whole = scenario.source().at(() -> plan.compare(evidence).named(names()), "methods");
        plan.checkAgencies(Sets.union(whole.agencies(), Records.agencies(scenario)));
        StudyCalculation.Builder result = new StudyCalculation.Builder(scenario, whole);
        result.optionCosts = OptionsRun.costs(scenario, whole, method -> plan.option(method, evidence));
        Optional<MonthlyCosts> investment = plan.invests() ? Optional.of(plan.investment(evidence)) : Optional.empty();
        result.appraisal = appraisal(whole, investment);
        result.editions = () -> editions(whole, investment);
        result.businessCase = businessCase(result);
        result.growth = new FittedGrowth(scenario, plan).of(evidence);
        result.cohorts = plan.cohorts(evidence);
        result.calibrated = plan.calibrated(evidence.prices());
        result.effects = () -> plan.effects(evidence);
        result.simulated = simulated.map(SimulatedCity::new);
        List<String> ofCity = result.simulated.map(SimulatedCity::cautions).orElse(List.of());
        result.cautions = () -> Cautions.of(scenario, plan, Optional.empty(), ofCity, List.of());
        return result.build();
    }

    private void checkNeedsNoRecords() {
        if (scenario.entry().population().isPresent()) {
            throw scenario.source()
                    .refuse("there are no cases to scale up, expected a ledger with a population", "population");
        }
        if (scenario.entry().waiting().isPresent()) {
            throw scenario.source()
                    .refuse("the cost of waiting is that of a case of a ledger, expected a ledger", "waiting");
        }
        if (scenario.entry().baseline().isEmpty() && !plan.windows().isEmpty()) {
            throw scenario.source()
                    .refusals()
                    .refuse(new KeyProblem(
                            List.of(),
                            false,
                            "a method needs observed costs, expected either a ledger or a baseline",
                            scenario.source().files().folder().isPresent()
                                    ? Optional.empty()
                                    : Optional.of("Study.of(scenario).ledger(ledger)")));
        }
    }

    /** The title of the scenario. */
    @Override
    public String toString() {
        return "Study of \"" + scenario.title() + "\", to be run";
    }
}
