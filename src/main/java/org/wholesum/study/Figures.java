package org.wholesum.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.Trace;
import org.wholesum.costs.Agency;
import org.wholesum.costs.Months;
import org.wholesum.inference.Interval;
import org.wholesum.intake.LedgerChecks;
import org.wholesum.ledger.FailureDemand;
import org.wholesum.ledger.ReadResult;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.CostShift;
import org.wholesum.projection.Growth;
import org.wholesum.sensitivity.ProbabilisticSensitivity;
import org.wholesum.study.FigureValue.Unit;

/** The figures of a study by name, as {@link FigureCatalogue} lists them. */
final class Figures {
    private Figures() {}

    /** Every figure, in order. */
    static Map<String, FigureValue> of(StudyResult result) {
        FigureCollector all = new FigureCollector();
        groups(result).forEach(group -> group.accept(all));
        return all.figures();
    }

    /** One figure. Groups of figures after its own are not calculated. */
    static Optional<FigureValue> one(StudyResult result, String name) {
        FigureCollector some = new FigureCollector();
        for (Consumer<FigureCollector> group : groups(result)) {
            group.accept(some);
            if (some.figures().containsKey(name)) {
                return Optional.ofNullable(some.figures().get(name));
            }
        }
        return result.sample().flatMap(sample -> PopulationFigures.ofCase(sample, name));
    }

    /** Groups of figures in order, each calculated only when it is asked for. */
    private static List<Consumer<FigureCollector>> groups(StudyResult result) {
        return List.of(
                to -> compared(result.comparison(), to),
                to -> result.growth().forEach((method, growth) -> grown(method, growth, to)),
                to -> cohorts(result, to),
                to -> result.appraisal().ifPresent(appraisal -> AppraisalFigures.netPresent(appraisal, to)),
                to -> result.appraisal().ifPresent(appraisal -> AppraisalFigures.measures(appraisal, to)),
                to -> result.appraisal().ifPresent(appraisal -> AppraisalFigures.internalRate(appraisal, to)),
                to -> result.sensitivity().ifPresent(sensitivity -> sensitivity(sensitivity, to)),
                to -> result.uncertainty().ifPresent(uncertainty -> drawn(uncertainty.draws(), to)),
                to -> result.waiting().ifPresent(waiting -> AppraisalFigures.waiting(waiting, to)),
                to -> result.sample().ifPresent(sample -> PopulationFigures.sample(sample, to)),
                to -> result.city().ifPresent(city -> PopulationFigures.scaledUp(city, to)),
                to -> result.next().ifPresent(next -> PopulationFigures.next(next, to)),
                to -> result.impliedPopulation()
                        .ifPresent(implied -> to.add("implied_population", implied, Unit.COUNT)),
                to -> result.checked().ifPresent(checked -> checked(checked, to)),
                to -> result.loaded().ifPresent(loaded -> read(loaded, to)),
                to -> EvidenceFigures.of(result, to),
                to -> WorthFigures.of(result, to));
    }

    private static void compared(Comparison comparison, FigureCollector to) {
        to.money("old", comparison.oldCost());
        to.money("pilot", comparison.pilotCost());
        to.money("saving", comparison.saving());
        comparison.change().ifPresent(change -> to.add("change", change, Unit.CHANGE));
        comparison
                .breakEven()
                .ifPresent(month ->
                        to.months("break_even_months", comparison.horizon().indexOf(month) + 1L));
        for (CostShift shift : comparison.shifts()) {
            String agency = "." + shift.agency();
            to.money("old" + agency, shift.old());
            to.money("pilot" + agency, shift.pilot());
            to.money("saving" + agency, shift.saving());
            shift.change().ifPresent(change -> to.add("change" + agency, change, Unit.CHANGE));
            shift.oldShare().ifPresent(share -> to.add("share_old" + agency, share, Unit.SHARE));
            shift.pilotShare().ifPresent(share -> to.add("share_pilot" + agency, share, Unit.SHARE));
        }
    }

