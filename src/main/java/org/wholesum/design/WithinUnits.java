package org.wholesum.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.ToDoubleFunction;
import org.wholesum.internal.regression.LeastSquares;

/**
 * The regression of a panel with an effect of each unit and of each period. The effects of units are removed exactly by
 * subtracting from each column its mean in the unit, also if units miss periods (R. Frisch, F. V. Waugh, 1933; M. C. Lovell,
 * 1963); the effects of periods and the covariates are columns.
 */
final class WithinUnits {
    private final Panel panel;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();
    private final int[] units;
    private final int[] clusters;
    private final int unitCount;
    private final int clusterCount;

    WithinUnits(Panel panel) {
        this.panel = panel;
        Map<String, Integer> byUnit = new HashMap<>();
        Map<String, Integer> byCluster = new HashMap<>();
        List<Observation> rows = panel.observations();
        units = rows.stream().mapToInt(row -> place(byUnit, row.unit())).toArray();
        clusters = rows.stream()
                .mapToInt(row -> place(byCluster, panel.cluster(row.unit())))
                .toArray();
        unitCount = byUnit.size();
        clusterCount = byCluster.size();
        SortedSet<Integer> periods = panel.periods();
        for (int period : periods.tailSet(periods.first() + 1)) {
            add("period " + period, row -> row.period() == period ? 1 : 0);
        }
        for (String covariate : panel.covariates()) {
            add(covariate, row -> row.covariates().getOrDefault(covariate, 0.0));
        }
    }

    private static int place(Map<String, Integer> places, String key) {
        int next = places.size();
        return places.computeIfAbsent(key, k -> next);
    }

    private void add(String name, ToDoubleFunction<Observation> value) {
        names.add(name);
        columns.add(column(value));
    }

    /** The values of a column less their mean in each unit. */
    double[] column(ToDoubleFunction<Observation> value) {
        double[] values = panel.observations().stream().mapToDouble(value).toArray();
        double[] sums = new double[unitCount];
        int[] counts = new int[unitCount];
        for (int i = 0; i < values.length; i++) {
            sums[units[i]] += values[i];
            counts[units[i]]++;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= sums[units[i]] / counts[units[i]];
        }
        return values;
    }

    /** The regression of the outcome on periods, covariates and these further columns, which come last. */
    LeastSquares regression(List<String> furtherNames, Collection<double[]> further) {
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(furtherNames);
        List<double[]> all = new ArrayList<>(columns);
        all.addAll(further);
        return LeastSquares.of(allNames, all.toArray(double[][]::new), column(Observation::outcome));
    }

    /** The number of columns before the further ones. */
    int before() {
        return columns.size();
    }

    int unitCount() {
        return unitCount;
    }

    int[] clusters() {
        return clusters.clone();
    }

    int clusterCount() {
        return clusterCount;
    }

    /** G ÷ (G − 1) × (N − 1) ÷ (N − K): K leaves out the effects of units, which lie within clusters. */
    double clusterFactor(LeastSquares fit) {
        double g = clusterCount;
        return g / (g - 1) * (fit.size() - 1) / (fit.size() - fit.terms());
    }
}
