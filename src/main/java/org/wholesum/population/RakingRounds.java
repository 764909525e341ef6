package org.wholesum.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.wholesum.internal.parallel.Interruption;
import org.wholesum.internal.text.NumberText;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.problem.Problem;

/** The rounds of iterative proportional fitting, over cells in the order of their categories. */
final class RakingRounds {
    private static final int MOST = 10_000;
    private static final int NAMED = 5;

    private final List<RakedCell> cells;
    private final double[] seeds;
    private final double[] values;
    private final List<Margin> margins = new ArrayList<>();
    private int rounds;

    /** A category of a variable with its known total and the indexes of its cells. */
    private static final class Margin {
        private final String words;
        private final double total;
        private final int[] cells;

        Margin(String words, double total, int[] cells) {
            this.words = words;
            this.total = total;
            this.cells = cells;
        }

        double sum(double[] values) {
            double sum = 0;
            for (int cell : cells) {
                sum += values[cell];
            }
            return sum;
        }

        double gap(double[] values) {
            return sum(values) - total;
        }
    }

    private RakingRounds(
            SortedMap<RakedCell, BigDecimal> weights, SortedMap<String, SortedMap<String, BigDecimal>> totals) {
        cells = List.copyOf(weights.keySet());
        seeds = weights.values().stream().mapToDouble(BigDecimal::doubleValue).toArray();
        values = seeds.clone();
        int variable = 0;
        for (Map.Entry<String, SortedMap<String, BigDecimal>> known : totals.entrySet()) {
            int position = variable++;
            known.getValue()
                    .forEach((category, total) -> margins.add(new Margin(
                            known.getKey() + " \"" + category + "\"", total.doubleValue(), of(position, category))));
        }
    }

    private int[] of(int position, String category) {
        return IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).categories().get(position).equals(category))
                .toArray();
    }

    /**
     * Fits the cells to the totals.
     *
     * @throws InvalidInputException if the totals can't be met
     */
    static RakingRounds fit(
            SortedMap<RakedCell, BigDecimal> weights,
            SortedMap<String, SortedMap<String, BigDecimal>> totals,
            double tolerance) {
        RakingRounds fitted = new RakingRounds(weights, totals);
        double most = mostMissed(totals, tolerance);
        while (fitted.rounds == 0 || fitted.largestGap() > most) {
            Interruption.check("raking");
            if (fitted.rounds == MOST) {
                throw fitted.blocked();
            }
            fitted.margins.forEach(fitted::adjust);
            fitted.rounds++;
        }
        return fitted;
    }

    /** By how much a total may be missed: the tolerance, and what the rounding of the totals leaves between their sums. */
    private static double mostMissed(SortedMap<String, SortedMap<String, BigDecimal>> totals, double tolerance) {
        List<BigDecimal> sums = totals.values().stream()
                .map(known -> known.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
        BigDecimal apart = Collections.max(sums).subtract(Collections.min(sums));
        return tolerance * sums.get(0).doubleValue() + apart.doubleValue();
    }

    private void adjust(Margin margin) {
        double sum = margin.sum(values);
        if (sum == 0) {
            if (margin.total > 0) {
                throw blocked();
            }
            return;
        }
        double factor = margin.total / sum;
        for (int cell : margin.cells) {
            values[cell] *= factor;
        }
    }

    private InvalidInputException blocked() {
        double least = largestGap() / 1000;
        return InvalidInputException.of(margins.stream()
                .filter(margin -> Math.abs(margin.gap(values)) > least)
                .sorted(Comparator.comparingDouble((Margin margin) -> -Math.abs(margin.gap(values))))
                .limit(NAMED)
                .map(margin -> Problem.of(margin.words + ": the total " + NumberText.plain(margin.total)
                                + " cannot be met, " + NumberText.figure(Math.abs(margin.gap(values)))
                                + (margin.gap(values) < 0 ? " are missing" : " are too many")
                                + ", as cells without weight block it")
                        .withSuggestion(Optional.of("a small weight in a cell that is possible")))
                .toList());
    }

    /** By how much a total is missed most. */
    double largestGap() {
        return margins.stream()
                .mapToDouble(margin -> Math.abs(margin.gap(values)))
                .max()
                .orElse(0);
    }

    int rounds() {
        return rounds;
    }

    /** 1 for a cell without weight. */
    private double factor(int index) {
        return seeds[index] == 0 ? 1 : values[index] / seeds[index];
    }

    /** By what the weights of each cell are multiplied. */
    SortedMap<RakedCell, Double> factors() {
        SortedMap<RakedCell, Double> factors = new TreeMap<>();
        for (int i = 0; i < seeds.length; i++) {
            factors.put(cells.get(i), factor(i));
        }
        return factors;
    }
}
