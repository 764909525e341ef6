package org.wholesum.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.wholesum.appraisal.Appraisal;
import org.wholesum.appraisal.CostOfWaiting;
import org.wholesum.appraisal.ValueKind;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.inference.Estimate;
import org.wholesum.inference.Interval;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.ReadResult;
import org.wholesum.population.NextCases;
import org.wholesum.population.PopulationEstimate;
import org.wholesum.population.Sample;
import org.wholesum.population.ScaleUp;
import org.wholesum.population.StratifiedScaleUp;
import org.wholesum.population.Stratum;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.projection.Growth;
import org.wholesum.sensitivity.ProbabilisticSensitivity;

/** The figures of a study by name, as numbers. */
final class Figures {
    private static final int PLACES = 9;

    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();

    static Map<String, BigDecimal> of(StudyResult result) {
        Figures all = new Figures();
        all.parts(result).forEach(Runnable::run);
        return all.figures;
    }

    /** One figure, without working out those that come after it. */
    static Optional<BigDecimal> one(StudyResult result, String name) {
        Figures some = new Figures();
        for (Runnable part : some.parts(result)) {
            part.run();
            if (some.figures.containsKey(name)) {
                return Optional.ofNullable(some.figures.get(name));
            }
        }
        return Optional.empty();
    }

    /** The figures in their order, in parts that are worked out by themselves. */
    private List<Runnable> parts(StudyResult result) {
        return List.of(
                () -> compared(result.comparison()),
                () -> result.growth().forEach(this::grown),
                () -> moved(result),
                () -> result.appraisal().ifPresent(this::netPresent),
                () -> result.appraisal().ifPresent(this::appraised),
                () -> result.appraisal().ifPresent(this::internalRate),
                () -> result.sensitivity().ifPresent(this::varied),
                () -> result.uncertainty().ifPresent(sure -> drawn(sure.draws())),
                () -> result.waiting().ifPresent(this::waited),
                () -> result.sample().ifPresent(this::sampled),
                () -> result.city().ifPresent(this::scaled),
                () -> result.next().ifPresent(this::next),
                () -> result.impliedPopulation().ifPresent(implied -> figures.put("implied_population", implied)),
                () -> result.loaded().ifPresent(this::read));
    }

    private void drawn(ProbabilisticSensitivity draws) {
        number("probability_of_saving", draws.probabilityOfSaving());
        draws.shape()
                .agencies()
                .forEach(agency -> number("probability_of_saving." + agency, draws.probabilityOfSaving(agency)));
        Interval most = draws.interval(0.95);
        figures.put("drawn_mean", draws.mean().getAmount());
        figures.put("drawn_lower", most.lower(draws.shape().currency()).getAmount());
        figures.put("drawn_upper", most.upper(draws.shape().currency()).getAmount());
        figures.put(
                "perfect_information", draws.expectedValueOfPerfectInformation().getAmount());
        draws.drivers().forEach(driver -> number("goes_with." + driver.input(), driver.rankCorrelation()));
    }

    private void moved(StudyResult result) {
        int months = result.comparison().horizon().count();
        result.cohorts().forEach((name, cohort) -> moved(name, cohort, months));
    }

    private void read(ReadResult loaded) {
        figures.put("rows_accepted", BigDecimal.valueOf(loaded.accepted()));
        figures.put("rows_rejected", BigDecimal.valueOf(loaded.rejected()));
        demand(loaded.ledger().failureDemand());
    }

    private void compared(Comparison comparison) {
        figures.put("old", comparison.oldCost().getAmount());
        figures.put("pilot", comparison.pilotCost().getAmount());
        figures.put("saving", comparison.saving().getAmount());
        comparison.change().ifPresent(change -> figures.put("change", change));
        comparison.breakEven().ifPresent(month -> figures.put("break_even_months", months(comparison, month)));
        for (CostShift shift : comparison.shifts()) {
            String agency = "." + shift.agency();
            figures.put("old" + agency, shift.old().getAmount());
            figures.put("pilot" + agency, shift.pilot().getAmount());
            figures.put("saving" + agency, shift.saving().getAmount());
            shift.change().ifPresent(change -> figures.put("change" + agency, change));
            shift.oldShare().ifPresent(share -> figures.put("share_old" + agency, share));
            shift.pilotShare().ifPresent(share -> figures.put("share_pilot" + agency, share));
        }
    }

    private void grown(String method, Growth growth) {
        figures.put("growth." + method, growth.rate());
        figures.put("growth_error." + method, BigDecimal.valueOf(growth.standardError()));
    }

    private void moved(String method, NeedsGroupCohort cohort, int months) {
        Trace trace = cohort.trace(months / cohort.cycleMonths());
        for (String group : trace.groups()) {
            for (int cycle = 0; cycle <= trace.cycles(); cycle++) {
                number("people." + method + "." + group + "." + cycle, trace.people(group, cycle));
            }
            for (String to : trace.groups()) {
                number(
                        "moved." + method + "." + group + "." + to,
                        cohort.matrix(0).probability(group, to));
            }
        }
    }

    private void number(String name, double value) {
        figures.put(name, new BigDecimal(value, MathContext.DECIMAL64).setScale(PLACES, RoundingMode.HALF_UP));
    }

    private void netPresent(Appraisal appraisal) {
        amounts("net_present_saving", appraisal.presentNet(), appraisal.agencies());
    }

