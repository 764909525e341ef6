package org.wholesum.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.wholesum.cohort.NeedsGroupCohort;
import org.wholesum.cohort.Trace;
import org.wholesum.cohort.TransitionMatrix;
import org.wholesum.internal.parallel.Interruption;

/** The numbers of people that a choice of the unknown probabilities gives, at the places of the observations. */
final class CountModel {
    private final UnknownTransitions unknown;
    private final Function<TransitionMatrix, NeedsGroupCohort> cohort;
    private final List<ObservedCount> observed;
    private final double[] weights;
    private final int cycles;

    CountModel(
            UnknownTransitions unknown,
            Function<TransitionMatrix, NeedsGroupCohort> cohort,
            List<ObservedCount> counts,
            CountWeights weighting) {
        this.unknown = unknown;
        this.cohort = cohort;
        // sorted, so that sums don't depend on the order of the observations
        observed = counts.stream()
                .sorted(Comparator.comparingInt(ObservedCount::cycle)
                        .thenComparing(count -> unknown.groups().index(count.group())))
                .toList();
        weights = observed.stream().mapToDouble(weighting::of).toArray();
        cycles = observed.stream().mapToInt(ObservedCount::cycle).max().orElse(1);
    }

    UnknownTransitions unknown() {
        return unknown;
    }

    List<ObservedCount> observed() {
        return observed;
    }

    double weight(int index) {
        return weights[index];
    }

    Trace trace(TransitionMatrix matrix) {
        // one cycle more, so that people who enter as the last observation is made are in it
        return cohort.apply(matrix).trace(cycles + 1);
    }

    /** The fitted numbers, in the order of the observations. */
    double[] counts(TransitionMatrix matrix) {
        Trace trace = trace(matrix);
        return observed.stream()
                .mapToDouble(count -> trace.people(count.group(), count.cycle()))
                .toArray();
    }

    /** Fitted less observed, each times the square root of its weight. */
    double[] residuals(TransitionMatrix matrix) {
        Interruption.check("calibrating");
        double[] residuals = counts(matrix);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (residuals[i] - observed.get(i).people()) * Math.sqrt(weights[i]);
        }
        return residuals;
    }

    double sumOfSquares(TransitionMatrix matrix) {
        return sumOfSquares(residuals(matrix));
    }

    static double sumOfSquares(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum;
    }

    /** The weighted sum of squares of the observed numbers themselves, as a scale of rounding error. */
    double scale() {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double people = Math.max(1, observed.get(i).people());
            sum += weights[i] * people * people;
        }
        return sum;
    }
}
