package org.wholesum.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wholesum.inference.Effect;
import org.wholesum.problem.InvalidInputException;

/**
 * The standard error and p-value of a {@link PanelRegression} by what its clusters allow.
 *
 * @param effect the effect with its standard error; empty if it can't be estimated
 * @param pValue the two-sided p-value of no effect; empty if there is none
 * @param basis how the p-value was calculated, or why there is none
 * @param cautions what limits it, a sentence each
 */
public record PanelInference(Optional<Effect> effect, OptionalDouble pValue, String basis, List<String> cautions) {
    /** Copies the list. */
    public PanelInference {
        cautions = List.copyOf(cautions);
    }

    /**
     * The inference that was asked for.
     *
     * @param regression the regression
     * @param errors how the error is calculated; empty for clusters, with the wild cluster bootstrap if they are few, and the rank
     *     among placebo areas if there is one pilot
     * @param seed of the bootstrap
     * @return the error and p-value; without an error only if none was asked for and it can't be estimated
     * @throws InvalidInputException if the error that was asked for can't be estimated; the message has the reason
     */
    public static PanelInference of(PanelRegression regression, Optional<PanelErrors> errors, long seed) {
        if (errors.isPresent()) {
            return of(regression, errors.get(), seed);
        }
        try {
            boolean few = regression.clusterCount() < PanelRegression.FEW;
            return of(regression, few ? PanelErrors.WILD_BOOTSTRAP : PanelErrors.CLUSTER, seed);
        } catch (InvalidInputException e) {
            return withoutError(regression, e.problems().get(0).expected());
        }
    }

    private static PanelInference of(PanelRegression regression, PanelErrors errors, long seed) {
        if (errors == PanelErrors.HC1) {
            Effect effect = regression.heteroskedasticityRobust();
            return new PanelInference(
                    Optional.of(effect),
                    OptionalDouble.of(effect.pValue()),
                    effect.method(),
                    List.of("the error takes readings of one unit as independent, which makes it too small if they are"
                            + " correlated over time"));
        }
        Effect effect = regression.clusterRobust();
        List<String> cautions = new ArrayList<>();
        if (regression.clusterCount() < PanelRegression.FEW) {
            cautions.add("the interval is from " + regression.clusterCount() + " clusters, fewer than "
                    + PanelRegression.FEW + ", and is probably too narrow");
        }
        boolean wild = errors == PanelErrors.WILD_BOOTSTRAP;
        return new PanelInference(
                Optional.of(effect),
                OptionalDouble.of(wild ? regression.wildBootstrap(seed) : effect.pValue()),
                wild ? "wild cluster bootstrap of " + regression.clusterCount() + " clusters" : effect.method(),
                cautions);
    }

    private static PanelInference withoutError(PanelRegression regression, String reason) {
        Panel panel = regression.panel();
        boolean ranked = panel.starts().size() == 1 && panel.controls().size() > 1;
        return new PanelInference(
                Optional.empty(),
                ranked ? OptionalDouble.of(regression.placeboPValue()) : OptionalDouble.empty(),
                ranked ? "rank among " + panel.controls().size() + " placebo areas" : "no p-value",
                List.of("no standard error: " + reason));
    }
}
