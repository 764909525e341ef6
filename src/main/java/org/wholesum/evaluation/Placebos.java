package org.wholesum.evaluation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/**
 * Effects estimated where there was none: if they are as large as the effect of the pilot, the latter may be random
 * variation or a different trend.
 */
public final class Placebos {
    private final Panel panel;

    Placebos(Panel panel) {
        this.panel = panel;
    }

    /**
     * The effects if the pilot is taken to start earlier, from the periods before its real start only.
     *
     * @return the effect by assumed start; empty if there are fewer than two periods before the real start
     */
    public SortedMap<Integer, Double> dates() {
        int start = panel.start();
        SortedSet<Integer> before = panel.periods().headSet(start);
        SortedMap<Integer, Double> effects = new TreeMap<>();
        for (int assumed : before.tailSet(before.first() + 1)) {
            Map<String, Integer> starts =
                    panel.starts().keySet().stream().collect(Collectors.toMap(unit -> unit, unit -> assumed));
            effects.put(assumed, effect(panel.with(row -> row.period() < start, starts)));
        }
        return effects;
    }

    /**
     * The effects if each control unit is taken for the pilot, without the real pilots.
     *
     * @return the effect by control unit
     * @throws InvalidInputException if there are fewer than two control units
     */
    public SortedMap<String, Double> areas() {
        int start = panel.start();
        SortedMap<String, Double> effects = new TreeMap<>();
        for (String control : panel.controls()) {
            Map<String, Integer> starts = Map.of(control, start);
            effects.put(control, effect(panel.with(row -> !panel.isPilot(row.unit()), starts)));
        }
        return effects;
    }

    private static double effect(Panel placebo) {
        return PanelRegression.of(placebo).effect();
    }

    /**
     * The share of units, the pilot included, whose effect is at least as large as the pilot's, in either direction
     * (a permutation test: R. A. Fisher, 1935). Its smallest value is 1 ÷ the number of units.
     *
     * @return the p-value
     * @throws InvalidInputException if there is more than one pilot unit, whose mean varies less than one area
     */
    public double pValue() {
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

    /** A table of the effects. */
    @Override
    public String toString() {
        Table.Builder table =
                Table.titled("Placebo effects").words("taken as the pilot").figures("effect");
        table.row("the pilot itself", NumberText.of(effect(panel)));
        dates().forEach((date, effect) -> table.row("start in period " + date, NumberText.of(effect)));
        areas().forEach((area, effect) -> table.row(area, NumberText.of(effect)));
        return table.toString();
    }
}
