package org.wholesum.internal.analysis;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.costs.Months;
import org.wholesum.design.Design;
import org.wholesum.design.Design.Outcome;
import org.wholesum.design.InterruptedTimeSeries;
import org.wholesum.design.Panel;
import org.wholesum.internal.scenario.evidence.DifferenceEntry;
import org.wholesum.internal.scenario.evidence.GroupTimeEntry;
import org.wholesum.internal.scenario.evidence.SeriesEntry;
import org.wholesum.internal.scenario.evidence.SeriesModel;
import org.wholesum.internal.scenario.evidence.SyntheticEntry;
import org.wholesum.internal.scenario.tree.ProblemList;
import org.wholesum.internal.scenario.value.KeyProblem;
import org.wholesum.internal.scenario.value.Period;
import org.wholesum.measure.Measure;
import org.wholesum.measure.Reading;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;
import org.wholesum.scenario.Scenario;

/** The readings of designs, from measures or files of units. A name that is unknown is added to the problems. */
final class PanelStep {
    private final Scenario scenario;
    private final Optional<MeasureStep> measures;
    private final ProblemList problems;

    /** A panel, and what was measured. */
    record Named(Outcome outcome, Panel panel) {}

    PanelStep(Scenario scenario, Optional<MeasureStep> measures, ProblemList problems) {
        this.scenario = scenario;
        this.measures = measures;
        this.problems = problems;
    }

    Optional<Named> of(DifferenceEntry entry, String[] path) {
        Map<String, Period> starts = new HashMap<>();
        entry.start().ifPresent(start -> entry.pilot().forEach(unit -> starts.put(unit, start)));
        return entry.measure()
                .map(name -> measured(name, starts, entry.control(), "pilot", path))
                .orElseGet(() -> Optional.of(read(entry.panel().orElseThrow(), entry.covariates(), starts, path)));
    }

    Optional<Named> of(GroupTimeEntry entry, String[] path) {
        return entry.measure()
                .map(name -> measured(name, entry.starts(), entry.control(), "starts", path))
                .orElseGet(() -> Optional.of(read(entry.panel().orElseThrow(), List.of(), Map.of(), path)));
    }

    Optional<Named> of(SyntheticEntry entry, String[] path) {
        Map<String, Period> starts = Map.of(entry.area(), entry.start());
        return entry.measure()
                .map(name -> measured(name, starts, donors(name, entry), "area", path))
                .orElseGet(() -> {
                    Named all = read(entry.panel().orElseThrow(), List.of(), starts, path);
                    return Optional.of(
                            entry.donors().isEmpty()
                                    ? all
                                    : new Named(all.outcome(), all.panel().withControls(Set.copyOf(entry.donors()))));
                });
    }

    /** The donors, or every area of the measure that is neither in the pilot nor in the city. */
    private List<String> donors(String name, SyntheticEntry entry) {
        if (!entry.donors().isEmpty()) {
            return entry.donors();
        }
        Set<String> areas = new TreeSet<>();
        measures.ifPresent(some -> {
            some.named(name, new ProblemList(scenario.source())).forEach(measure -> areas.addAll(measure.areas()));
            areas.removeAll(some.pilotAndCity());
        });
        areas.remove(entry.area());
        return List.copyOf(areas);
    }

    private Optional<Named> measured(
            String name, Map<String, Period> starts, Collection<String> control, String key, String[] path) {
        Optional<Measure> measure = measure(name, path);
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        List<KeyProblem> wrong = new ArrayList<>();
        Set<String> areas = measure.get().areas();
        starts.forEach((area, start) -> {
            if (!areas.contains(area)) {
                wrong.add(KeyProblem.unknown("area \"" + area + "\"", area, areas, below(path, key)));
            }
            if (!start.isMonth()) {
                wrong.add(KeyProblem.of(
                        "expected a month as 2011-04, as measures have readings of months", below(path, "start")));
            }
        });
        control.stream()
                .filter(area -> !areas.contains(area))
                .forEach(area -> wrong.add(KeyProblem.unknown(
                        "area \"" + area + "\"", area, areas, below(path, key.equals("area") ? "donors" : "control"))));
        wrong.forEach(problems::add);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        Map<String, YearMonth> months = new HashMap<>();
        starts.forEach((area, start) -> months.put(area, start.month()));
        Set<String> used = new TreeSet<>(control);
        used.addAll(starts.keySet());
        return Optional.of(
                new Named(outcome(measure.get(), used), Panel.of(measure.get(), months, Set.copyOf(control))));
    }

