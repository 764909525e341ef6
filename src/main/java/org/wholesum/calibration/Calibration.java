package org.wholesum.calibration;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.numeric.StudentQuantile;

/**
 * Unknown transition probabilities fitted to observed numbers of people by weighted least squares, and every set of them that
 * fits nearly as well: where observations leave a choice, one best set would hide it (T. Vanni and others, <i>Calibrating Models
 * in Economic Evaluation: A Seven-Step Approach</i>, PharmacoEconomics 29, 2011; C. Y. Kong, P. M. McMahon and G. S. Gazelle,
 * <i>Calibration of Disease Simulation Model Using an Engineering Approach</i>, Value in Health 12, 2009; F. Alarid-Escudero and
 * others, <i>Nonidentifiability in Model Calibration and Implications for Medical Decision Making</i>, Medical Decision Making 38,
 * 2018).
 *
 * <p>A set fits nearly as well if its weighted sum of squares exceeds the least by no more than a tolerance. Unless given, that
 * is the increase that a 95% interval of one probability allows: with weights of variances 3.8415, times the least sum of
 * squares per degree of freedom if that is more than 1; with equal weights t² times the latter, where t is the two-sided 95%
 * quantile of Student's distribution. The degrees of freedom are the observations after the start that are not determined by the
 * others, less the free numbers.
 *
 * <p>1,000 people, of whom 130 are in the first group after ten cycles: the share that stays is the tenth root of 0.13.
 *
 * <pre>{@code
 * var groups = NeedsGroups.of("in", "out");
 * var unknown = UnknownTransitions.builder(groups, CycleLength.months(12))
 *     .unknown("in", "in").unknown("in", "out").known("out", "out", 1).build();
 * var fit = Calibration.of(unknown)
 *     .startingWith(Map.of("in", new BigDecimal(1000)))
 *     .observing(List.of(ObservedCount.of("in", 10, 130)))
 *     .fit();
 * fit.matrix().probability("in", "in");   // 0.81544…
 * }</pre>
 */
public final class Calibration {
    /** The number of starts of the search, unless another is given. */
    public static final int STARTS = 20;

    private static final double CHI_SQUARE = 3.841458820694124;
    private static final double NOISE = 1e-12;
    private static final int SETS = 200;
    private static final int MOST_MODES = 5;
    /** Two ends of searches are the same set if no probability differs by more. */
    static final double SAME = 1e-4;

    private final CountModel model;
    private final CountWeights weighting;
    private final List<MultiStart.End> ends;
    private final double tolerance;
    private final int degreesOfFreedom;
    private final TransitionMatrix matrix;
    private final Supplier<List<TransitionMatrix>> sets;
    private final Supplier<boolean[]> identified;
    private final Supplier<List<FittedTransition>> transitions;

    Calibration(CalibrationBuilder made, CountModel model, int independent) {
        this.model = model;
        this.weighting = made.weighting;
        this.ends = new MultiStart(model).run(made.starts, made.seed);
        this.matrix = model.unknown().matrix(ends.get(0).choice());
        this.degreesOfFreedom = independent - model.unknown().free();
        this.tolerance = Math.max(made.tolerance.orElseGet(this::usualTolerance), NOISE * model.scale());
        this.sets = Suppliers.memoize(() -> nearOptimal(made.seed));
        this.identified = Suppliers.memoize(() -> new Identification(model, matrix).identified());
        this.transitions = Suppliers.memoize(this::ranges);
    }

    /**
     * Starts a calibration.
     *
     * @param unknown the matrix with unknown probabilities
     * @return a builder
     */
    public static CalibrationBuilder of(UnknownTransitions unknown) {
        return new CalibrationBuilder(unknown);
    }

    private double usualTolerance() {
        double least = sumOfSquares();
        double each = degreesOfFreedom == 0 ? 0 : least / degreesOfFreedom;
        if (weighting.isOfVariances()) {
            return CHI_SQUARE * Math.max(1, each);
        }
        double t = degreesOfFreedom == 0 ? 0 : StudentQuantile.twoSided(degreesOfFreedom, 0.95);
        return t * t * each;
    }

    /** The ends of searches that are within the tolerance and differ from each other, the best first. */
    private List<double[]> modes() {
        List<double[]> modes = new ArrayList<>();
        for (MultiStart.End end : ends) {
            boolean isNew = modes.stream().allMatch(mode -> differ(mode, end.choice()));
            if (end.sumOfSquares() <= sumOfSquares() + tolerance && isNew && modes.size() < MOST_MODES) {
                modes.add(end.choice());
            }
        }
        return modes;
    }

