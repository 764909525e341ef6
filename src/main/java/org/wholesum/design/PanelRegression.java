package org.wholesum.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.wholesum.costs.Explanation;
import org.wholesum.inference.Effect;
import org.wholesum.internal.regression.LeastSquares;
import org.wholesum.internal.text.NumberText;
import org.wholesum.problem.InvalidInputException;

/**
 * Difference-in-differences by regression on a panel: outcome = effect of the unit + effect of the period + covariates +
 * effect of the pilot, by least squares. With the same periods for every unit and without covariates, the effect is the
 * difference of four means. All pilot units start in the same period; {@link GroupTimeEffects} allows others.
 *
 * <p>Readings of one cluster, by default one unit, are correlated. Which error can be used depends on the number of clusters:
 *
 * <ul>
 *   <li>{@link #clusterRobust} from {@value #FEW} clusters on (A. C. Cameron, D. L. Miller, <i>A practitioner's guide to
 *       cluster-robust inference</i>, Journal of Human Resources 50, 2015, §VI);
 *   <li>{@link #wildBootstrap} with fewer, of which two or more are pilots and two or more are controls. With fewer than about five
 *       pilots it is conservative (J. G. MacKinnon, M. D. Webb, 2017);
 *   <li>{@link #placeboPValue} with one pilot.
 * </ul>
 */
public final class PanelRegression {
    /** The number of clusters below which they are few. */
    public static final int FEW = 30;

    private static final int LEAST = 2;
    private static final int MOST_WILD = 500;
    private static final String NAME = "effect of the pilot";

    private final Panel panel;
    private final WithinUnits within;
    private final double[] after;
    private final LeastSquares fit;

    private PanelRegression(Panel panel) {
        this.panel = panel;
        this.within = new WithinUnits(panel);
        this.after = within.column(row -> panel.isAfter(row) ? 1 : 0);
        this.fit = within.regression(List.of(NAME), List.of(after));
    }

    /**
     * The regression of a panel.
     *
     * @param panel with one start for all pilot units
     * @return the regression
     * @throws InvalidInputException if the starts differ, a covariate is constant or a combination of others, or there are too
     *     few observations
     */
    public static PanelRegression of(Panel panel) {
        panel.start();
        return new PanelRegression(panel);
    }

    /** {@return the panel} */
    public Panel panel() {
        return panel;
    }

    /** {@return the number of clusters} */
    public int clusterCount() {
        return within.clusterCount();
    }

    /** {@return the effect of the pilot, without an error} */
    public double effect() {
        return fit.coefficient(within.before());
    }

    /**
     * The effect with an error that allows the spread to differ between readings, which it takes as independent (J. G.
     * MacKinnon, H. White, 1985, HC1: the squares of residuals times N ÷ (N − K), K with the effects of units).
     *
     * @return the effect, with Student's t of N − K degrees of freedom
     */
    public Effect heteroskedasticityRobust() {
        int n = fit.size();
        double degrees = n - fit.terms() - within.unitCount();
        double[][] scores = fit.scores(IntStream.range(0, n).toArray(), n);
        double variance = variance(scores, n / degrees);
        return new Effect(NAME, effect(), Math.sqrt(variance), degrees, "HC1, " + n + " readings");
    }

    /**
     * The effect with an error that allows readings of a cluster to be correlated (K.-Y. Liang, S. L. Zeger, 1986), times G ÷
     * (G − 1) × (N − 1) ÷ (N − K), where K leaves out the effects of units, as these lie within clusters.
     *
     * @return the effect, with Student's t of G − 1 degrees of freedom
     * @throws InvalidInputException if fewer than two clusters are pilots, or fewer than two controls
     */
    public Effect clusterRobust() {
        requireClusters();
        double[][] scores = fit.scores(within.clusters(), within.clusterCount());
        double variance = variance(scores, within.clusterFactor(fit));
        String method = "cluster-robust, " + within.clusterCount() + " clusters"
                + (isFew() ? ", fewer than " + FEW + ": too small an error is likely" : "");
        return new Effect(NAME, effect(), Math.sqrt(variance), within.clusterCount() - 1.0, method);
    }

    private double variance(double[][] scores, double factor) {
        return Math.max(0, fit.sandwich(scores, factor).getEntry(within.before(), within.before()));
    }

    private boolean isFew() {
        return within.clusterCount() < FEW;
    }

