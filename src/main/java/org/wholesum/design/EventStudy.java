package org.wholesum.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.rng.UniformRandomProvider;
import org.wholesum.inference.Effect;
import org.wholesum.internal.numeric.Confidence;
import org.wholesum.internal.numeric.StandardNormal;
import org.wholesum.internal.random.Streams;
import org.wholesum.internal.regression.LeastSquares;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.internal.text.Typography;
import org.wholesum.problem.InvalidInputException;

/**
 * The effect in each period relative to the start, compared with the last period before it. Effects before the start should
 * be near zero: there the pilot units should have changed by as much as the controls.
 */
public final class EventStudy {
    private static final int DRAWS = 9_999;
    private static final double SINGULAR = 1e-14;

    private final SortedMap<Integer, Effect> effects;
    private final RealMatrix covariance;
    /** The standardised influence of each cluster on each effect. */
    private final double[][] influence;

    private EventStudy(SortedMap<Integer, Effect> effects, RealMatrix covariance, double[][] influence) {
        this.effects = effects;
        this.covariance = covariance;
        this.influence = influence;
    }

    static EventStudy of(Panel panel) {
        int start = panel.start();
        int reference = panel.periods().headSet(start).last();
        WithinUnits within = new WithinUnits(panel);
        List<Integer> times = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int period : panel.periods()) {
            if (period != reference) {
                times.add(period - start);
                columns.add(within.column(row -> panel.isPilot(row.unit()) && row.period() == period ? 1 : 0));
            }
        }
        LeastSquares fit =
                within.regression(times.stream().map(EventStudy::name).toList(), columns);
        return of(times, within, fit);
    }

    private static EventStudy of(List<Integer> times, WithinUnits within, LeastSquares fit) {
        double[][] scores = fit.scores(within.clusters(), within.clusterCount());
        double factor = within.clusterFactor(fit);
        int from = within.before();
        int to = fit.terms() - 1;
        RealMatrix covariance = fit.sandwich(scores, factor).getSubMatrix(from, to, from, to);
        RealMatrix all = new Array2DRowRealMatrix(scores, false).multiply(fit.inverse());
        double[][] influence = all.getSubMatrix(0, scores.length - 1, from, to).getData();
        SortedMap<Integer, Effect> effects = new TreeMap<>();
        for (int j = 0; j < times.size(); j++) {
            double error = Math.sqrt(Math.max(0, covariance.getEntry(j, j)));
            String method = "cluster-robust, " + scores.length + " clusters";
            effects.put(
                    times.get(j),
                    new Effect(name(times.get(j)), fit.coefficient(from + j), error, scores.length - 1.0, method));
            for (double[] row : influence) {
                row[j] = error == 0 ? 0 : row[j] * Math.sqrt(factor) / error;
            }
        }
        return new EventStudy(effects, covariance, influence);
    }

    private static String name(int time) {
        return "effect " + (time < 0 ? -time + " periods before the start" : time + " periods after the start");
    }

    /** {@return the effects by period less the start: negative before it, 0 in the first period of the pilot} */
    public SortedMap<Integer, Effect> effects() {
        return new TreeMap<>(effects);
    }

    /**
     * The level for each effect at which all intervals together hold with the confidence: {@code effect.lower(level)} and
     * {@code effect.upper(level)} are simultaneous bands. It is that of the sup-t critical value (J. L. Montiel Olea, M.
     * Plagborg-Møller, <i>Simultaneous confidence bands</i>, Journal of Applied Econometrics 34, 2019), from 9,999 draws of
     * normal multipliers of the clusters.
     *
     * @param confidence the level of all together, 0.95 for 95%
     * @param seed of the draws
     * @return the level of each, not below the confidence
     */
    public double simultaneousLevel(double confidence, long seed) {
        Confidence.check(confidence);
        double[] largest = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            largest[draw] = largest(Streams.of(seed, draw));
        }
        Arrays.sort(largest);
        int rank = Math.min(DRAWS, (int) Math.ceil(confidence * (DRAWS + 1)));
        double critical = largest[rank - 1];
        return Math.max(confidence, 1 - 2 * StandardNormal.cumulative(-critical));
    }

    private double largest(UniformRandomProvider random) {
        double[] sums = new double[effects.size()];
        for (double[] cluster : influence) {
            double factor = StandardNormal.sample(random);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += factor * cluster[j];
            }
        }
        return Arrays.stream(sums).map(Math::abs).max().orElse(0);
    }

    /**
     * The test that all effects before the start are zero: Wald's statistic ÷ their number, by F with their number and G − 1
     * degrees of freedom. That it is not rejected does not show that trends are equal (J. Roth, <i>Pretest with caution</i>,
     * American Economic Review: Insights 4, 2022).
     *
     * @return the p-value
     * @throws InvalidInputException if there is no effect before the start, or there are as many as clusters or more
     */
    public double preTrendPValue() {
        int leads = effects.headMap(0).size();
        int degrees = influence.length - 1;
        if (leads == 0 || leads >= degrees) {
            throw InvalidInputException.of(
                    leads + " effects before the start and " + influence.length
                            + " clusters: expected one effect or more, and at least two clusters more than effects",
                    "add periods before the start, or areas");
        }
        RealVector values = new ArrayRealVector(
                effects.headMap(0).values().stream().mapToDouble(Effect::value).toArray());
        RealMatrix some = covariance.getSubMatrix(0, leads - 1, 0, leads - 1);
        double f = values.dotProduct(
                        new QRDecomposition(some, SINGULAR).getSolver().solve(values))
                / leads;
        return Beta.regularizedBeta(degrees / (degrees + leads * f), degrees / 2.0, leads / 2.0);
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Effect by period from the start, cluster-robust, 95% intervals")
                .words("period")
                .figures("effect", "standard error", "from", "to");
        effects.forEach((time, effect) -> table.row(
                Typography.minus(Integer.toString(time)),
                NumberText.of(effect.value()),
                NumberText.of(effect.standardError()),
                NumberText.of(effect.lower(0.95)),
                NumberText.of(effect.upper(0.95))));
        return table.build();
    }

    /** A table of the effects with their intervals, each alone. */
    @Override
    public String toString() {
        return table().toString();
    }
}