    private boolean differ(double[] one, double[] other) {
        double[] values = model.unknown().values(model.unknown().matrix(one));
        double[] others = model.unknown().values(model.unknown().matrix(other));
        double largest = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(values[i] - others[i]));
        }
        return largest > SAME;
    }

    private List<TransitionMatrix> nearOptimal(long seed) {
        return new NearOptimal(model, sumOfSquares() + tolerance, seed)
                .from(modes(), SETS).stream().map(model.unknown()::matrix).toList();
    }

    private List<FittedTransition> ranges() {
        List<FittedTransition> fitted = new ArrayList<>();
        List<String> names = model.unknown().groups().names();
        for (int i = 0; i < model.unknown().cells().size(); i++) {
            UnknownTransitions.Cell cell = model.unknown().cells().get(i);
            String from = names.get(cell.from());
            String to = names.get(cell.to());
            FittedRange range = rangeOfSets(set -> set.probability(from, to));
            fitted.add(new FittedTransition(
                    from,
                    to,
                    range.value(),
                    range.lowest(),
                    range.highest(),
                    identified.get()[i]));
        }
        return List.copyOf(fitted);
    }

    private FittedRange rangeOfSets(ToDoubleFunction<TransitionMatrix> figure) {
        double[] values = sets.get().stream().mapToDouble(figure).sorted().toArray();
        double best = figure.applyAsDouble(matrix);
        return new FittedRange(best, Math.min(best, values[0]), Math.max(best, values[values.length - 1]));
    }

    /** {@return the best fit, with the known probabilities} */
    public TransitionMatrix matrix() {
        return matrix;
    }

    /** {@return the unknown probabilities, row by row, with their ranges over all sets that fit nearly as well} */
    public List<FittedTransition> transitions() {
        return transitions.get();
    }

    /** {@return the observations with the best fit, by cycle and group} */
    public List<FittedCount> counts() {
        double[] fitted = model.counts(matrix);
        List<FittedCount> counts = new ArrayList<>();
        for (int i = 0; i < fitted.length; i++) {
            counts.add(new FittedCount(model.observed().get(i), fitted[i], model.weight(i)));
        }
        return List.copyOf(counts);
    }

    /** {@return the least weighted sum of squared residuals} */
    public double sumOfSquares() {
        return ends.get(0).sumOfSquares();
    }

    /** {@return by how much the sum of squares of a set that fits nearly as well may exceed the least} */
    public double tolerance() {
        return tolerance;
    }

    /** {@return the independent observations less the free numbers, 0 or more} */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * Sets that fit nearly as well as the best.
     *
     * @return the best one first; others that searches ended on, those at the ends of each probability's range, and a random
     *     sample
     */
    public List<TransitionMatrix> sets() {
        return sets.get();
    }

    /**
     * How many clearly different sets fit nearly as well, of those that searches ended on.
     *
     * @return 1 or more, at most 5; the observations choose among them only by the tolerance
     */
    public int optima() {
        return modes().size();
    }

    /** {@return how many searches were started, and how many of them ended on the least sum of squares} */
    String searches() {
        long best = ends.stream()
                .filter(end ->
                        end.sumOfSquares() <= sumOfSquares() + Math.max(1e-6 * sumOfSquares(), NOISE * model.scale()))
                .count();
        return ends.size() + " searches, " + best + " of which ended on the least sum of squares";
    }

    /** The transitions that are not identified, as {@code from to to}. */
    List<String> unidentified() {
        List<String> names = model.unknown().groups().names();
        List<String> moves = new ArrayList<>();
        for (int i = 0; i < model.unknown().cells().size(); i++) {
            UnknownTransitions.Cell cell = model.unknown().cells().get(i);
            if (!identified.get()[i]) {
                moves.add(names.get(cell.from()) + " to " + names.get(cell.to()));
            }
        }
        return moves;
    }

    CountModel model() {
        return model;
    }

    CountWeights weighting() {
        return weighting;
    }

    /**
     * A figure that follows from the matrix, as a projected cost, with its range over all sets that fit nearly as well.
     *
     * @param figure computes it; it is called for each of the {@link #sets}
     * @return the figure of the best fit, and its least and largest
     */
    public FittedRange range(ToDoubleFunction<TransitionMatrix> figure) {
        return rangeOfSets(figure);
    }

    /** {@return what readers of the fit need to know, in sentences: transitions that are not identified, several optima} */
    public List<String> cautions() {
        return new CalibrationText(this).cautions();
    }

    /** {@return how it was fitted: the free numbers, the observations with residuals, the result with ranges} */
    public Explanation explain() {
        return new CalibrationText(this).explain();
    }

    /** A table of the fitted probabilities, and the cautions. */
    @Override
    public String toString() {
        return new CalibrationText(this).toString();
    }
}
