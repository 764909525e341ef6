package org.wholesum.study;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.money.ComparedAmounts;
import org.wholesum.internal.text.MoneyText;
import org.wholesum.internal.text.Table;
import org.wholesum.ledger.ReadResult;
import org.wholesum.population.NextCases;
import org.wholesum.population.PopulationEstimate;
import org.wholesum.population.Sample;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Growth;
import org.wholesum.scenario.PopulationEntry;
import org.wholesum.scenario.Scenario;

/**
 * What came out of a study.
 *
 * @param scenario what was studied
 * @param loaded the records, and what became of every row; empty if there is a baseline instead
 * @param comparison old against pilot, over all cases
 * @param sample old against pilot by case; empty if there are no records, or of one case alone
 * @param similar who is similar, counted from a file; empty if the scenario has none
 * @param city what the cases mean for the population; empty if the scenario has none
 * @param appraisal what the difference is worth; empty if the scenario doesn't ask
 * @param waiting what waiting has cost one case; empty if the scenario doesn't ask
 * @param sensitivity what the result hangs on; empty if the scenario doesn't ask
 * @param uncertainty how sure it is, given what isn't known; empty if the scenario doesn't ask
 * @param growth what growth was fitted to all cases together, by the method's name
 * @param cohorts the compared methods that are needs groups, by the method's name
 * @param cautions what a reader must know, in sentences; no format leaves them out
 */