    private Named read(String file, List<String> covariates, Map<String, Period> starts, String[] path) {
        Map<String, Integer> numbers = new HashMap<>();
        starts.forEach((unit, start) -> numbers.put(unit, start.number()));
        Panel panel =
                scenario.source().reading(file, its -> Panel.read(its, covariates, numbers), below(path, "panel"));
        int fewest = Math.min(panel.starts().size(), panel.controls().size());
        return new Named(new Outcome("outcome in " + file, OptionalDouble.of(fewest), true), panel);
    }

    private Optional<Measure> measure(String name, String[] path) {
        if (measures.isEmpty()) {
            problems.add(KeyProblem.of(
                    "expected evaluation.measures too, whose file has the readings", below(path, "measure")));
            return Optional.empty();
        }
        return measures.get().named(name, problems, below(path, "measure")).stream()
                .findFirst();
    }

    Optional<Design.Series> series(SeriesEntry entry, String[] path) {
        return measure(entry.measure(), path).flatMap(measure -> {
            if (!measure.areas().contains(entry.area())) {
                problems.add(KeyProblem.unknown("area", entry.area(), measure.areas(), below(path, "area")));
                return Optional.empty();
            }
            List<Reading> readings = measure.readings().stream()
                    .filter(reading -> reading.area().equals(entry.area()))
                    .toList();
            Months months = everyMonth(readings);
            if (!months.contains(entry.start())) {
                problems.add(KeyProblem.of(
                        "expected a month from " + months.first() + " to " + months.last() + ", which have readings",
                        below(path, "start")));
                return Optional.empty();
            }
            return Optional.of(new Design.Series(
                    outcome(measure, Set.of(entry.area())), entry.area(), months, fit(entry, readings, months)));
        });
    }

    private static Months everyMonth(List<Reading> readings) {
        Months months = Months.between(
                readings.get(0).month(), readings.get(readings.size() - 1).month());
        Set<YearMonth> known = new TreeSet<>();
        readings.forEach(reading -> known.add(reading.month()));
        List<Problem> missing = months.stream()
                .filter(month -> !known.contains(month))
                .map(month -> Problem.of(readings.get(0).area() + " has no reading in " + month
                        + ", expected one for each month from " + months.first() + " to " + months.last()))
                .toList();
        if (!missing.isEmpty()) {
            throw InvalidInputException.of(missing);
        }
        return months;
    }

    private static InterruptedTimeSeries fit(SeriesEntry entry, List<Reading> readings, Months months) {
        int start = months.indexOf(entry.start());
        boolean counts = entry.model().orElse(SeriesModel.LINEAR) == SeriesModel.POISSON;
        if (counts && !readings.stream().allMatch(Reading::isCounted)) {
            throw InvalidInputException.of(
                    "the measure has no numerators and denominators, which a poisson model needs", "model: linear");
        }
        InterruptedTimeSeries series = counts
                ? InterruptedTimeSeries.counts(
                                readings.stream()
                                        .mapToDouble(Reading::numerator)
                                        .toArray(),
                                readings.stream()
                                        .mapToDouble(Reading::denominator)
                                        .toArray(),
                                start)
                        .overdispersion(entry.overdispersion().orElse(true))
                : InterruptedTimeSeries.linear(
                        readings.stream().mapToDouble(Reading::value).toArray(), start);
        InterruptedTimeSeries sloped = entry.slope().orElse(true) ? series : series.levelOnly();
        InterruptedTimeSeries seasons = entry.harmonics()
                .map(pairs -> sloped.harmonics(pairs, Months.IN_YEAR))
                .orElse(sloped);
        return counts ? seasons : entry.lags().map(seasons::lags).orElse(seasons);
    }

    private static Outcome outcome(Measure measure, Set<String> areas) {
        return new Outcome(
                measure.name() + (measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")"),
                measure.readings().stream()
                        .filter(reading -> areas.contains(reading.area()))
                        .mapToDouble(reading -> reading.smallestCount(measure.isProportion()))
                        .filter(count -> count > 0)
                        .min(),
                false);
    }

    private static String[] below(String[] path, String key) {
        String[] all = Arrays.copyOf(path, path.length + 1);
        all[path.length] = key;
        return all;
    }
}