    private void appraised(Appraisal appraisal) {
        amount("present_old", appraisal.presentOld().total());
        amount("present_pilot", appraisal.presentPilot().total());
        amount("present_benefits", appraisal.presentBenefits().total());
        amount("present_costs", appraisal.presentCosts().total());
        appraisal.benefitCostRatio().ifPresent(ratio -> figures.put("benefit_cost_ratio", ratio));
        appraisal.returnOnInvestment().ifPresent(ratio -> figures.put("return_on_investment", ratio));
        appraisal.paybackMonths().ifPresent(months -> figures.put("payback_months", BigDecimal.valueOf(months)));
        appraisal
                .discountedPaybackMonths()
                .ifPresent(months -> figures.put("payback_months_discounted", BigDecimal.valueOf(months)));
        amount("equivalent_annual_saving", appraisal.equivalentAnnualSaving());
        appraisal.presentCashable().ifPresent(cash -> amounts("cashable", cash, appraisal.agencies()));
        appraisal.presentCapacity().ifPresent(rest -> amounts("capacity_only", rest, appraisal.agencies()));
        for (ValueKind kind : ValueKind.values()) {
            amount("value_" + kind.name().toLowerCase(Locale.ROOT), appraisal.presentValue(kind));
        }
    }

    private void internalRate(Appraisal appraisal) {
        List<BigDecimal> rates = appraisal.internalRate().rates();
        if (rates.size() == 1) {
            figures.put("internal_rate", rates.get(0));
        }
    }

    private void varied(SensitivityResult varied) {
        varied.tornado().bars().forEach(bar -> {
            figures.put("low." + bar.assumption().name(), bar.atLow());
            figures.put("high." + bar.assumption().name(), bar.atHigh());
        });
        varied.switching().forEach(one -> one.value()
                .ifPresent(value -> figures.put("switching." + one.assumption().name(), value)));
        varied.cases()
                .ifPresent(cases -> cases.figures().forEach((name, figure) -> figures.put("in_case." + name, figure)));
    }

    private void waited(CostOfWaiting waiting) {
        amount("waiting_recorded", waiting.old().recorded().total());
        amount("waiting_unchanged", waiting.old().total());
        amount("waiting_first", waiting.first().total());
        amount("waiting_best", waiting.best().total());
        amount("waiting_now", waiting.now().total());
    }

    /** Of all agencies together, and of each. */
    private void amounts(String name, MonthlyCosts costs, Set<Agency> agencies) {
        amount(name, costs.total());
        agencies.forEach(agency -> amount(name + "." + agency, costs.total(agency)));
    }

    private void amount(String name, Money amount) {
        figures.put(name, amount.getAmount());
    }

    private static BigDecimal months(Comparison comparison, YearMonth month) {
        return BigDecimal.valueOf(comparison.horizon().indexOf(month) + 1L);
    }

    private void sampled(Sample sample) {
        figures.put("cases", BigDecimal.valueOf(sample.n()));
        sample.byCase().forEach((id, comparison) -> {
            String name = "case." + id;
            figures.put(name + ".old", comparison.oldCost().getAmount());
            figures.put(name + ".pilot", comparison.pilotCost().getAmount());
            figures.put(name + ".saving", comparison.saving().getAmount());
        });
    }

    private void scaled(PopulationEstimate city) {
        figures.put("population", BigDecimal.valueOf(city.population()));
        estimate("total", city.total());
        estimate("per_case", city.perCase());
        city.byAgency()
                .forEach((agency, estimate) ->
                        figures.put("total." + agency, estimate.point().getAmount()));
        if (city instanceof ScaleUp plain) {
            figures.put(
                    "without_most_influential",
                    plain.mostInfluential().without().getAmount());
        } else if (city instanceof StratifiedScaleUp stratified) {
            stratified.byStratum().forEach(this::stratum);
        }
    }

    private void stratum(Stratum stratum) {
        String name = "strata." + stratum.name() + ".";
        figures.put(name + "cases", BigDecimal.valueOf(stratum.n()));
        figures.put(name + "population", BigDecimal.valueOf(stratum.population()));
        amount(name + "total", stratum.total().point());
        number(name + "share_of_variance", stratum.share());
    }

    private void next(NextCases next) {
        Interval interval = next.total().interval();
        CurrencyUnit currency = next.total().point().getCurrencyUnit();
        amount("next", next.total().point());
        amount("next_lower", interval.lower(currency));
        amount("next_upper", interval.upper(currency));
    }

    private void estimate(String name, Estimate estimate) {
        figures.put(name, estimate.point().getAmount());
        CurrencyUnit currency = estimate.point().getCurrencyUnit();
        String[] methods = {"_t", "_bootstrap", "_bca"};
        for (int i = 0; i < estimate.intervals().size(); i++) {
            Interval interval = estimate.intervals().get(i);
            figures.put(name + methods[i] + "_lower", interval.lower(currency).getAmount());
            figures.put(name + methods[i] + "_upper", interval.upper(currency).getAmount());
        }
    }

    private void demand(SortedMap<Agency, FailureDemand> demand) {
        FailureDemand.total(demand.values()).share().ifPresent(share -> figures.put("failure_demand", share));
        demand.forEach(
                (agency, count) -> count.share().ifPresent(share -> figures.put("failure_demand." + agency, share)));
    }
}
