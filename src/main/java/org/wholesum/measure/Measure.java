package org.wholesum.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wholesum.costs.Months;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/**
 * What is measured month by month in each area, such as rent arrears or visits cancelled. A measure has no target; it may state
 * which direction is better.
 */
public final class Measure {
    private final String name;
    private final String unit;
    private final Optional<Boolean> lowerIsBetter;
    private final List<Reading> readings;

    private Measure(String name, String unit, Optional<Boolean> lowerIsBetter, List<Reading> readings) {
        this.name = name;
        this.unit = unit;
        this.lowerIsBetter = lowerIsBetter;
        this.readings = readings;
    }

    /**
     * A measure, without a unit and a better direction.
     *
     * @param name of the measure
     * @param readings two or more, at most one of an area in a month, in any order; all with numerators or none. Where there are
     *     numerators, each value is numerator ÷ denominator times one power of ten, within 5% or the rounding of the value
     * @return the measure
     * @throws InvalidInputException with every problem of the readings
     */
    public static Measure of(String name, List<Reading> readings) {
        List<Problem> problems = ReadingChecks.problems(name, readings);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparing(Reading::area).thenComparing(Reading::month));
        return new Measure(name, "", Optional.empty(), List.copyOf(sorted));
    }

    /**
     * Sets the unit.
     *
     * @param text as {@code £}, {@code days} or {@code per 1,000 people}; with {@code %}, numerators are part of their
     *     denominators, and vary by the binomial distribution; otherwise they are events that vary by Poisson's
     * @return a copy
     */
    public Measure unit(String text) {
        return new Measure(name, text, lowerIsBetter, readings);
    }

    /** {@return a copy of which a lower value is better} */
    public Measure lowerIsBetter() {
        return new Measure(name, unit, Optional.of(true), readings);
    }

    /** {@return a copy of which a higher value is better} */
    public Measure higherIsBetter() {
        return new Measure(name, unit, Optional.of(false), readings);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the unit, or empty} */
    public String unit() {
        return unit;
    }

    /** {@return the readings, by area and month} */
    public List<Reading> readings() {
        return readings;
    }

    /** {@return the areas, in alphabetical order} */
    public Set<String> areas() {
        Set<String> areas = new TreeSet<>();
        readings.forEach(reading -> areas.add(reading.area()));
        return areas;
    }

    /** {@return {@code lower} or {@code higher}; empty if no direction is better} */
    public Optional<String> better() {
        return lowerIsBetter.map(lower -> lower ? "lower" : "higher");
    }

    /** Whether a change is an improvement; empty if no direction is better. */
    Optional<Boolean> improves(double change) {
        return lowerIsBetter.map(lower -> lower ? change < 0 : change > 0);
    }

    /** {@return whether numerators are a part of denominators, as the unit is %} */
    public boolean isProportion() {
        return unit.strip().equals("%");
    }

    /**
     * The change of the areas of a pilot between two windows.
     *
     * @param pilot the areas
     * @param before the window before the start
     * @param after the window after the start
     * @return the change, without a control
     * @throws InvalidInputException if an area is not known or has no reading in a window, the first window does not end before
     *     the second, or without numerators fewer than two months of a window have readings of all areas
     */
    public MeasureChange change(Set<String> pilot, Months before, Months after) {
        return change(pilot, Set.of(), before, after);
    }

    /**
     * The change of the areas of a pilot between two windows, less that of control areas or a whole city.
     *
     * @param pilot the areas
     * @param control other areas; a whole city that has the pilot as a part counts its change too and so understates the
     *     difference
     * @param before the window before the start
     * @param after the window after the start
     * @return the change against the control; without one if that is empty
     * @throws InvalidInputException as {@link #change(Set, Months, Months)}, or if an area is in both groups
     */
    public MeasureChange change(Set<String> pilot, Set<String> control, Months before, Months after) {
        List<Problem> problems = changeProblems(pilot, control, before, after);
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        return MeasureChange.of(
                this,
                List.of(window(pilot, before), window(pilot, after)),
                control.isEmpty() ? List.of() : List.of(window(control, before), window(control, after)));
    }

    private WindowMean window(Set<String> areas, Months window) {
        return WindowMean.of(readings, areas, window, isProportion());
    }

    List<Problem> changeProblems(Set<String> pilot, Set<String> control, Months before, Months after) {
        List<Problem> problems = new ArrayList<>();
        if (!before.last().isBefore(after.first())) {
            problems.add(Problem.of("measure \"" + name + "\": before is " + before + " and after is " + after
                    + ", expected a window that ends before the other begins"));
        }
        if (isProportion()) {
            readings.stream()
                    .filter(reading -> reading.numerator() > reading.denominator())
                    .forEach(reading ->
                            problems.add(Problem.of("measure \"" + name + "\", area \"" + reading.area() + "\", "
                                    + reading.month() + ": numerator " + NumberText.of(reading.numerator()) + " of "
                                    + NumberText.of(reading.denominator())
                                    + ", expected at most the denominator, as the unit is %")));
        }
        if (pilot.isEmpty()) {
            problems.add(Problem.of("measure \"" + name + "\": no pilot area, expected one or more"));
        }
        Set<String> both = new TreeSet<>(pilot);
        both.retainAll(control);
        if (!both.isEmpty()) {
            problems.add(Problem.of(
                    "measure \"" + name + "\": " + both + " is in the pilot and in the control, expected each in one"));
        }
        for (Months window : List.of(before, after)) {
            check("pilot", pilot, window, problems);
            check("control", control, window, problems);
        }
        if (problems.isEmpty() && !control.isEmpty()) {
            overlap(pilot, control, before, problems);
            overlap(pilot, control, after, problems);
        }
        return problems;
    }

    private void overlap(Set<String> pilot, Set<String> control, Months window, List<Problem> problems) {
        Set<YearMonth> both =
                new TreeSet<>(WindowMean.complete(readings, pilot, window).keySet());
        both.retainAll(WindowMean.complete(readings, control, window).keySet());
        if (both.isEmpty()) {
            problems.add(Problem.of("measure \"" + name + "\": pilot and control have no month of " + window
                    + " in common, expected one or more"));
        }
    }

    private void check(String group, Set<String> areas, Months window, List<Problem> problems) {
        int known = problems.size();
        for (String area : new TreeSet<>(areas)) {
            if (WindowMean.complete(readings, Set.of(area), window).isEmpty()) {
                problems.add(Problem.of("measure \"" + name + "\": " + group + " area \"" + area
                                + "\" has no reading in " + window + ", expected one or more")
                        .withSuggestion(areas().contains(area) ? Optional.empty() : Suggestions.to(area, areas())));
            }
        }
        int least = ReadingChecks.isCounted(readings) ? 1 : 2;
        int complete = WindowMean.complete(readings, areas, window).size();
        if (!areas.isEmpty() && problems.size() == known && complete < least) {
            problems.add(Problem.of("measure \"" + name + "\": " + complete + " months of " + window
                    + " have a reading of every " + group + " area, expected " + least + " or more"
                    + (least == 2 ? ", as the interval needs the spread of months" : "")));
        }
    }

    /** As {@code rent arrears (£): 48 readings of 2 areas}. */
    @Override
    public String toString() {
        return name + (unit.isEmpty() ? "" : " (" + unit + ")") + ": " + readings.size() + " readings of "
                + areas().size() + (areas().size() == 1 ? " area" : " areas");
    }
}