public record StudyResult(
        Scenario scenario,
        Optional<ReadResult> loaded,
        Comparison comparison,
        Optional<Sample> sample,
        Optional<CountedPopulation> similar,
        Optional<PopulationEstimate> city,
        Optional<Appraisal> appraisal,
        Optional<CostOfWaiting> waiting,
        Optional<SensitivityResult> sensitivity,
        Optional<UncertaintyResult> uncertainty,
        Map<String, Growth> growth,
        Map<String, NeedsGroupCohort> cohorts,
        List<String> cautions) {
    /** Takes copies. */
    public StudyResult {
        cohorts = ImmutableMap.copyOf(cohorts);
        growth = ImmutableMap.copyOf(growth);
        cautions = List.copyOf(cautions);
    }

    /**
     * Every figure that a scenario can expect something of, by name: amounts in major units, shares and changes as
     * fractions. {@code AGENCY} stands for an agency's id, {@code CASE} for a case's. A study has those that its scenario
     * gives rise to, and that can be told: no change from nil, for one.
     *
     * <ul>
     *   <li>{@code old}, {@code pilot}, {@code saving}, {@code change}: what both methods cost, what the pilot saves, and
     *       the pilot's change on the old method
     *   <li>{@code old.AGENCY}, {@code pilot.AGENCY}, {@code saving.AGENCY}, {@code change.AGENCY}: the same of an agency
     *   <li>{@code share_old.AGENCY}, {@code share_pilot.AGENCY}: its share of the cost under each method
     *   <li>{@code break_even_months}: how many months until the pilot has saved more than it cost
     *   <li>{@code growth.METHOD}, {@code growth_error.METHOD}: the yearly growth that was fitted for a method, and its
     *       standard error
     *   <li>{@code people.METHOD.GROUP.CYCLE}: how many people of needs groups are in a group after so many cycles
     *   <li>{@code moved.METHOD.GROUP.GROUP}: the share of the first group's people who are in the second after a cycle
     *   <li>{@code net_present_saving}, {@code net_present_saving.AGENCY}: what the pilot is worth now
     *   <li>{@code present_old}, {@code present_pilot}: the net present cost of both methods
     *   <li>{@code present_benefits}, {@code present_costs}: what the pilot brings and takes, in present values
     *   <li>{@code benefit_cost_ratio}, {@code return_on_investment}: the first by the second, and the rest by it
     *   <li>{@code payback_months}, {@code payback_months_discounted}: how many months until it has paid for itself
     *   <li>{@code equivalent_annual_saving}: the net present saving as a level amount a year
     *   <li>{@code internal_rate}: the internal rate of return, where there is one and no other
     *   <li>{@code cashable}, {@code capacity_only}: the present benefits that can be released as cash, and the others
     *   <li>{@code cashable.AGENCY}, {@code capacity_only.AGENCY}: the same of an agency
     *   <li>{@code value_fiscal}, {@code value_economic}, {@code value_social}: present values by kind
     *   <li>{@code low.ASSUMPTION}, {@code high.ASSUMPTION}: the watched figure with an assumption at its low and its high
     *   <li>{@code switching.ASSUMPTION}: where the assumption makes it nil
     *   <li>{@code in_case.CASE}: the watched figure in a named case of the sensitivity analysis
     *   <li>{@code probability_of_saving}, {@code probability_of_saving.AGENCY}: the share of draws in which the pilot saves
     *   <li>{@code drawn_mean}, {@code drawn_lower}, {@code drawn_upper}: the mean of the draws' savings, and between what
     *       95% of them lie
     *   <li>{@code perfect_information}: the expected value of perfect information
     *   <li>{@code goes_with.INPUT}: the rank correlation of an uncertain input with the saving
     *   <li>{@code waiting_recorded}, {@code waiting_unchanged}: what the case that waited has cost, and comes to
     *   <li>{@code waiting_first}, {@code waiting_best}, {@code waiting_now}: what it comes to if helped when it first
     *       presented, when that would have cost least, and now
     *   <li>{@code cases}: n, how many cases there are
     *   <li>{@code case.CASE.old}, {@code case.CASE.pilot}, {@code case.CASE.saving}: both costs of a case, and its saving
     *   <li>{@code population}: N, how many similar cases there are
     *   <li>{@code total}, {@code total.AGENCY}: the saving over the population
     *   <li>{@code per_case}: the mean saving of a case
     *   <li>{@code total_bootstrap_lower}, {@code total_bootstrap_upper}, {@code per_case_bootstrap_lower},
     *       {@code per_case_bootstrap_upper}: their 95% intervals by the bootstrap
     *   <li>{@code total_t_lower}, {@code total_t_upper}, {@code per_case_t_lower}, {@code per_case_t_upper}: by Student's t
     *   <li>{@code total_bca_lower}, {@code total_bca_upper}, {@code per_case_bca_lower}, {@code per_case_bca_upper}: by
     *       the bias-corrected and accelerated bootstrap; in strata there is Student's t alone
     *   <li>{@code strata.STRATUM.cases}, {@code strata.STRATUM.population}: how many cases a stratum has, and how many
     *       similar ones
     *   <li>{@code strata.STRATUM.total}, {@code strata.STRATUM.share_of_variance}: what is saved there, and its share in
     *       the variance of the total
     *   <li>{@code next}, {@code next_lower}, {@code next_upper}: what the next cases save together, and the 95% prediction
     *       interval of it
     *   <li>{@code without_most_influential}: the total without the case that moves it most
     *   <li>{@code implied_population}: how many similar cases the published total implies
     *   <li>{@code rows_accepted}, {@code rows_rejected}: what became of the ledger's rows
     *   <li>{@code failure_demand}, {@code failure_demand.AGENCY}: the share of contacts that are failure demand
     * </ul>
     *
     * @return the figures in order
     */
    public Map<String, BigDecimal> figures() {
        return Figures.of(this);
    }

    /**
     * The number of similar cases that the scenario's published total implies.
     *
     * @return how many, to two decimals; empty if no total was published, or it can't be told
     */
    public Optional<BigDecimal> impliedPopulation() {
        return scenario.population()
                .flatMap(PopulationEntry::publishedTotal)
                .map(total -> total.in(scenario.unit()))
                .flatMap(total -> sample.filter(cases -> implies(cases.saving(), total))
                        .map(cases -> cases.impliedPopulation(total)));
    }

    private static boolean implies(Money saving, Money total) {
        return !saving.isZero()
                && saving.getAmount().signum() == total.getAmount().signum();
    }

    /** {@return what the next cases will save if they come as these did; empty if the scenario doesn't ask} */
    public Optional<NextCases> next() {
        return scenario.population()
                .flatMap(PopulationEntry::next)
                .flatMap(count -> sample.map(cases -> cases.next(count)));
    }

    /**
     * What became of the scenario's expectations.
     *
     * @return an outcome for each, in the order of the file
     * @throws org.wholesum.problem.InvalidInputException if a figure is unknown
     */
    public List<Outcome> outcomes() {
        Map<String, BigDecimal> figures = figures();
        List<Outcome> outcomes = new ArrayList<>();
        scenario.expect().forEach((name, expected) -> {
            BigDecimal actual = figures.get(name);
            if (actual == null) {
                throw scenario.origin()
                        .refuseKey("no such figure in this study", List.of("expect", name), figures.keySet());
            }
            outcomes.add(new Outcome(name, expected, actual));
        });
        return outcomes;
    }

    /** {@return whether every expectation is met} */
    public boolean asExpected() {
        return outcomes().stream().allMatch(Outcome::met);
    }

    /** The same with what the result hangs on. */
    StudyResult varied(SensitivityResult found) {
        return new StudyResult(
                scenario,
                loaded,
                comparison,
                sample,
                similar,
                city,
                appraisal,
                waiting,
                Optional.of(found),
                uncertainty,
                growth,
                cohorts,
                cautions);
    }

    /** The same with how sure it is. */
    StudyResult drawn(UncertaintyResult found) {
        List<String> more = new ArrayList<>(cautions);
        more.add(found.caution());
        return new StudyResult(
                scenario,
                loaded,
                comparison,
                sample,
                similar,
                city,
                appraisal,
                waiting,
                sensitivity,
                Optional.of(found),
                growth,
                cohorts,
                more);
    }

    /** {@return the sentences that a person reads first: both costs, the months, the saving and its interval} */
    public List<String> headline() {
        List<String> sentences = new ArrayList<>(List.of(comparison.sentence()));
        appraisal.ifPresent(worth -> sentences.add(worth.sentence()));
        uncertainty.ifPresent(sure -> sentences.add(sure.sentence()));
        city.ifPresent(whole -> sentences.add(whole.sentence()));
        waiting.ifPresent(cost -> sentences.add(cost.sentence()));
        return sentences;
    }

    /** {@return how the figures came about: the records, both methods by agency, the saving, and the scaling} */
    public Explanation explain() {
        Explanation whole =
                new Explanation(List.of(source())).and(comparison.explain().steps());
        Explanation worth = appraisal
                .map(a -> whole.and(List.of("Appraisal:")).and(a.explain().steps()))
                .orElse(whole);
        Explanation hung = sensitivity
                .map(varied -> worth.and(List.of("Sensitivity of " + varied.figure() + ":"))
                        .and(varied.tornado().explain().steps()))
                .orElse(worth);
        Explanation drawn = uncertainty
                .map(sure -> hung.and(List.of("Uncertainty of " + sure.figure() + ":"))
                        .and(sure.draws().explain().steps()))
                .orElse(hung);
        Explanation waited = waiting.map(w -> drawn.and(List.of("The cost of waiting:"))
                        .and(w.explain().steps()))
                .orElse(drawn);
        return city.map(c -> waited.and(List.of("Scaled up to " + c.population() + " similar cases:"))
                        .and(similar.map(CountedPopulation::sentence).stream().toList())
                        .and(c.explain().steps())
                        .and(next().map(few -> few.explain().steps()).orElse(List.of())))
                .orElse(waited);
    }

    private String source() {
        return loaded.map(from -> "Records: " + from.source() + ", " + from.accepted() + " rows accepted, "
                        + MoneyText.of(from.cost()) + "; " + from.rejected() + " rejected")
                .orElseGet(() -> "Baseline: "
                        + scenario.baseline()
                                .map(b -> MoneyText.of(b.total().in(scenario.unit())) + " in the window " + b.window()
                                        + ", by the shares of "
                                        + scenario.origin().name())
                                .orElse("none, as no method needs what was observed"));
    }

    private Table byAgency() {
        return ComparedAmounts.byAgency(
                comparison.horizon().toString(),
                comparison.old().costs().currency(),
                comparison.shifts().stream()
                        .map(shift ->
                                new ComparedAmounts.Line(scenario.nameOf(shift.agency()), shift.old(), shift.pilot()))
                        .toList());
    }

    /** The headline, the table by agency, and the cautions. */
    @Override
    public String toString() {
        return scenario.title() + "\n\n" + String.join("\n", headline()) + "\n\n" + byAgency() + "\n\n"
                + String.join("\n", cautions);
    }
}
