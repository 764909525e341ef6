package org.wholesum.design;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholesum.costs.Months;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.measure.Measure;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * Readings of the same units, areas or people, in several periods, of which some start with a new method and others never
 * do. The order of the observations has no effect.
 */
public final class Panel {
    private final List<Observation> rows;
    private final TreeMap<String, Integer> starts;
    private final Map<String, String> clusters;
    private final PeriodNames names;

    private Panel(
            List<Observation> rows, Map<String, Integer> starts, Map<String, String> clusters, PeriodNames names) {
        this.names = names;
        this.rows = rows;
        this.starts = new TreeMap<>(starts);
        this.clusters = clusters;
    }

    /**
     * A panel in which each unit is its own cluster.
     *
     * @param observations at most one of a unit in a period; units may miss periods
     * @param starts the first period with the new method, by pilot unit; the other units are controls, which never start
     * @return the panel
     * @throws InvalidInputException if an observation occurs twice or is not finite, covariates are missing, there is no pilot
     *     or no control, or one has no observation before the start
     */
    public static Panel of(List<Observation> observations, Map<String, Integer> starts) {
        return of(observations, starts, PeriodNames.NUMBERS);
    }

    static Panel of(List<Observation> observations, Map<String, Integer> starts, PeriodNames names) {
        PanelChecks.check(observations, starts, names);
        List<Observation> sorted = new ArrayList<>(observations);
        sorted.sort(Comparator.comparing(Observation::unit).thenComparingInt(Observation::period));
        return new Panel(List.copyOf(sorted), starts, Map.of(), names);
    }

    /**
     * The readings of a measure as a panel, for a regression or a synthetic control. A period is the year × 12 + the month − 1.
     *
     * @param measure the measure
     * @param starts the first month with the new method, by pilot area
     * @param controls the control areas
     * @return the panel of these areas
     * @throws InvalidInputException if an area has no readings before the start, or none at all
     */
    public static Panel of(Measure measure, Map<String, YearMonth> starts, Set<String> controls) {
        Map<String, Integer> periods = new TreeMap<>();
        starts.forEach((area, start) -> periods.put(area, period(start)));
        List<Observation> rows = measure.readings().stream()
                .filter(reading -> starts.containsKey(reading.area()) || controls.contains(reading.area()))
                .map(reading -> Observation.of(reading.area(), period(reading.month()), reading.value()))
                .toList();
        return of(rows, periods, PeriodNames.MONTHS);
    }

    /**
     * Reads a panel from a CSV file in UTF-8 with a header line and the columns {@code unit}, {@code period} (a whole number, or a
     * month as {@code 2011-04}) and {@code outcome}; optional are a column named start, the first period with the new method of the unit,
     * empty for controls, and {@code cluster}. Other columns are covariates if they are named, and otherwise not read.
     *
     * @param file the file
     * @param covariates the columns that are covariates
     * @param starts the first period by pilot unit, instead of the file's column; empty to use that
     * @return the panel
     * @throws InvalidInputException with every problem of the rows, if periods are months in some and numbers in other rows, and
     *     as of {@link #of(List, Map)}
     */
    public static Panel read(Path file, List<String> covariates, Map<String, Integer> starts) {
        return new PanelReader(CsvSource.of(file), covariates, starts).read();
    }

    /**
     * Keeps the pilot units and some controls.
     *
     * @param controls the controls to keep
     * @return a copy
     * @throws InvalidInputException if a control has no observation or is a pilot, with the nearest name
     */
    public Panel withControls(Set<String> controls) {
        List<String> known = controls();
        List<Problem> problems = new TreeSet<>(controls)
                .stream()
                        .filter(control -> !known.contains(control))
                        .map(control -> Problem.of("control unit \"" + control + "\" "
                                        + (isPilot(control)
                                                ? "is a pilot too, expected each unit in one of them"
                                                : "has no observation, expected some"))
                                .withSuggestion(isPilot(control) ? Optional.empty() : Suggestions.to(control, known)))
                        .toList();
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return with(row -> isPilot(row.unit()) || controls.contains(row.unit()), starts);
    }

