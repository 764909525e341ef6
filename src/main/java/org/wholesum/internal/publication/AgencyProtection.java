package org.wholesum.internal.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wholesum.costs.Agency;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.costs.Months;
import org.wholesum.internal.disclosure.Cell;
import org.wholesum.internal.disclosure.DisclosureRules;
import org.wholesum.internal.disclosure.Figure;
import org.wholesum.internal.disclosure.FigureSystem;
import org.wholesum.internal.disclosure.Protection;
import org.wholesum.internal.disclosure.Suppressor;
import org.wholesum.projection.Comparison;

/**
 * Chooses the agencies whose costs are suppressed. An agency is suppressed with everything that is derived from its costs: by
 * year, by either method, as a saving and scaled up. So all tables of a report can be checked together: what remains known of
 * the suppressed agencies is the sum of their costs by each method in each published period.
 *
 * <p>A reader is assumed to know how the costs of each agency are spread over time by each method, as the methods are
 * published, so that one unknown factor for each agency and method remains; and, where both methods project the same records,
 * how the cost of an agency under one follows from its cost under the other, so that one factor for each agency remains. A
 * factor can't be negative unless a case has a negative cost. For a sensitive agency the costs that are then possible must
 * extend by p% of the cases' amounts to either side of the true ones.
 */
final class AgencyProtection {
    private final DisclosureRules rules;
    private final Comparison comparison;
    private final PeopleSums sums;
    private final List<Agency> agencies;
    private final boolean dependent;

    AgencyProtection(DisclosureRules rules, Comparison comparison, PeopleSums sums, boolean dependent) {
        this.rules = rules;
        this.comparison = comparison;
        this.sums = sums;
        this.agencies = List.copyOf(comparison.agencies());
        this.dependent = dependent;
    }

    /** The agencies to suppress, if totals are published in these periods; empty if that can't protect them. */
    Optional<SortedSet<Agency>> suppressed(Periods periods) {
        Set<Integer> first = new TreeSet<>(sensitive());
        while (true) {
            Optional<Set<Integer>> hidden = Suppressor.suppress(system(), totals(periods), cells(), first);
            if (hidden.isEmpty() || isSafe(hidden.get())) {
                return hidden.map(this::named);
            }
            first.addAll(hidden.get());
            next(first).ifPresent(first::add);
        }
    }

    private List<Integer> sensitive() {
        return IntStream.range(0, agencies.size())
                .filter(i -> isSensitive(agencies.get(i)))
                .boxed()
                .toList();
    }

    private boolean isSensitive(Agency agency) {
        return sums.breach(List.of(agency)).isPresent();
    }

    /** Whether the suppressed agencies together, whose sum follows from the totals, may be published. */
    private boolean isSafe(Set<Integer> hidden) {
        boolean several = hidden.size() != 1;
        return hidden.isEmpty()
                || hidden.size() == agencies.size()
                || (several && sums.breach(named(hidden)).isEmpty());
    }

    /** The agency with the least cost among those that are published. */
    private Optional<Integer> next(Set<Integer> hidden) {
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < agencies.size(); i++) {
            if (!hidden.contains(i)) {
                rest.add(i);
            }
        }
        return rest.stream().min(Comparator.comparingDouble(this::loss));
    }

    private SortedSet<Agency> named(Collection<Integer> some) {
        SortedSet<Agency> names = new TreeSet<>();
        some.forEach(i -> names.add(agencies.get(i)));
        return names;
    }

    private double loss(int agency) {
        return 1 + sums.size(agencies.get(agency), 0) + sums.size(agencies.get(agency), 1);
    }

    private int factor(int agency, int side) {
        return dependent ? agency : side * agencies.size() + agency;
    }

    private int factors() {
        return dependent ? agencies.size() : 2 * agencies.size();
    }

    private FigureSystem system() {
        double[] truth = new double[factors()];
        boolean[] signed = new boolean[truth.length];
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < agencies.size(); i++) {
                truth[factor(i, side)] = 1;
                signed[factor(i, side)] |= sums.isSigned(agencies.get(i), side);
            }
        }
        return new FigureSystem(truth, signed);
    }

    private MonthlyCosts costs(int side) {
        return (side == 0 ? comparison.old() : comparison.pilot()).costs();
    }

    private List<Figure> totals(Periods periods) {
        List<Figure> totals = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            for (Months period : periods.parts()) {
                MonthlyCosts costs = costs(side).during(period);
                double[] weights = new double[factors()];
                for (int i = 0; i < agencies.size(); i++) {
                    weights[factor(i, side)] = costs.pence(agencies.get(i));
                }
                // each agency's cost is rounded to the penny
                totals.add(Figure.within("total of " + period, weights, agencies.size()));
            }
        }
        return totals;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < agencies.size(); i++) {
            List<Figure> figures = new ArrayList<>();
            List<Protection> protections = new ArrayList<>();
            boolean sensitive = isSensitive(agencies.get(i));
            for (int side = 0; side < 2; side++) {
                double[] weights = new double[factors()];
                weights[factor(i, side)] = costs(side).pence(agencies.get(i));
                Figure figure = Figure.exact(agencies.get(i).id(), weights);
                figures.add(figure);
                if (sensitive && weights[factor(i, side)] != 0) {
                    double distance = rules.margin().doubleValue() * sums.size(agencies.get(i), side);
                    protections.add(Protection.around(figure, Math.max(1, distance)));
                }
            }
            cells.add(new Cell(agencies.get(i).id(), figures, protections, loss(i)));
        }
        return cells;
    }
}
