package org.wholesum.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholesum.costs.Months;
import org.wholesum.internal.csv.CsvSource;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Several measures that are looked at together. */
public final class Measures {
    private final List<Measure> all;

    private Measures(List<Measure> all) {
        this.all = all;
    }

    /**
     * Reads measures from a CSV file in UTF-8 with a header line. The columns {@code measure}, {@code area} and {@code month} (as
     * {@code 2011-04}) are required, and {@code value} or both {@code numerator} and {@code denominator}; {@code unit} and
     * {@code better} ({@code lower} or {@code higher}) are optional. A value that is left out is numerator ÷ denominator, as a
     * percentage if there is no column {@code value} and the unit is {@code %}.
     *
     * @param file the file
     * @return the measures, in the order of their first rows
     * @throws InvalidInputException with every problem: duplicates of area and month, values that can't be read, measures with
     *     one reading
     */
    public static Measures read(Path file) {
        return new Measures(new MeasureReader(CsvSource.of(file)).read());
    }

    /**
     * Measures from code.
     *
     * @param measures one or more, each with another name
     * @return the measures, in this order
     * @throws InvalidInputException if there is none, or a name occurs twice
     */
    public static Measures of(List<Measure> measures) {
        long names = measures.stream().map(Measure::name).distinct().count();
        if (measures.isEmpty() || names < measures.size()) {
            throw InvalidInputException.of(
                    measures.size() + " measures with " + names
                            + " names: expected one or more, each with another name",
                    "put readings of one measure together");
        }
        return new Measures(List.copyOf(measures));
    }

    /** {@return the measures} */
    public List<Measure> all() {
        return all;
    }

    /**
     * A measure by name.
     *
     * @param name its name
     * @return the measure
     * @throws InvalidInputException if there is none, with the nearest name
     */
    public Measure measure(String name) {
        return all.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Suggestions.unknown(
                        "measure \"" + name + "\" is unknown",
                        name,
                        all.stream().map(Measure::name).toList()));
    }

    /**
     * The change of each measure between two windows, with p-values adjusted for the number of measures by S. Holm's method
     * (Scandinavian Journal of Statistics 6, 1979): if nothing changed, the probability that any is below 0.05 is at most 0.05.
     *
     * @param pilot the areas of the pilot
     * @param control other areas, or none
     * @param before the window before the start
     * @param after the window after the start
     * @return the changes, in the order of the measures
     * @throws InvalidInputException with the problems of all measures, as {@link Measure#change(Set, Set, Months, Months)}
     */
    public List<MeasureChange> changes(Set<String> pilot, Set<String> control, Months before, Months after) {
        List<Problem> problems = all.stream()
                .flatMap(measure -> measure.changeProblems(pilot, control, before, after).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        List<MeasureChange> changes = all.stream()
                .map(measure -> measure.change(pilot, control, before, after))
                .toList();
        double[] adjusted = holm(
                changes.stream().mapToDouble(change -> change.effect().pValue()).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> changes.get(i).among(adjusted.length, adjusted[i]))
                .toList();
    }

    static double[] holm(double[] p) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, p.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < p.length; rank++) {
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order.get(rank)]));
            adjusted[order.get(rank)] = largest;
        }
        return adjusted;
    }

    /** One measure on each line. */
    @Override
    public String toString() {
        return String.join("\n", all.stream().map(Measure::toString).toList());
    }
}
