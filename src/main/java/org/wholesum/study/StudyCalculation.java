package org.wholesum.study;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.BusinessCase;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.appraisal.EditionAppraisal;
import org.wholesum.calibration.CalibratedCohort;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.intake.DataQuality;
import org.wholesum.internal.escape.Visible;
import org.wholesum.ledger.ReadResult;
import org.wholesum.population.NextCases;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.Growth;
import org.wholesum.scenario.Scenario;

/** What one calculation of a study gives, without the analyses that run the study again and the evidence. */
final class StudyCalculation {
    final Scenario scenario;
    final Comparison comparison;
    final Optional<ReadResult> loaded;
    final Optional<CheckedRecords> checked;
    final Optional<DataQuality> quality;
    final Optional<Sample> sample;
    final Optional<CountedPopulation> similar;
    final Optional<ScaleUp> city;
    final Optional<NextCases> next;
    final Optional<BigDecimal> impliedPopulation;
    final Optional<Appraisal> appraisal;
    final Supplier<List<EditionAppraisal>> editions;
    final Optional<BusinessCase> businessCase;
    final Optional<CostOfWaiting> waiting;
    final Map<String, MonthlyCosts> optionCosts;
    final Map<String, Growth> growth;
    final Map<String, NeedsGroupCohort> cohorts;
    final Map<String, CalibratedCohort> calibrated;
    final Optional<SimulatedCity> simulated;
    final Supplier<SortedMap<String, MonthlyCosts>> effects;
    final Supplier<List<String>> cautions;

    private StudyCalculation(Builder parts) {
        this.scenario = parts.scenario;
        this.comparison = parts.comparison;
        this.loaded = parts.loaded;
        this.checked = parts.checked;
        this.quality = parts.quality;
        this.sample = parts.sample;
        this.similar = parts.similar;
        this.city = parts.city;
        this.next = parts.next;
        this.impliedPopulation = parts.impliedPopulation;
        this.appraisal = parts.appraisal;
        this.editions = Suppliers.memoize(() -> List.copyOf(located(parts.editions)));
        this.businessCase = parts.businessCase;
        this.waiting = parts.waiting;
        this.optionCosts = ImmutableMap.copyOf(parts.optionCosts);
        this.growth = ImmutableMap.copyOf(parts.growth);
        this.cohorts = ImmutableMap.copyOf(parts.cohorts);
        this.calibrated = ImmutableMap.copyOf(parts.calibrated);
        this.simulated = parts.simulated;
        this.effects = Suppliers.memoize(() -> ImmutableSortedMap.copyOfSorted(located(parts.effects)));
        this.cautions = Suppliers.memoize(
                () -> located(parts.cautions).stream().map(Visible::of).toList());
    }

    /** What is calculated later: an amount that is too large is a problem of the scenario then too. */
    <T> T located(Supplier<T> later) {
        return scenario.source().at(later);
    }

    /** The parts while a study is calculated. */
    static final class Builder {
        private final Scenario scenario;
        private final Comparison comparison;
        Optional<ReadResult> loaded = Optional.empty();
        Optional<CheckedRecords> checked = Optional.empty();
        Optional<DataQuality> quality = Optional.empty();
        Optional<Sample> sample = Optional.empty();
        Optional<CountedPopulation> similar = Optional.empty();
        Optional<ScaleUp> city = Optional.empty();
        Optional<NextCases> next = Optional.empty();
        Optional<BigDecimal> impliedPopulation = Optional.empty();
        Optional<Appraisal> appraisal = Optional.empty();
        Supplier<List<EditionAppraisal>> editions = List::of;
        Optional<BusinessCase> businessCase = Optional.empty();
        Optional<CostOfWaiting> waiting = Optional.empty();
        Map<String, MonthlyCosts> optionCosts = Map.of();
        Map<String, Growth> growth = Map.of();
        Map<String, NeedsGroupCohort> cohorts = Map.of();
        Map<String, CalibratedCohort> calibrated = Map.of();
        Optional<SimulatedCity> simulated = Optional.empty();
        Supplier<SortedMap<String, MonthlyCosts>> effects = ImmutableSortedMap::of;
        Supplier<List<String>> cautions = List::of;

        Builder(Scenario scenario, Comparison comparison) {
            this.scenario = scenario;
            this.comparison = comparison;
        }

        StudyResult build() {
            return new StudyResult(new StudyCalculation(this));
        }
    }
}
