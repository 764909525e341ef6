package org.wholesum.design;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.problem.InvalidInputException;

/**
 * Effects estimated where there was none: if they are as large as the effect of the pilot, the latter may be random
 * variation or a different trend.
 */
final class Placebos {
    private final Panel panel;

    Placebos(Panel panel) {
        this.panel = panel;
    }

    /** The effects of earlier starts. */
    SortedMap<Integer, Double> dates() {
        int start = panel.start();
        SortedSet<Integer> before = panel.periods().headSet(start);
        SortedMap<Integer, Double> effects = new TreeMap<>();
        for (int assumed : before.tailSet(before.first() + 1)) {
            Interruption.check("estimating placebos");
            Map<String, Integer> starts =
                    panel.starts().keySet().stream().collect(Collectors.toMap(unit -> unit, unit -> assumed));
            effects.put(assumed, effect(panel.with(row -> row.period() < start, starts)));
        }
        return effects;
    }

    /** The effects of control units without the real pilots. */
    SortedMap<String, Double> areas() {
        int start = panel.start();
        SortedMap<String, Double> effects = new TreeMap<>();
        for (String control : panel.controls()) {
            Interruption.check("estimating placebos");
            Map<String, Integer> starts = Map.of(control, start);
            effects.put(control, effect(panel.with(row -> !panel.isPilot(row.unit()), starts)));
        }
        return effects;
    }

    private static double effect(Panel placebo) {
        return PanelRegression.of(placebo).effect();
    }

    /** The share of units whose effect is as large as that of the one pilot. */
    double pValue() {
        List<String> pilots = List.copyOf(panel.starts().keySet());
        if (pilots.size() > 1) {
            throw InvalidInputException.of(
                    pilots.size() + " pilot units: expected one, as single areas vary more than the mean of several",
                    "use the wild cluster bootstrap");
        }
        double effect = Math.abs(effect(panel));
        SortedMap<String, Double> areas = areas();
        long asFar = areas.values().stream()
                .filter(placebo -> Math.abs(placebo) >= effect)
                .count();
        return (asFar + 1.0) / (areas.size() + 1.0);
    }
}
