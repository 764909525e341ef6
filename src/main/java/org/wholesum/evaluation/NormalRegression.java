package org.wholesum.evaluation;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.text.NumberText;
import org.wholesum.ledger.CaseCosts;

/**
 * The fall of selected cases if the costs of two windows are normal with one mean and variance: σ(1 − ρ)φ(z) ÷ (1 − Φ(z)),
 * where z is the cut-off in standard deviations above the mean.
 *
 * @param mean of all cases in the first window, in pence; a case with a record in the second alone cost zero
 * @param deviation σ, the standard deviation in the first window, in pence
 * @param correlation ρ, of the two windows
 * @param cutOff the least cost of a selected case, in pence
 * @param selectedMean the mean cost of the selected cases, in pence
 */
record NormalRegression(double mean, double deviation, double correlation, double cutOff, double selectedMean) {
    static NormalRegression of(CaseCosts first, CaseCosts second, Set<String> selected) {
        SortedSet<String> ids = new TreeSet<>(first.cases());
        ids.addAll(second.cases());
        double[] before = each(first, ids);
        double[] after = each(second, ids);
        SummaryStatistics a = new SummaryStatistics();
        SummaryStatistics b = new SummaryStatistics();
        Arrays.stream(before).forEach(a::addValue);
        Arrays.stream(after).forEach(b::addValue);
        double products = 0;
        for (int i = 0; i < before.length; i++) {
            products += (before[i] - a.getMean()) * (after[i] - b.getMean());
        }
        double spread = a.getStandardDeviation() * b.getStandardDeviation() * (before.length - 1);
        double[] costs = selected.stream().mapToDouble(first::pence).sorted().toArray();
        return new NormalRegression(
                a.getMean(),
                a.getStandardDeviation(),
                spread > 0 ? products / spread : 0,
                Arrays.stream(costs).min().orElse(0),
                Arrays.stream(costs).average().orElse(0));
    }

    private static double[] each(CaseCosts costs, SortedSet<String> ids) {
        Set<String> known = Set.copyOf(costs.cases());
        return ids.stream()
                .mapToDouble(id -> known.contains(id) ? costs.pence(id) : 0)
                .toArray();
    }

    private double z() {
        return (cutOff - mean) / deviation;
    }

    /** As a share of the cost when selected; zero if all cost the same, or none was selected. */
    double fall() {
        if (!(deviation > 0 && selectedMean > 0)) {
            return 0;
        }
        return deviation * (1 - correlation) * hazard(z()) / selectedMean;
    }

    /** φ(z) ÷ (1 − Φ(z)); from z = 30, where both are nearly zero, its expansion z + 1 ÷ z. */
    private static double hazard(double z) {
        double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return z > 30 ? z + 1 / z : density / StandardNormal.cumulative(-z);
    }

    String inWords() {
        return "correlation of the last two windows " + NumberText.places(correlation, 3) + ", cut-off "
                + NumberText.places(z(), 2) + " standard deviations above the mean, σ(1 − ρ)φ(z) ÷ (1 − Φ(z))";
    }
}
