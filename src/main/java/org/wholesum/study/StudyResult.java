package org.wholesum.study;

import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.audit.InputAudit;
import org.wholesum.audit.Reconciliation;
import org.wholesum.calibration.CalibratedCohort;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.Explanation;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.demand.DemandFindings;
import org.wholesum.evaluation.Evaluation;
import org.wholesum.intake.DataQuality;
import org.wholesum.internal.analysis.SettlementStep;
import org.wholesum.internal.escape.Visible;
import org.wholesum.internal.money.Compared;
import org.wholesum.internal.money.ComparedAmounts;
import org.wholesum.internal.scenario.entry.Expectation;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.ledger.ReadResult;
import org.wholesum.outcome.OptionAppraisal;
import org.wholesum.population.NextCases;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.EvidenceLevel;
import org.wholesum.projection.Growth;
import org.wholesum.scenario.Scenario;
import org.wholesum.settlement.CashRelease;
import org.wholesum.settlement.GainShare;

/** The result of a study. A part that the scenario doesn't ask for is empty. */
public final class StudyResult {
    private final StudyCalculation calculated;
    private final StudyReruns reruns;
    private final StudyEvidence evidence;
    private final Supplier<Optional<OptionAppraisal>> options;
    private final Supplier<List<String>> cautions;
    // kept, as some take long to calculate
    private final Supplier<Map<String, FigureValue>> figures;

    StudyResult(StudyCalculation calculated) {
        this(calculated, StudyReruns.none(), StudyEvidence.none());
    }

    private StudyResult(StudyCalculation calculated, StudyReruns reruns, StudyEvidence evidence) {
        this.calculated = calculated;
        this.reruns = reruns;
        this.evidence = evidence;
        this.options =
                Suppliers.memoize(() -> reruns.options().or(() -> calculated.located(() -> OptionsRun.plain(this))));
        this.cautions = Suppliers.memoize(() -> calculated.located(this::allCautions));
        this.figures = Suppliers.memoize(() -> calculated.located(() -> Collections.unmodifiableMap(Figures.of(this))));
    }

    private List<String> allCautions() {
        return Stream.of(
                        calculated.cautions.get().stream(),
                        reruns.uncertainty().stream().map(UncertaintyResult::caution),
                        evidence.cautions().stream())
                .flatMap(every -> every)
                .map(Visible::of)
                .toList();
    }

    /** The same result with the analyses that run the study again, the evidence, and their cautions. */
    StudyResult with(StudyReruns again, StudyEvidence found) {
        editions(); // so that an amount that is too large is a problem of the run
        return new StudyResult(calculated, again, found);
    }

    /** {@return the scenario that was run} */
    public Scenario scenario() {
        return calculated.scenario;
    }

    /** {@return the records, with the number of accepted and rejected rows; empty if there is no ledger} */
    public Optional<ReadResult> loaded() {
        return calculated.loaded;
    }

    /** {@return the checks of the records, and the cases that were left out; empty if there is no ledger} */
    public Optional<CheckedRecords> checked() {
        return calculated.checked;
    }

    /** {@return what was accepted, rejected and left out of each extract; empty if the scenario has no extracts} */
    public Optional<DataQuality> dataQuality() {
        return calculated.quality;
    }

    /** {@return the old against the pilot method, over all cases} */
    public Comparison comparison() {
        return calculated.comparison;
    }

    /** {@return the old against the pilot method by case; empty if there is no ledger, or one of a single case} */
    public Optional<Sample> sample() {
        return calculated.sample;
    }

    /** {@return the similar people, counted from a file; empty if the scenario names no such file} */
    public Optional<CountedPopulation> similar() {
        return calculated.similar;
    }

    /** {@return how strong the evidence is for the saving, by what was compared} */
    public EvidenceLevel evidence() {
        return comparison().evidence();
    }

    /** {@return the estimate for the whole population; empty if the scenario has no population} */
    public Optional<ScaleUp> city() {
        return calculated.city;
    }

    /** {@return the predicted saving of the next cases; empty if the scenario doesn't ask for it} */
    public Optional<NextCases> next() {
        return calculated.next;
    }

    /**
     * The number of similar cases that the scenario's published total implies.
     *
     * @return the number, to two decimals; empty if no total was published, or the mean saving is zero or of the other
     *     sign
     */
    public Optional<BigDecimal> impliedPopulation() {
        return calculated.impliedPopulation;
    }