    /**
     * The name of a period.
     *
     * @param period its number
     * @return the month as {@code 2011-04} if the periods are months, else the number
     */
    public String periodName(int period) {
        return names.of(period);
    }

    private static int period(YearMonth month) {
        return month.getYear() * Months.IN_YEAR + month.getMonthValue() - 1;
    }

    /**
     * Sets groups of units that may share random variation, such as the wards of one district: standard errors then rest on
     * the number of groups.
     *
     * @param groups the cluster of each unit; a unit that is not named is its own cluster
     * @return a copy
     * @throws InvalidInputException if a unit has no observation
     */
    public Panel clusters(Map<String, String> groups) {
        Set<String> units = rows.stream().map(Observation::unit).collect(Collectors.toCollection(TreeSet::new));
        List<Problem> problems = new TreeSet<>(groups.keySet())
                .stream()
                        .filter(unit -> !units.contains(unit))
                        .map(unit -> Problem.of("the cluster of unit \"" + unit
                                        + "\": the unit has no observation, expected some")
                                .withSuggestion(Suggestions.to(unit, units)))
                        .toList();
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return new Panel(rows, starts, Map.copyOf(groups), names);
    }

    /** {@return the observations, by unit and period} */
    public List<Observation> observations() {
        return rows;
    }

    /** {@return the first period of each pilot unit, by unit} */
    public Map<String, Integer> starts() {
        return new TreeMap<>(starts);
    }

    /** {@return the units that never start, in alphabetical order} */
    public List<String> controls() {
        return rows.stream()
                .map(Observation::unit)
                .distinct()
                .filter(unit -> !isPilot(unit))
                .toList();
    }

    boolean isPilot(String unit) {
        return starts.containsKey(unit);
    }

    boolean isAfter(Observation row) {
        Integer start = starts.get(row.unit());
        return start != null && row.period() >= start;
    }

    String cluster(String unit) {
        return clusters.getOrDefault(unit, unit);
    }

    SortedSet<Integer> periods() {
        SortedSet<Integer> periods = new TreeSet<>();
        rows.forEach(row -> periods.add(row.period()));
        return periods;
    }

    List<String> covariates() {
        return List.copyOf(new TreeSet<>(rows.get(0).covariates().keySet()));
    }

    /** The one start of all pilot units. */
    int start() {
        SortedSet<Integer> all = new TreeSet<>(starts.values());
        if (all.size() > 1) {
            throw InvalidInputException.of(
                    "pilot units start in periods " + names.of(all)
                            + ": expected one start, as a regression with one effect"
                            + " compares units that started later with units that started before",
                    "use GroupTimeEffects, which allows starts that differ");
        }
        return all.first();
    }

    /** The outcomes by unit, then by period. */
    SortedMap<String, Map<Integer, Double>> outcomes() {
        SortedMap<String, Map<Integer, Double>> outcomes = new TreeMap<>();
        rows.forEach(row ->
                outcomes.computeIfAbsent(row.unit(), unit -> new HashMap<>()).put(row.period(), row.outcome()));
        return outcomes;
    }

    /** The observations that are kept, with other starts. */
    Panel with(Predicate<Observation> kept, Map<String, Integer> newStarts) {
        List<Observation> some = rows.stream().filter(kept).toList();
        PanelChecks.check(some, newStarts, names);
        return new Panel(some, newStarts, clusters, names);
    }

    /** As {@code panel of 39 units (1 pilot, 38 controls), periods 1970 to 2000, 1209 observations}. */
    @Override
    public String toString() {
        int controls = controls().size();
        return "panel of " + (starts.size() + controls) + " units (" + starts.size() + " pilot, " + controls
                + " control), periods " + names.of(periods().first()) + " to "
                + names.of(periods().last()) + ", " + rows.size()
                + " observations";
    }
}
