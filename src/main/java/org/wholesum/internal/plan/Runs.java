package org.wholesum.internal.plan;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholesum.internal.scenario.entry.ScenarioEntry;
import org.wholesum.internal.scenario.entry.SensitivityEntry;
import org.wholesum.internal.scenario.entry.UncertaintyEntry;
import org.wholesum.internal.text.WholeNumber;

/** How often a study is calculated again, with other numbers. */
public final class Runs {
    /** Draws unless their number is given. */
    public static final int DRAWS = 1000;

    private static final String UNCERTAINTY = "uncertainty";
    private static final String SENSITIVITY = "sensitivity";
    /** For one assumption: its two ends, and a search for the value at which the sign changes. */
    private static final int OF_AN_ASSUMPTION = 100;

    private static final int STEPS = 5;

    private final Map<String, Long> counts = new LinkedHashMap<>();

    public Runs(ScenarioEntry entry) {
        entry.uncertainty()
                .ifPresent(uncertainty ->
                        counts.put(" draws", (long) uncertainty.draws().orElse(DRAWS)));
        entry.sensitivity().ifPresent(sensitivity -> {
            counts.put(
                    " runs for numbers that are varied",
                    (long) OF_AN_ASSUMPTION * sensitivity.vary().size());
            sensitivity.grid().ifPresent(grid -> counts.put(" cells of a grid", squared(grid)));
            counts.put(" cases", (long) sensitivity.cases().size());
        });
    }

    private static long squared(SensitivityEntry.Pair grid) {
        long steps = grid.steps().orElse(STEPS);
        return steps * steps;
    }

    /** {@return all runs, the one with the scenario's own numbers included} */
    public long count() {
        return counts.values().stream().reduce(1L, LongMath::saturatedAdd);
    }

    /** {@return what they are for, as {@code 1,000 draws and 25 cells of a grid}} */
    public String words() {
        List<String> parts = new ArrayList<>();
        counts.forEach((what, count) -> {
            if (count > 0) {
                parts.add(WholeNumber.grouped(count) + what);
            }
        });
        return String.join(", ", parts) + " and the study itself";
    }

    /** {@return the key that has most of them} */
    public String key() {
        return counts.getOrDefault(" draws", 0L) * 2 >= count() ? UNCERTAINTY : SENSITIVITY;
    }

    /** {@return how many numbers are drawn, and how many varied, by the key that says which} */
    public static Map<String, Integer> varied(ScenarioEntry entry) {
        Map<String, Integer> varied = new LinkedHashMap<>();
        entry.uncertainty().ifPresent(uncertainty -> varied.put(UNCERTAINTY, drawn(entry, uncertainty)));
        entry.sensitivity()
                .ifPresent(sensitivity ->
                        varied.put(SENSITIVITY, sensitivity.vary().size()));
        return varied;
    }

    private static int drawn(ScenarioEntry entry, UncertaintyEntry uncertainty) {
        long parameters = entry.parameters().values().stream()
                .filter(parameter -> parameter.toInput("").isPresent())
                .count();
        return uncertainty.inputs().size() + (int) parameters;
    }
}