    /** {@return the appraisal; empty if the scenario doesn't ask for one} */
    public Optional<Appraisal> appraisal() {
        return calculated.appraisal;
    }

    /**
     * The appraisal by each edition of guidance that it uses, with what it takes from it and where from; the first is
     * {@link #appraisal}.
     *
     * @return that of the scenario first, then the one beside it; empty if the appraisal uses no guidance
     */
    public List<EditionAppraisal> editions() {
        return calculated.editions.get();
    }

    /** {@return the financial beside the economic case; empty if the scenario doesn't ask for them} */
    public Optional<BusinessCase> businessCase() {
        return calculated.businessCase;
    }

    /** {@return several methods against a base, with their effects; empty if the scenario doesn't ask for it} */
    public Optional<OptionAppraisal> options() {
        return options.get();
    }

    /** {@return the cost of each method that is an option, in order; none if the scenario doesn't ask for options} */
    public Map<String, MonthlyCosts> optionCosts() {
        return calculated.optionCosts;
    }

    /** {@return the cost of waiting of one case; empty if the scenario doesn't ask for it} */
    public Optional<CostOfWaiting> waiting() {
        return calculated.waiting;
    }

    /** {@return the sensitivity of a figure to numbers of the scenario; empty if the scenario doesn't ask for it} */
    public Optional<SensitivityResult> sensitivity() {
        return reruns.sensitivity();
    }

    /** {@return the probabilistic sensitivity analysis; empty if the scenario doesn't ask for one} */
    public Optional<UncertaintyResult> uncertainty() {
        return reruns.uncertainty();
    }

    /** {@return what to learn next; empty if the scenario doesn't ask for it} */
    public Optional<LearningResult> learning() {
        return reruns.learning();
    }

    /** {@return whether the new method worked; without any part if the scenario doesn't ask for it} */
    public Evaluation evaluation() {
        return evidence.evaluation();
    }

    /** {@return where demand comes from; without any part if the scenario doesn't ask for it} */
    public DemandFindings demand() {
        return evidence.demand();
    }

    /** {@return whether published figures agree with each other; empty if the scenario doesn't ask for it} */
    public Optional<InputAudit> audit() {
        return evidence.audit();
    }

    /** {@return the nearest figures that agree with each other; empty if the scenario doesn't ask for them} */
    public Optional<Reconciliation> reconciliation() {
        return evidence.reconciliation();
    }

    /** {@return who should pay whom; empty if the scenario doesn't ask for it} */
    public Optional<GainShare> settlement() {
        return evidence.settlement().map(SettlementStep.Found::share);
    }

    /** {@return the cash that is released in blocks; empty if the scenario has no blocks} */
    public Optional<CashRelease> cashInBlocks() {
        return evidence.settlement().flatMap(SettlementStep.Found::release);
    }

    /** {@return the growth that was fitted to all cases together, by the method's name} */
    public Map<String, Growth> growth() {
        return calculated.growth;
    }

    /** {@return the needs-group cohorts among the scenario's methods, by the method's name} */
    public Map<String, NeedsGroupCohort> cohorts() {
        return calculated.cohorts;
    }

    /** {@return those of the cohorts whose unknown transitions were fitted to observed numbers, by the method's name} */
    public Map<String, CalibratedCohort> calibrated() {
        return calculated.calibrated;
    }

    /** {@return the simulated city; empty if the scenario has none} */
    public Optional<SimulatedCity> simulatedCity() {
        return calculated.simulated;
    }

    /**
     * What the pilot method changes by service, or by agency where it changes volumes and prices: the reduction of costs over
     * the horizon, for all cases projected together, so that it can differ from the sum of the cases by pennies.
     *
     * @return by name, negative where costs rise; empty if the method acts on none
     */
    public SortedMap<String, MonthlyCosts> effects() {
        return calculated.effects.get();
    }

    /**
     * {@return limits of the result that a reader needs to know, in sentences; every format has them
     * all}
     */
    public List<String> cautions() {
        return cautions.get();
    }

    /**
     * Every figure that a scenario can expect, by name, with its unit. {@code examples/figures.md} lists them. Those
     * that the scenario doesn't ask for, or that can't be calculated, as a change from zero, are left out, and so are those
     * of each case if there are more than 1,000, which can be expected none the less.
     *
     * @return the figures in order
     */
    public Map<String, FigureValue> figures() {
        return figures.get();
    }

