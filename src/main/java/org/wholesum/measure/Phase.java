package org.wholesum.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The readings on one side of a break, or all if there is none, with their own centre and limits. */
final class Phase {
    private static final double ROUNDING = 1e-12;

    private final List<ControlChart.Reading> readings;
    private final double centre;
    private final double[] sigma;
    private final List<String> steps;

    Phase(List<ControlChart.Reading> readings, double centre, double[] sigma, List<String> steps) {
        this.readings = List.copyOf(readings);
        this.centre = centre;
        this.sigma = sigma.clone();
        this.steps = List.copyOf(steps);
    }

    int size() {
        return readings.size();
    }

    ControlChart.Reading reading(int i) {
        return readings.get(i);
    }

    double value(int i) {
        return readings.get(i).value();
    }

    double centre() {
        return centre;
    }

    /** One sigma of a reading, a third of the distance to its limits. */
    double sigma(int i) {
        return sigma[i];
    }

    List<String> steps() {
        return steps;
    }

    /** Above or below the centre: 1, −1 or 0. */
    int side(int i) {
        return zone(i, 0);
    }

    /** Beyond a number of sigmas: 1 above, −1 below, 0 within, with an allowance for the rounding of sums. */
    int zone(int i, double sigmas) {
        double distance = value(i) - centre;
        double size = Math.max(Math.abs(value(i)), Math.abs(centre));
        return Math.abs(distance) > sigmas * sigma[i] + ROUNDING * size ? (int) Math.signum(distance) : 0;
    }

    static double sum(List<ControlChart.Reading> readings, ToDoubleFunction<ControlChart.Reading> of) {
        return readings.stream().mapToDouble(of).sum();
    }

    static double[] each(List<ControlChart.Reading> readings, ToDoubleFunction<ControlChart.Reading> of) {
        return readings.stream().mapToDouble(of).toArray();
    }
}
