package org.wholesum.design;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wholesum.costs.Explanation;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.NumberText;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;

/**
 * A synthetic control: the mixture of control areas that was most like the pilot area before the start, with weights of 0 or
 * more that sum to 1 (A. Abadie, A. Diamond, J. Hainmueller, <i>Synthetic control methods for comparative case studies</i>,
 * Journal of the American Statistical Association 105, 2010). The areas are matched on their outcomes in every period before the
 * start, with equal weight; covariates are not used. The effect is the pilot's outcome less the mixture's.
 *
 * <p>There is no standard error: each control area is taken for the pilot in turn, and the pilot is ranked among them by the root
 * mean squared difference after the start ÷ that before.
 */
public final class SyntheticControl {
    private static final double SHOWN = 0.0005;

    private final Panel panel;
    private final String pilot;
    private final BalancedPanel outcomes;
    private final SortedMap<String, Double> weights;
    private final Supplier<SortedMap<String, Double>> placebos;

    private SyntheticControl(Panel panel) {
        this.panel = panel;
        this.pilot = panel.starts().keySet().iterator().next();
        this.outcomes = BalancedPanel.of(panel);
        this.weights = fit();
        this.placebos = Suppliers.memoize(this::ratios);
    }

    /**
     * The synthetic control of the pilot unit of a panel.
     *
     * @param panel with one pilot unit and two or more controls, each with every period
     * @return the synthetic control
     * @throws InvalidInputException if there are more pilot units or fewer controls, or a unit misses a period
     */
    public static SyntheticControl of(Panel panel) {
        int pilots = panel.starts().size();
        int controls = panel.controls().size();
        if (pilots != 1 || controls < 2) {
            throw InvalidInputException.of(
                    pilots + " pilot and " + controls + " control units: expected one pilot and two or more controls",
                    "average the pilot units into one, or use a regression");
        }
        return new SyntheticControl(panel);
    }

    private int firstAfter() {
        return outcomes.before(panel.start()) + 1;
    }

    private SortedMap<String, Double> fit() {
        List<String> controls = panel.controls();
        double[][] points = controls.stream().map(this::before).toArray(double[][]::new);
        double[] found = NearestMixture.weights(points, before(pilot));
        SortedMap<String, Double> byUnit = new TreeMap<>();
        for (int j = 0; j < found.length; j++) {
            byUnit.put(controls.get(j), found[j]);
        }
        return byUnit;
    }

    private double[] before(String unit) {
        return outcomes.of(unit).stream()
                .limit(firstAfter())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** {@return the weight of every control unit; they sum to 1. Where the fit is exact, other weights may fit too} */
    public SortedMap<String, Double> weights() {
        return new TreeMap<>(weights);
    }

    /** {@return the panel} */
    public Panel panel() {
        return panel;
    }

    /** {@return the pilot unit} */
    public String pilot() {
        return pilot;
    }

    /** {@return the pilot's outcome by period} */
    public SortedMap<Integer, Double> observed() {
        SortedMap<Integer, Double> observed = new TreeMap<>();
        List<Double> own = outcomes.of(pilot);
        for (int t = 0; t < own.size(); t++) {
            observed.put(outcomes.periods().get(t), own.get(t));
        }
        return observed;
    }

    /** {@return the pilot's outcome less that of the synthetic control, by period, those before the start included} */
    public SortedMap<Integer, Double> differences() {
        SortedMap<Integer, Double> differences = observed();
        weights.forEach((unit, weight) -> {
            List<Double> other = weight > 0 ? outcomes.of(unit) : List.of();
            for (int t = 0; t < other.size(); t++) {
                differences.merge(outcomes.periods().get(t), -weight * other.get(t), Double::sum);
            }
        });
        return differences;
    }

    /** {@return the mean difference from the start on} */
    public double effect() {
        return differences().tailMap(panel.start()).values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    /** {@return the root mean squared difference before the start: how well the synthetic control fits} */
    public double errorBefore() {
        return rootMeanSquare(differences().headMap(panel.start()));
    }

    /** {@return the root mean squared difference from the start on} */
    public double errorAfter() {
        return rootMeanSquare(differences().tailMap(panel.start()));
    }

    private static double rootMeanSquare(SortedMap<Integer, Double> differences) {
        return Math.sqrt(
                differences.values().stream().mapToDouble(v -> v * v).average().orElse(Double.NaN));
    }

    private double ratio() {
        double after = errorAfter();
        return after == 0 ? 0 : after / errorBefore();
    }

    /**
     * The error after the start ÷ that before, of the pilot and of each control unit taken for it, of which the synthetic control
     * is a mixture of the other controls.
     *
     * @return the ratio by unit; infinite where the fit before is exact
     * @throws InvalidInputException if there are fewer than three control units
     */
    public SortedMap<String, Double> placeboRatios() {
        return new TreeMap<>(placebos.get());
    }

    private SortedMap<String, Double> ratios() {
        SortedMap<String, Double> ratios = new TreeMap<>();
        ratios.put(pilot, ratio());
        for (String control : panel.controls()) {
            Interruption.check("estimating placebos");
            Panel placebo = panel.with(row -> !row.unit().equals(pilot), Map.of(control, panel.start()));
            ratios.put(control, of(placebo).ratio());
        }
        return ratios;
    }

    /** {@return the share of units, the pilot included, whose ratio is at least the pilot's; at least 1 ÷ the number of units} */
    public double pValue() {
        double own = ratio();
        long asFar =
                placebos.get().values().stream().filter(ratio -> ratio >= own).count();
        return (double) asFar / placebos.get().size();
    }

    /** {@return the calculation, step by step} */
    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        steps.add(panel.toString());
        steps.add("weights of the controls, 0 or more with sum 1, that minimise the squared differences in "
                + firstAfter() + " periods before the start: " + mixture());
        steps.add("error before the start: " + NumberText.of(errorBefore()) + "; from the start on: "
                + NumberText.of(errorAfter()));
        steps.add("effect: mean difference from period " + panel.periodName(panel.start()) + " on: "
                + NumberText.of(effect()));
        if (weights.size() > 2) {
            long rank = Math.round(pValue() * placebos.get().size());
            steps.add("ratio of the errors: " + NumberText.of(ratio()) + ", rank " + rank + " of "
                    + placebos.get().size() + " units taken for the pilot, p = " + NumberText.p(pValue()));
        }
        return new Explanation(steps);
    }

    private String mixture() {
        return String.join(
                ", ",
                weights.entrySet().stream()
                        .filter(weight -> weight.getValue() >= SHOWN)
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(weight ->
                                weight.getKey() + " " + NumberText.of(Math.rint(weight.getValue() * 1000) / 1000))
                        .toList());
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled(pilot + " less its synthetic control: " + mixture())
                .words("period")
                .figures("difference");
        differences().forEach((period, difference) -> table.row(panel.periodName(period), NumberText.of(difference)));
        table.row("mean from " + panel.periodName(panel.start()), NumberText.of(effect()));
        return table.build();
    }

    /** A table of the differences by period. */
    @Override
    public String toString() {
        return table().toString();
    }
}
