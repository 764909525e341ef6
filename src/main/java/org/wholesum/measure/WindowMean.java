package org.wholesum.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.costs.Months;
import org.wholesum.inference.Effect;

/**
 * The value of a measure in a group of areas and a window of months, with its variance. With numerators it is Σ numerator ÷ Σ
 * denominator × scale; without, the mean over months of the mean over areas.
 *
 * @param value in the unit of the measure
 * @param variance of the value
 * @param degreesOfFreedom of the variance
 * @param events the sum of numerators, or of the cases without an event if that is less; NaN if they are not known
 * @param months the months used
 * @param leftOut the months left out, as not all areas have a reading
 */
record WindowMean(double value, double variance, double degreesOfFreedom, double events, int months, int leftOut) {

    /** The readings of a window by month, only of months in which every area of the group has one. */
    static Map<YearMonth, List<Reading>> complete(List<Reading> readings, Set<String> areas, Months window) {
        Map<YearMonth, List<Reading>> byMonth = readings.stream()
                .filter(reading -> areas.contains(reading.area()) && window.contains(reading.month()))
                .collect(Collectors.groupingBy(Reading::month, TreeMap::new, Collectors.toList()));
        byMonth.values().removeIf(month -> month.size() < areas.size());
        return byMonth;
    }

    static WindowMean of(List<Reading> readings, Set<String> areas, Months window, boolean proportion) {
        Collection<List<Reading>> months = complete(readings, areas, window).values();
        int leftOut = window.count() - months.size();
        return ReadingChecks.isCounted(readings)
                ? ofCounts(months, ReadingChecks.scale(readings), proportion, leftOut)
                : ofValues(months, leftOut);
    }

    private static WindowMean ofValues(Collection<List<Reading>> months, int leftOut) {
        List<Double> means = new ArrayList<>();
        months.forEach(month ->
                means.add(month.stream().mapToDouble(Reading::value).average().orElse(Double.NaN)));
        int n = means.size();
        double mean = means.stream().mapToDouble(Double::doubleValue).sum() / n;
        double squares =
                means.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return new WindowMean(mean, squares / (n - 1) / n, n - 1.0, Double.NaN, n, leftOut);
    }

    private static WindowMean ofCounts(
            Collection<List<Reading>> months, double scale, boolean proportion, int leftOut) {
        double events = 0;
        double at = 0;
        for (List<Reading> month : months) {
            events += sum(month, true);
            at += sum(month, false);
        }
        double rate = events / at;
        double p = (events + 1) / (at + 2);
        double variance = proportion ? p * (1 - p) / at : (events + 0.5) / (at * at);
        double dispersion = dispersion(months, rate, proportion);
        double degrees = dispersion > 1 ? months.size() - 1.0 : Double.POSITIVE_INFINITY;
        return new WindowMean(
                scale * rate,
                scale * scale * variance * Math.max(1, dispersion),
                degrees,
                proportion ? Math.min(events, at - events) : events,
                months.size(),
                leftOut);
    }

    private static double sum(List<Reading> month, boolean numerator) {
        return month.stream()
                .mapToDouble(reading -> numerator ? reading.numerator() : reading.denominator())
                .sum();
    }

    /** Pearson's χ² ÷ (months − 1): how much more the months vary than events at random. */
    private static double dispersion(Collection<List<Reading>> months, double rate, boolean proportion) {
        double spread = rate * (proportion ? 1 - rate : 1);
        if (!(spread > 0) || months.size() < 2) {
            return 1;
        }
        double chi = 0;
        for (List<Reading> month : months) {
            double at = sum(month, false);
            double off = sum(month, true) - rate * at;
            chi += off * off / (at * spread);
        }
        return chi / (months.size() - 1);
    }

    /** One mean ÷ another − 1, with the standard error of a ratio of independent means and Welch's degrees of freedom. */
    static Effect ratio(String name, WindowMean above, WindowMean below, String method) {
        double ratio = above.value / below.value;
        double first = above.variance / (below.value * below.value);
        double second = ratio * ratio * below.variance / (below.value * below.value);
        double shares = first * first / above.degreesOfFreedom + second * second / below.degreesOfFreedom;
        double variance = first + second;
        double degrees = shares > 0 ? variance * variance / shares : Double.POSITIVE_INFINITY;
        return new Effect(name, ratio - 1, Math.sqrt(variance), degrees, method);
    }

    /** A sum of means with signs, with the degrees of freedom of Welch and Satterthwaite. */
    static Effect contrast(String name, List<WindowMean> added, List<WindowMean> subtracted, String method) {
        double value = 0;
        double variance = 0;
        double shares = 0;
        List<WindowMean> all = new ArrayList<>(added);
        all.addAll(subtracted);
        for (WindowMean mean : all) {
            variance += mean.variance;
            shares += mean.variance * mean.variance / mean.degreesOfFreedom;
        }
        for (WindowMean mean : added) {
            value += mean.value;
        }
        for (WindowMean mean : subtracted) {
            value -= mean.value;
        }
        double degrees = shares > 0 ? variance * variance / shares : Double.POSITIVE_INFINITY;
        return new Effect(name, value, Math.sqrt(variance), degrees, method);
    }
}