    private static void grown(String method, Growth growth, FigureCollector to) {
        to.add("growth." + method, growth.rate(), Unit.RATE);
        to.add("growth_error." + method, BigDecimal.valueOf(growth.standardError()), Unit.RATE);
    }

    private static void cohorts(StudyResult result, FigureCollector to) {
        Months horizon = result.comparison().horizon();
        result.cohorts().forEach((name, cohort) -> cohort(name, cohort, horizon, to));
    }

    private static void cohort(String method, NeedsGroupCohort cohort, Months horizon, FigureCollector to) {
        Trace trace = cohort.trace(cohort.cycles(horizon));
        for (String group : trace.groups()) {
            for (int cycle = 0; cycle <= trace.cycles(); cycle++) {
                to.add("people." + method + "." + group + "." + cycle, trace.people(group, cycle), Unit.COUNT);
            }
            for (String next : trace.groups()) {
                double moved = cohort.matrix(0).probability(group, next);
                to.add("moved." + method + "." + group + "." + next, moved, Unit.SHARE);
            }
        }
    }

    private static void sensitivity(SensitivityResult sensitivity, FigureCollector to) {
        FigureValue watched = sensitivity.base();
        sensitivity.tornado().bars().forEach(bar -> {
            to.add("low." + bar.assumption().name(), watched.with(bar.atLow()));
            to.add("high." + bar.assumption().name(), watched.with(bar.atHigh()));
        });
        sensitivity.switching().forEach(one -> {
            Unit unit = sensitivity.isPercentage(one.assumption()) ? Unit.SHARE : Unit.NUMBER;
            one.value()
                    .ifPresent(value -> to.add("switching." + one.assumption().name(), value, unit));
        });
        sensitivity.cases().ifPresent(cases -> cases.figures()
                .forEach((name, figure) -> to.add("in_case." + name, watched.with(figure))));
    }

    private static void drawn(ProbabilisticSensitivity draws, FigureCollector to) {
        to.add("probability_of_saving", draws.probabilityOfSaving(), Unit.SHARE);
        draws.agencies()
                .forEach(agency ->
                        to.add("probability_of_saving." + agency, draws.probabilityOfSaving(agency), Unit.SHARE));
        Interval central = draws.interval(0.95);
        to.money("drawn_mean", draws.mean());
        to.interval("drawn", central);
        to.money("perfect_information", draws.expectedValueOfPerfectInformation());
        draws.drivers()
                .forEach(driver -> to.add("goes_with." + driver.input(), driver.rankCorrelation(), Unit.CORRELATION));
    }

    private static void checked(CheckedRecords records, FigureCollector to) {
        LedgerChecks checks = records.checks();
        to.count("rows_in_no_window", checks.rowsInNoWindow().rows());
        to.money("cost_in_no_window", checks.rowsInNoWindow().cost());
        to.count("rows_repeated", checks.repeated().rows());
        to.money("cost_repeated", checks.repeated().cost());
        checks.windows().keySet().forEach(name -> to.count("cases_without_records." + name, checks.without(name)));
        to.count("cases_in_no_window", checks.casesInNoWindow().size());
        to.count("cases_left_out", records.leftOut().size());
    }

    private static void read(ReadResult loaded, FigureCollector to) {
        to.count("rows_accepted", loaded.accepted());
        to.count("rows_rejected", loaded.rejected());
        to.count("rows_total", loaded.totals().size());
        SortedMap<Agency, FailureDemand> demand = loaded.ledger().failureDemand();
        FailureDemand.total(demand.values()).share().ifPresent(share -> to.add("failure_demand", share, Unit.SHARE));
        demand.forEach((agency, count) ->
                count.share().ifPresent(share -> to.add("failure_demand." + agency, share, Unit.SHARE)));
    }
}
