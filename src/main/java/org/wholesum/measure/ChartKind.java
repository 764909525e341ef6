package org.wholesum.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholesum.internal.text.NumberText;

/** How the centre and the limits of a {@link ControlChart} follow from its readings. */
enum ChartKind {
    XMR("XmR chart"),
    P("P chart"),
    U("U chart");

    /** 3 ÷ 1.128, where 1.128 is the expected range of two readings in standard deviations. */
    static final double LIMITS = 2.66;

    /** The upper limit of moving ranges, as a multiple of their mean. */
    static final double RANGE_LIMIT = 3.267;

    private final String words;

    ChartKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The constants and where they are from. */
    String source() {
        return this == XMR
                ? "constants: 2.66 = 3 ÷ 1.128 for the limits and 3.267 for the largest moving range (D. J. Wheeler,"
                        + " Understanding Variation, 2nd ed., 2000)"
                : "limits of three sigma (D. C. Montgomery, Introduction to Statistical Quality Control, 7th ed., 2013, ch. 7)";
    }

    /** The least that a limit can be: a rate of events is not negative. */
    double least() {
        return this == XMR ? Double.NEGATIVE_INFINITY : 0;
    }

    double most() {
        return this == P ? 1 : Double.POSITIVE_INFINITY;
    }

    /** What is wrong with a reading. */
    Optional<String> problem(ControlChart.Reading reading) {
        if (!(Double.isFinite(reading.count()) && Double.isFinite(reading.denominator()))) {
            return Optional.of("is " + reading.count() + " of " + reading.denominator() + ", expected numbers");
        }
        if (!(reading.denominator() > 0)) {
            return Optional.of(
                    "has the denominator " + NumberText.plain(reading.denominator()) + ", expected more than 0");
        }
        boolean tooLow = this != XMR && reading.count() < 0;
        boolean tooHigh = this == P && reading.count() > reading.denominator();
        return tooLow || tooHigh
                ? Optional.of("has the count " + NumberText.plain(reading.count()) + ", expected one from 0"
                        + (this == P ? " to the denominator " + NumberText.plain(reading.denominator()) : " on"))
                : Optional.empty();
    }

    Phase phase(List<ControlChart.Reading> readings, boolean screened) {
        return this == XMR ? individuals(readings, screened) : rates(readings);
    }

    private static Phase individuals(List<ControlChart.Reading> readings, boolean screened) {
        int n = readings.size();
        double centre = Phase.sum(readings, ControlChart.Reading::value) / n;
        double[] ranges = IntStream.range(1, n)
                .mapToDouble(i ->
                        Math.abs(readings.get(i).value() - readings.get(i - 1).value()))
                .toArray();
        double all = Arrays.stream(ranges).average().orElse(0);
        double[] kept = screened
                ? Arrays.stream(ranges)
                        .filter(range -> !(range > RANGE_LIMIT * all))
                        .toArray()
                : ranges;
        double used = Arrays.stream(kept).average().orElse(0);
        List<String> steps = new ArrayList<>();
        steps.add("mean of " + n + " readings = " + NumberText.figure(centre));
        steps.add("mean of " + ranges.length + " moving ranges = " + NumberText.figure(all));
        steps.add(
                screened
                        ? "screened once: " + (ranges.length - kept.length) + " moving ranges above "
                                + NumberText.figure(RANGE_LIMIT * all)
                                + " (3.267 × their mean) left out, mean of the other "
                                + kept.length + " = " + NumberText.figure(used)
                        : "no moving range is left out (no screening)");
        steps.add("limits = mean ± 2.66 × " + NumberText.figure(used) + " = "
                + NumberText.figure(centre - LIMITS * used) + " to " + NumberText.figure(centre + LIMITS * used));
        double[] sigma = new double[n];
        Arrays.fill(sigma, LIMITS * used / 3);
        return new Phase(readings, centre, sigma, steps);
    }

    private Phase rates(List<ControlChart.Reading> readings) {
        double counts = Phase.sum(readings, ControlChart.Reading::count);
        double denominators = Phase.sum(readings, ControlChart.Reading::denominator);
        double centre = counts / denominators;
        double variance = this == P ? centre * (1 - centre) : centre;
        String formula = this == P ? "3 × √(p × (1 − p) ÷ n), from 0 to 1" : "3 × √(u ÷ n), at least 0";
        List<String> steps = List.of(
                "centre = " + NumberText.plain(counts) + " ÷ " + NumberText.plain(denominators) + " = "
                        + NumberText.figure(centre),
                "limits of a month with the denominator n = centre ± " + formula);
        double[] sigma = Phase.each(readings, reading -> Math.sqrt(variance / reading.denominator()));
        return new Phase(readings, centre, sigma, steps);
    }
}
