package org.wholesum.calibration;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.NeedsGroups;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.internal.text.WholeNumber;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** Sets what a {@link Calibration} is fitted to. */
public final class CalibrationBuilder {
    private static final long MOST_STEPS = 200_000;

    private final UnknownTransitions unknown;
    private Function<TransitionMatrix, NeedsGroupCohort> cohort;
    private final List<ObservedCount> observed = new ArrayList<>();
    CountWeights weighting = CountWeights.EQUAL;
    Optional<Double> tolerance = Optional.empty();
    int starts = Calibration.STARTS;
    long seed;

    CalibrationBuilder(UnknownTransitions unknown) {
        this.unknown = unknown;
        this.cohort = matrix -> plain(Map.of(), matrix);
    }

    private NeedsGroupCohort plain(Map<String, BigDecimal> people, TransitionMatrix matrix) {
        return NeedsGroupCohort.builder(unknown.groups())
                .startingWith(people)
                .movingBy(matrix)
                .build();
    }

    /**
     * Sets the people at the start, who all move by the unknown matrix.
     *
     * @param people by group, 0 or more
     * @return this
     * @throws IllegalArgumentException if a group is unknown or a number is negative
     */
    public CalibrationBuilder startingWith(Map<String, BigDecimal> people) {
        people.keySet().forEach(unknown.groups()::index);
        Map<String, BigDecimal> copy = Map.copyOf(people);
        return modelledBy(matrix -> plain(copy, matrix));
    }

    /**
     * Sets the cohort that the observed people belong to, instead of {@link #startingWith}: with people who enter later, with
     * other movements from some cycle on.
     *
     * @param model makes the cohort from a matrix; it is called some thousand times
     * @return this
     */
    public CalibrationBuilder modelledBy(Function<TransitionMatrix, NeedsGroupCohort> model) {
        cohort = model;
        return this;
    }

    /**
     * Adds observed numbers of people. Their order doesn't change the result.
     *
     * @param counts each group and cycle at most once; those at the start do not depend on the matrix
     * @return this
     */
    public CalibrationBuilder observing(List<ObservedCount> counts) {
        observed.addAll(counts);
        return this;
    }

    /**
     * Sets the weights of the squared residuals.
     *
     * @param by equal unless given
     * @return this
     */
    public CalibrationBuilder weighted(CountWeights by) {
        weighting = by;
        return this;
    }

    /**
     * Sets by how much the weighted sum of squares of a set that fits nearly as well may exceed the least.
     *
     * @param increase 0 or more
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public CalibrationBuilder tolerance(double increase) {
        if (!(increase >= 0 && increase < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance is " + increase + ", expected 0 or more");
        }
        tolerance = Optional.of(increase);
        return this;
    }

    /**
     * Sets from how many starts the least sum of squares is searched.
     *
     * @param number from 1 to 10,000; 20 unless given
     * @return this
     * @throws IllegalArgumentException if it is not from 1 to 10,000
     */
    public CalibrationBuilder starts(int number) {
        if (number < 1 || number > 10_000) {
            throw new IllegalArgumentException(number + " starts, expected 1 to 10,000");
        }
        starts = number;
        return this;
    }

    /**
     * Sets the seed of the starts and of the sample of sets.
     *
     * @param of any number; 0 unless given
     * @return this
     */
    public CalibrationBuilder seed(long of) {
        seed = of;
        return this;
    }

    /**
     * Fits the unknown probabilities.
     *
     * @return the best fit
     * @throws InvalidInputException with every problem: an unknown group, the same group and cycle twice, a missing standard
     *     error that the weights need, no people, or fewer independent observations than free numbers, or too many to fit within seconds
     */
    public Calibration fit() {
        List<Problem> problems = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (ObservedCount count : observed) {
            check(count, seen, problems);
        }
        if (!problems.isEmpty()) {
            throw InvalidInputException.of(problems);
        }
        int independent = independent();
        if (independent < unknown.free()) {
            throw InvalidInputException.of(
                    independent + (independent == 1 ? " independent observation" : " independent observations")
                            + " after the start, and " + unknown.free()
                            + " free numbers in the unknown transitions, expected at least as many observations",
                    "observe more cycles, or give some of the transitions");
        }
        checkExtent();
        CountModel model = new CountModel(unknown, cohort, observed, weighting);
        checkPeople(model);
        return new Calibration(this, model, independent);
    }

    private void check(ObservedCount count, Set<List<Object>> seen, List<Problem> problems) {
        NeedsGroups groups = unknown.groups();
        String which = "observed people in \"" + count.group() + "\" after " + count.cycle() + " cycles";
        if (!groups.names().contains(count.group())) {
            problems.add(
                    Problem.of(which + ": the group is unknown, expected one of " + String.join(", ", groups.names())));
        }
        if (!seen.add(List.of(count.group(), count.cycle()))) {
            problems.add(Problem.of(which + ": given twice, expected once"));
        }
        if (weighting == CountWeights.STANDARD_ERROR && count.standardError().isEmpty()) {
            problems.add(Problem.of(which + ": no standard error, expected one, as the weights need it"));
        }
    }

    /** The numbers that are calculated to improve each start once. */
    private void checkExtent() {
        long last = observed.stream().mapToLong(ObservedCount::cycle).max().orElse(0);
        long numbers = Math.max(observed.size(), last * unknown.groups().size());
        long steps = LongMath.saturatedMultiply(numbers, (long) starts * unknown.free());
        if (steps > MOST_STEPS) {
            throw InvalidInputException.of(
                    WholeNumber.grouped(numbers) + " numbers of people up to the last observation × "
                            + WholeNumber.grouped(starts) + " starts × " + unknown.free() + " free numbers are "
                            + WholeNumber.grouped(steps) + " steps, expected at most "
                            + WholeNumber.grouped(MOST_STEPS),
                    "fewer starts, or observations of fewer cycles");
        }
    }

    private static void checkPeople(CountModel model) {
        double[] free = new double[model.unknown().free()];
        if (model.trace(model.unknown().matrix(free)).people().stream()
                .flatMap(List::stream)
                .allMatch(people -> people == 0)) {
            throw new IllegalArgumentException("the cohort has no people, expected startingWith(people)");
        }
    }

    /** The observations after the start, less one for each time when every group is observed, as all people are known. */
    private int independent() {
        int after = (int) observed.stream().filter(count -> count.cycle() > 0).count();
        int complete = (int) observed.stream()
                .filter(count -> count.cycle() > 0)
                .collect(Collectors.groupingBy(ObservedCount::cycle, Collectors.counting()))
                .values()
                .stream()
                .filter(groups -> groups == unknown.groups().size())
                .count();
        return after - complete;
    }

    /** The unknown transitions and the number of observations. */
    @Override
    public String toString() {
        return "Calibration of " + unknown + " to " + observed.size() + " observations";
    }
}