    /**
     * What a figure is, as {@code examples/figures.md} says.
     *
     * @param figure the name of a figure, as {@code old.police}
     * @return a phrase, as {@code cost to an agency under the old method}; empty if no figure has such a name
     */
    public static Optional<String> meaningOf(String figure) {
        return FigureCatalogue.meaningOf(figure);
    }

    /**
     * The scenario's expectations compared with the figures.
     *
     * @return an outcome for each, in the order of the file
     * @throws org.wholesum.problem.InvalidInputException if the study has no figure of an expected name
     */
    public List<Outcome> outcomes() {
        ProblemList unknown = new ProblemList(scenario().source());
        List<Outcome> outcomes = new ArrayList<>();
        scenario().entry().expect().forEach((name, expected) -> figure(name)
                .ifPresentOrElse(
                        found -> outcomes.add(new Outcome(name, expected, found.number())),
                        () -> unknown.add(noSuchFigure(name))));
        unknown.done();
        return outcomes;
    }

    /**
     * Reads a result back from the {@code result.json} that was written of it, for working or for publication.
     *
     * @param file a file of at most 512 MiB that is as {@code result.schema.json} says
     * @return what a result has as data
     * @throws org.wholesum.problem.InvalidInputException if it can't be read, was written by a newer version, or isn't as the
     *     schema says; with each of up to 20 problems
     */
    public static SavedResult read(Path file) {
        return ResultReader.read(file);
    }

    /**
     * Reads a result back from its JSON, as {@code org.wholesum.report.JsonFormat} writes it.
     *
     * @param json the text
     * @return what a result has as data
     * @throws org.wholesum.problem.InvalidInputException if it was written by a newer version, or isn't as the schema says; with
     *     each of up to 20 problems
     */
    public static SavedResult read(String json) {
        return new ResultReader("result").read(json);
    }

    /**
     * One of the scenario's expectations compared with its figure, whatever the other expectations are.
     *
     * @param name the name of an expected figure
     * @return the outcome
     * @throws org.wholesum.problem.InvalidInputException if the scenario expects no such figure, or the study has none
     */
    public Outcome outcome(String name) {
        Map<String, Expectation> expected = scenario().entry().expect();
        if (!expected.containsKey(name)) {
            throw Suggestions.unknown("the figure \"" + name + "\" is not expected here", name, expected.keySet());
        }
        ProblemList unknown = new ProblemList(scenario().source());
        Optional<Outcome> outcome = figure(name).map(found -> new Outcome(name, expected.get(name), found.number()));
        if (outcome.isEmpty()) {
            unknown.add(noSuchFigure(name));
        }
        unknown.done();
        return outcome.orElseThrow();
    }

    /** A figure by its name, listed or not. */
    private Optional<FigureValue> figure(String name) {
        return Optional.ofNullable(figures().get(name))
                .or(() -> sample().flatMap(cases -> PopulationFigures.ofCase(cases, name)));
    }

    private KeyProblem noSuchFigure(String name) {
        return KeyProblem.unknownKey("no such figure in this study", figures().keySet(), "expect", name);
    }

    /** {@return whether every expectation is met} */
    public boolean asExpected() {
        return outcomes().stream().allMatch(Outcome::met);
    }

    /**
     * {@return how the figures were calculated: the records, both methods by agency, the saving, and the scaling up}
     */
    public Explanation explain() {
        return calculated.located(() -> StudyExplanation.of(this));
    }

    private Table byAgency() {
        return ComparedAmounts.toThePenny(
                Typography.months(
                        comparison().horizon().first(), comparison().horizon().last()),
                comparison().names().oldAsColumn(),
                comparison().names().pilotAsColumn(),
                comparison().shifts().stream()
                        .map(shift -> ComparedAmounts.Line.exact(
                                scenario().entry().nameOf(shift.agency()), Compared.of(shift.old(), shift.pilot())))
                        .toList(),
                Compared.of(comparison().oldCost(), comparison().pilotCost()));
    }

    /** {@return the same as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return shown().toHtml();
    }

    private Shown shown() {
        return Shown.of(scenario().title()).and(byAgency()).and(String.join("\n", cautions()));
    }

    /** The title, the table by agency, and the cautions. */
    @Override
    public String toString() {
        return shown().toString();
    }
}
