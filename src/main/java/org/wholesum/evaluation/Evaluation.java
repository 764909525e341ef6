package org.wholesum.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wholesum.costs.Explanation;
import org.wholesum.design.Design;
import org.wholesum.internal.text.NumberText;
import org.wholesum.measure.ControlChart;
import org.wholesum.measure.Measure;
import org.wholesum.measure.MeasureChange;

/**
 * What a study evaluated. A part that its scenario doesn't ask for is empty.
 *
 * @param measures the change of each measure in the pilot, less that of the control where there is one
 * @param city the change of each measure in the areas of the whole city, in the order of the measures; empty if none are named
 * @param charts control charts by name
 * @param designs designs by name
 * @param saving what is known of the saving besides its amount
 */
public record Evaluation(
        List<MeasureChange> measures,
        List<MeasureChange> city,
        Map<String, Charted> charts,
        Map<String, Design> designs,
        SavingEvidence saving) {
    /**
     * A control chart of a measure.
     *
     * @param measure the measure
     * @param area the area
     * @param chart the chart
     */
    public record Charted(Measure measure, String area, ControlChart chart) {}

    /** Copies the parts. */
    public Evaluation {
        measures = List.copyOf(measures);
        city = List.copyOf(city);
        charts = Collections.unmodifiableMap(new LinkedHashMap<>(charts));
        designs = Collections.unmodifiableMap(new LinkedHashMap<>(designs));
    }

    /** {@return an evaluation without any part} */
    public static Evaluation none() {
        return new Evaluation(List.of(), List.of(), Map.of(), Map.of(), SavingEvidence.none());
    }

    /**
     * States what is known of the saving.
     *
     * @param evidence on the saving
     * @return a copy with that evidence
     */
    public Evaluation with(SavingEvidence evidence) {
        return new Evaluation(measures, city, charts, designs, evidence);
    }

    /**
     * The change of a measure in the whole city.
     *
     * @param index of the measure
     * @return the relative change, −0.05 for −5%; empty without a city
     */
    public Optional<Double> cityChange(int index) {
        return city.isEmpty() ? Optional.empty() : Optional.of(city.get(index).relativeChange());
    }

    /** {@return what to know before relying on it, a sentence each} */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>(MeasureCautions.of(measures));
        if (!city.isEmpty()) {
            cautions.add("Measures: the whole city includes the pilot, so its change is part of the pilot's own.");
        }
        designs.forEach((name, design) ->
                design.cautions().forEach(caution -> cautions.add("Design " + name + ": " + caution + ".")));
        cautions.addAll(saving.cautions());
        return cautions;
    }

    /** {@return the explanations of its parts, in order} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        measures.forEach(change -> steps.addAll(change.explain().steps()));
        city.forEach(change -> steps.add(change.measure().name() + ", whole city: "
                + NumberText.of(change.pilotBefore()) + " before, " + NumberText.of(change.pilotAfter()) + " after"));
        charts.forEach((name, charted) -> {
            steps.add("Control chart " + name + ": " + charted.chart().title());
            steps.addAll(charted.chart().explain().steps());
        });
        designs.forEach((name, design) -> {
            steps.add("Design " + name + ": " + design.kind());
            steps.addAll(design.explain().steps());
        });
        steps.addAll(saving.explain().steps());
        return new Explanation(steps);
    }
}
