package org.wholesum.internal.varied;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wholesum.costs.PriceBase;
import org.wholesum.internal.scenario.method.CohortEntry;
import org.wholesum.internal.scenario.method.CohortNumbers;
import org.wholesum.projection.Projection;
import org.wholesum.scenario.Scenario;

/** One of the two methods compared in {@link DrawnCohorts}: a cohort some of whose numbers vary, or a method that doesn't. */
public final class DrawnSide {
    private final Projection plain;
    private final Optional<CohortNumbers> cohort;
    private final double[] values;
    /** The indices of drawn values, and the index of each among the cohort's numbers. */
    private final int[] from;

    private final int[] to;

    private DrawnSide(Projection plain, Optional<CohortNumbers> cohort, int[] from, int[] to) {
        this.plain = plain;
        this.cohort = cohort;
        this.values = cohort.map(CohortNumbers::values).orElseGet(() -> new double[0]);
        this.from = from;
        this.to = to;
    }

    /**
     * A number of the scenario that takes a drawn value.
     *
     * @param value the index of the value
     * @param path the keys that lead to the number
     */
    public record Leaf(int value, List<String> path) {
        private boolean isOf(String method) {
            return path.size() > 2 && path.subList(0, 2).equals(List.of("methods", method));
        }

        private int place(CohortNumbers cohort) {
            return cohort.place(path.subList(2, path.size())).orElse(-1);
        }
    }

    /** A method; empty if another number of it varies than those of {@link CohortNumbers}. */
    public static Optional<DrawnSide> of(Scenario scenario, String method, Projection plain, List<Leaf> leaves) {
        List<Leaf> own = leaves.stream().filter(leaf -> leaf.isOf(method)).toList();
        if (own.isEmpty()) {
            return Optional.of(new DrawnSide(plain, Optional.empty(), new int[0], new int[0]));
        }
        int[] from = own.stream().mapToInt(Leaf::value).toArray();
        return cohort(scenario, method)
                .map(cohort -> new DrawnSide(
                        plain,
                        Optional.of(cohort),
                        from,
                        own.stream().mapToInt(leaf -> leaf.place(cohort)).toArray()))
                .filter(side -> Arrays.stream(side.to).allMatch(place -> place >= 0));
    }

    private static Optional<CohortNumbers> cohort(Scenario scenario, String method) {
        return scenario.entry().methods().get(method) instanceof CohortEntry cohort
                ? CohortNumbers.of(
                        cohort,
                        scenario.entry().unit(),
                        scenario.entry().horizon().toMonths())
                : Optional.empty();
    }

    /** The projection with drawn values; empty if one can't be used. */
    public Optional<Projection> project(double[] drawn, PriceBase prices) {
        if (cohort.isEmpty()) {
            return Optional.of(plain);
        }
        double[] changed = values.clone();
        for (int i = 0; i < to.length; i++) {
            changed[to[i]] = drawn[from[i]];
        }
        return cohort.flatMap(numbers -> numbers.costs(changed, prices))
                .map(costs -> Projection.of("needs groups", costs, agency -> List.of()));
    }
}
