package org.wholesum.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Effect;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Table;

/**
 * The change of a measure in the areas of a pilot, and against a control. Readings of different months are taken as
 * independent; a trend or the seasons, if the windows have other months of the year, are part of a change without a control.
 *
 * <p>With numerators, events vary by Poisson's or, for a percentage, the binomial distribution: with half an event added, or one
 * event and one other (A. Agresti, B. Caffo, The American Statistician 54, 2000), so that no events have an error too. If
 * the months of a window vary more, by Pearson's χ² ÷ (months − 1), the variance is multiplied by that. Without numerators the
 * error comes from the spread of months, with the degrees of freedom of B. L. Welch (Biometrika 34, 1947).
 */
public final class MeasureChange {
    private static final double FEW_EVENTS = 20;
    private static final int FEW_MONTHS = 6;
    private static final double LEVEL = 0.05;

    private final Measure measure;
    private final List<WindowMean> pilot;
    private final List<WindowMean> control;
    /** How many measures are looked at together. */
    private final int together;

    private final double adjusted;

    private MeasureChange(
            Measure measure, List<WindowMean> pilot, List<WindowMean> control, int together, double adjusted) {
        this.measure = measure;
        this.pilot = pilot;
        this.control = control;
        this.together = together;
        this.adjusted = adjusted;
    }

    static MeasureChange of(Measure measure, List<WindowMean> pilot, List<WindowMean> control) {
        MeasureChange alone = new MeasureChange(measure, pilot, control, 1, 1);
        return alone.among(1, alone.effect().pValue());
    }

    MeasureChange among(int measures, double adjustedPValue) {
        return new MeasureChange(measure, pilot, control, measures, adjustedPValue);
    }

    /** {@return the measure} */
    public Measure measure() {
        return measure;
    }

    /** {@return the change in the pilot, in the unit of the measure} */
    public Effect pilotChange() {
        return change("change in the pilot", pilot);
    }

    /** {@return the change in the control, or empty without one} */
    public Optional<Effect> controlChange() {
        return control.isEmpty() ? Optional.empty() : Optional.of(change("change in the control", control));
    }

    /** {@return the change in the pilot less that in the control; the change in the pilot without one} */
    public Effect effect() {
        return control.isEmpty()
                ? pilotChange()
                : WindowMean.contrast(
                        "difference of the changes",
                        List.of(pilot.get(1), control.get(0)),
                        List.of(pilot.get(0), control.get(1)),
                        method());
    }

    private Effect change(String name, List<WindowMean> group) {
        return WindowMean.contrast(name, group.subList(1, 2), group.subList(0, 1), method());
    }

    private String method() {
        boolean counted = !Double.isNaN(pilot.get(0).events());
        return counted
                ? (measure.isProportion() ? "binomial" : "Poisson")
                        + ", times the dispersion of months where that is above 1"
                : "spread of months, Welch";
    }

    /** {@return the change in the pilot as a share of its value before; −0.14 for −14%, not finite if that was 0} */
    public double relativeChange() {
        return relative(pilot);
    }

    /** {@return the change in the control as a share of its value before, or empty without one} */
    public Optional<Double> relativeControlChange() {
        return control.isEmpty() ? Optional.empty() : Optional.of(relative(control));
    }

    /** {@return the change in the control as a share of its value before, with its standard error, or empty without one} */
    public Optional<Effect> relativeControl() {
        return control.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        WindowMean.ratio("relative change in the control", control.get(1), control.get(0), method()));
    }

    private static double relative(List<WindowMean> group) {
        return group.get(1).value() / group.get(0).value() - 1;
    }

    /** {@return the p-value of {@link #effect}, after S. Holm's adjustment if measures were looked at together} */
    public double adjustedPValue() {
        return adjusted;
    }

    /** {@return {@code better} or {@code worse} where the adjusted p-value is below 0.05, else {@code no clear change}} */
    public String finding() {
        if (!(adjusted < LEVEL)) {
            return "no clear change";
        }
        return measure.improves(effect().value())
                .map(better -> better ? "better" : "worse")
                .orElse(effect().value() < 0 ? "lower" : "higher");
    }

    /** {@return what limits the result: few events, few months, months left out, many measures, no control} */
    public List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        List<WindowMean> all = new ArrayList<>(pilot);
        all.addAll(control);
        all.stream()
                .mapToDouble(WindowMean::events)
                .filter(events -> events < FEW_EVENTS)
                .min()
                .ifPresent(events -> cautions.add("small number: " + NumberText.of(events)
                        + (measure.isProportion() ? " cases with, or without, an event" : " events")
                        + " in a window, fewer than "
                        + NumberText.of(FEW_EVENTS) + "; the interval is approximate"));
        int months = all.stream().mapToInt(WindowMean::months).min().orElse(0);
        if (months < FEW_MONTHS) {
            cautions.add("small number: " + months + (months == 1 ? " month" : " months") + " in a window, fewer than "
                    + FEW_MONTHS);
        }
        int leftOut = all.stream().mapToInt(WindowMean::leftOut).sum();
        if (leftOut > 0) {
            cautions.add(leftOut + " months of the windows are left out, as not every area has a reading");
        }
        if (control.isEmpty()) {
            cautions.add("no control: what changed everywhere is part of the change");
        }
        if (together > 1) {
            cautions.add(together + " measures were looked at together: p is adjusted by Holm's method");
        }
        return cautions;
    }

    /** {@return the calculation, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(measure.toString());
        steps.add(values("pilot", pilot));
        if (!control.isEmpty()) {
            steps.add(values("control", control));
        }
        steps.addAll(effect().steps());
        steps.add("p = " + NumberText.p(effect().pValue())
                + (together > 1 ? ", adjusted by Holm's method " + NumberText.p(adjusted) : "") + ": " + finding());
        steps.addAll(cautions());
        return new Explanation(steps);
    }

    private static String values(String group, List<WindowMean> means) {
        return group + ": " + NumberText.of(means.get(0).value()) + " before ("
                + means.get(0).months() + " months), "
                + NumberText.of(means.get(1).value()) + " after ("
                + means.get(1).months() + " months), "
                + percent(relative(means));
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? NumberText.of(Math.rint(share * 1000) / 10) + "%" : "no percentage of zero";
    }

    /**
     * A table of changes, a row for each measure.
     *
     * @param changes of several measures
     * @return the table as text, with the number of measures and the method of adjustment in its title
     */
    public static String table(List<MeasureChange> changes) {
        Table.Builder table = Table.titled("Changes of " + changes.size() + " measures"
                        + (changes.size() > 1 ? ", p adjusted by Holm's method for all together" : ""))
                .words("measure", "unit")
                .figures("pilot", "control", "effect", "95% from", "to", "p")
                .words("finding");
        for (MeasureChange change : changes) {
            Effect effect = change.effect();
            table.row(
                    change.measure.name(),
                    change.measure.unit(),
                    percent(change.relativeChange()),
                    change.relativeControlChange().map(MeasureChange::percent).orElse(""),
                    NumberText.of(effect.value()),
                    NumberText.of(effect.lower(0.95)),
                    NumberText.of(effect.upper(0.95)),
                    NumberText.p(change.adjusted),
                    change.finding());
        }
        return table.toString();
    }

    /** As {@code rent arrears: pilot −14%, control −5%, difference of the changes: …, better}. */
    @Override
    public String toString() {
        return measure.name() + ": pilot " + percent(relativeChange())
                + relativeControlChange()
                        .map(share -> ", control " + percent(share))
                        .orElse("") + ", " + effect() + ": "
                + finding();
    }
}
