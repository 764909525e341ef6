package org.wholesum.internal.analysis;

import java.util.List;
import java.util.Optional;
import org.wholesum.evaluation.AdjustedSaving;
import org.wholesum.evaluation.ControlGroup;
import org.wholesum.projection.Comparison;
import org.wholesum.projection.ControlTrend;

/**
 * The control of a scenario's comparison.
 *
 * @param trend the change that the old method has
 * @param group the control cases; empty if the trend is that of a measure
 * @param cautions what limits it
 */
public record Control(ControlTrend trend, Optional<ControlGroup> group, List<String> cautions) {
    /** Copies the cautions. */
    public Control {
        cautions = List.copyOf(cautions);
    }

    /** The saving with and without the control. */
    public AdjustedSaving saving(Comparison plain, Comparison adjusted) {
        return group.map(cases -> AdjustedSaving.of(plain, adjusted, cases))
                .orElseGet(() -> AdjustedSaving.of(plain, adjusted));
    }
}
