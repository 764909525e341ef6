package org.wholesum.design;

import java.util.ArrayList;
import java.util.List;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Effect;
import org.wholesum.internal.text.NumberText;

/**
 * Difference-in-differences: the change of a pilot group less the change of a control group. It is the effect of the pilot
 * if the pilot group would otherwise have changed by as much as the control group (O. Ashenfelter, D. Card, 1985; J. D.
 * Angrist, J.-S. Pischke, <i>Mostly Harmless Econometrics</i>, 2009, §5.2). With means 3 and 6 in the pilot and 1 and 2 in
 * the control the difference is 2.
 *
 * <p>{@link #ofMeans} needs four means; {@link PanelRegression} uses the readings of each area or person, with covariates.
 */
public final class DifferenceInDifferences {
    private final GroupMean pilotBefore;
    private final GroupMean pilotAfter;
    private final GroupMean controlBefore;
    private final GroupMean controlAfter;

    private DifferenceInDifferences(GroupMean pilotBefore, GroupMean pilotAfter, GroupMean before, GroupMean after) {
        this.pilotBefore = pilotBefore;
        this.pilotAfter = pilotAfter;
        this.controlBefore = before;
        this.controlAfter = after;
    }

    /**
     * The difference of four means. The standard error takes them as independent: if the same people are measured before and
     * after, it is usually too large, and {@link PanelRegression} is better.
     *
     * @param pilotBefore the mean of the pilot group before the start
     * @param pilotAfter the mean of the pilot group after the start
     * @param controlBefore the mean of the control group before the start
     * @param controlAfter the mean of the control group after the start
     * @return the difference-in-differences
     */
    public static DifferenceInDifferences ofMeans(
            GroupMean pilotBefore, GroupMean pilotAfter, GroupMean controlBefore, GroupMean controlAfter) {
        return new DifferenceInDifferences(pilotBefore, pilotAfter, controlBefore, controlAfter);
    }

    /** {@return the effect, with the root of the sum of the four squared standard errors; normal distribution} */
    public Effect effect() {
        double change = pilotAfter.value() - pilotBefore.value();
        double expected = controlAfter.value() - controlBefore.value();
        double error = StrictMath.hypot(
                StrictMath.hypot(pilotBefore.standardError(), pilotAfter.standardError()),
                StrictMath.hypot(controlBefore.standardError(), controlAfter.standardError()));
        return Effect.normal("difference-in-differences", change - expected, error, "four independent means");
    }

    /** {@return the mean of the pilot group that was expected after the start: its mean before, plus the control's change} */
    public double expectedWithoutPilot() {
        return pilotBefore.value() + controlAfter.value() - controlBefore.value();
    }

    /** {@return the calculation, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(change("pilot", pilotBefore, pilotAfter));
        steps.add(change("control", controlBefore, controlAfter));
        steps.add("difference-in-differences = change of the pilot − change of the control; without the pilot its mean"
                + " would have been " + NumberText.of(expectedWithoutPilot())
                + " if it had changed by as much as the control");
        steps.addAll(effect().steps());
        return new Explanation(steps);
    }

    private static String change(String group, GroupMean before, GroupMean after) {
        return group + ": " + before + " before, " + after + " after, change "
                + NumberText.of(after.value() - before.value());
    }

    /** As {@code difference-in-differences: 2, 0.04 to 3.96 (95%), p = 0.0455}. */
    @Override
    public String toString() {
        return effect().toString();
    }
}