    void requireClusters() {
        Set<String> pilots = new HashSet<>();
        Set<String> controls = new HashSet<>();
        panel.starts().keySet().forEach(unit -> pilots.add(panel.cluster(unit)));
        panel.controls().forEach(unit -> controls.add(panel.cluster(unit)));
        if (Math.min(pilots.size(), controls.size()) < LEAST) {
            throw InvalidInputException.of(
                    pilots.size() + " pilot and " + controls.size() + " control clusters: expected " + LEAST
                            + " or more of each, as the variation between pilots can't be estimated from one",
                    "use the placebo areas");
        }
    }

    /**
     * The p-value of no effect by the wild cluster bootstrap: exact over all signs up to 12 clusters, over Webb's six factors
     * up to 5, drawn with more.
     *
     * @param seed of drawn signs
     * @return the two-sided p-value
     * @throws InvalidInputException if fewer than two clusters are pilots, or fewer than two controls, or there are more than 500
     */
    public double wildBootstrap(long seed) {
        return bootstrap(seed).pValue();
    }

    private WildBootstrap bootstrap(long seed) {
        requireClusters();
        if (within.clusterCount() > MOST_WILD) {
            throw InvalidInputException.of(
                    within.clusterCount() + " clusters: expected at most " + MOST_WILD
                            + " for the wild cluster bootstrap",
                    "use clusterRobust(), which needs no bootstrap with so many");
        }
        LeastSquares without = within.regression(List.of(), List.of());
        return WildBootstrap.of(without, after, within.clusters(), within.clusterCount(), seed);
    }

    /**
     * The effect in each period relative to the start.
     *
     * @return the event study
     * @throws InvalidInputException if fewer than two clusters are pilots, or fewer than two controls
     */
    public EventStudy eventStudy() {
        requireClusters();
        return EventStudy.of(panel);
    }

    /**
     * The effects if the pilot is taken to start earlier, from the periods before its real start only. If they are as large as
     * the effect of the pilot, the latter may be random variation or a different trend.
     *
     * @return the effect by assumed start; empty if there are fewer than two periods before the real start
     */
    public SortedMap<Integer, Double> placeboDates() {
        return new Placebos(panel).dates();
    }

    /**
     * The effects if each control unit is taken for the pilot, without the real pilots.
     *
     * @return the effect by control unit
     * @throws InvalidInputException if there are fewer than two control units
     */
    public SortedMap<String, Double> placeboAreas() {
        return new Placebos(panel).areas();
    }

    /**
     * The share of units, the pilot included, whose effect is at least as large as the pilot's, in either direction
     * (a permutation test: R. A. Fisher, 1935). Its smallest value is 1 ÷ the number of units.
     *
     * @return the p-value
     * @throws InvalidInputException if there is more than one pilot unit, whose mean varies less than one area, or fewer than two
     *     control units
     */
    public double placeboPValue() {
        return new Placebos(panel).pValue();
    }

    /**
     * The calculation, step by step.
     *
     * @param seed of the wild cluster bootstrap
     * @return the steps
     */
    public Explanation explain(long seed) {
        List<String> steps = new ArrayList<>(model());
        try {
            steps.addAll(clusterRobust().steps());
            if (isFew()) {
                WildBootstrap wild = bootstrap(seed);
                steps.add("p = " + NumberText.p(wild.pValue()) + " (" + wild.method() + ")");
            }
        } catch (InvalidInputException e) {
            steps.add(NAME + ": " + NumberText.of(effect()) + ", without a standard error: " + e.getMessage());
        }
        if (panel.starts().size() == 1 && panel.controls().size() > 1) {
            steps.add("p = " + NumberText.p(placeboPValue()) + " (rank among "
                    + panel.controls().size() + " placebo areas)");
        }
        return new Explanation(steps);
    }

    /** The panel and the equation. */
    List<String> model() {
        List<String> steps = new ArrayList<>();
        steps.add(panel.toString());
        steps.add("outcome = effect of the unit + effect of the period"
                + String.join(
                        "",
                        panel.covariates().stream().map(name -> " + " + name).toList())
                + " + effect of the pilot from period " + panel.periodName(panel.start()) + " on, by least squares");
        return steps;
    }

    /** As {@code effect of the pilot: −27.349 (panel of 39 units …)}. */
    @Override
    public String toString() {
        return NAME + ": " + NumberText.of(effect()) + " (" + panel + ")";
    }
}
