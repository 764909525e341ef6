package org.wholesum.internal.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Chooses cells to suppress: the sensitive ones (primary suppression), and others from which these would follow (secondary
 * suppression). For each side of each sensitive figure a linear program finds other values of the unknown numbers with which
 * everything that is always published stays as it is, the figure moves as far as its protection requires, and the cells that
 * change are those whose loss is least (Kelly, Golden and Assad 1992, "Cell suppression: disclosure protection for sensitive
 * tabular data", Networks 22, 397–417); these are suppressed. Cells that turn out not to be needed are published again.
 */
public final class Suppressor {
    private static final double MOVED = 1e-7;

    private final FigureSystem system;
    private final List<Figure> always;
    private final List<Cell> cells;
    private final Set<Integer> hidden = new TreeSet<>();

    private Suppressor(FigureSystem system, List<Figure> always, List<Cell> cells) {
        this.system = system;
        this.always = always;
        this.cells = cells;
    }

    /**
     * Which cells are suppressed.
     *
     * @param system the unknown numbers
     * @param always what is published in any case
     * @param cells what is published or suppressed
     * @param first the indices of cells that are suppressed in any case, besides the sensitive ones
     * @return the indices of the suppressed cells, or empty if the protection can't be reached
     */
    public static Optional<Set<Integer>> suppress(
            FigureSystem system, List<Figure> always, List<Cell> cells, Set<Integer> first) {
        int figures = always.size()
                + cells.stream().mapToInt(cell -> cell.figures().size()).sum();
        Suppressor suppressor = new Suppressor(system, List.copyOf(always), List.copyOf(cells));
        return system.isTooLarge(figures) ? Optional.empty() : suppressor.suppressed(first);
    }

    private Optional<Set<Integer>> suppressed(Set<Integer> first) {
        hidden.addAll(first);
        IntStream.range(0, cells.size()).filter(i -> cells.get(i).isSensitive()).forEach(hidden::add);
        for (Protection protection : protections()) {
            if (!isMet(protection) && !protect(protection)) {
                return Optional.empty();
            }
        }
        if (!isProtected()) {
            return Optional.empty();
        }
        publishAgain(first);
        return Optional.of(hidden);
    }

    private List<Protection> protections() {
        return cells.stream().flatMap(cell -> cell.protections().stream()).toList();
    }

    private boolean isProtected() {
        return protections().stream().allMatch(this::isMet);
    }

    private boolean isMet(Protection protection) {
        return protection.isMet(system.range(protection.figure(), known()), system.value(protection.figure()));
    }

    private List<Figure> known() {
        return Stream.concat(
                        always.stream(),
                        IntStream.range(0, cells.size())
                                .filter(i -> !hidden.contains(i))
                                .mapToObj(cells::get)
                                .flatMap(cell -> cell.figures().stream()))
                .toList();
    }

    /** Suppresses what lets a figure move down and up; by its width in all. */
    private boolean protect(Protection protection) {
        Figure figure = protection.figure();
        double rest = protection.width() - protection.below() - protection.above();
        double room = Math.max(0, system.value(figure) - protection.below());
        double below = protection.below() + Math.min(rest, room);
        double above = protection.width() - below;
        return (above <= 0 || hide(figure, above)) && (below <= 0 || hide(figure, -below));
    }

    private boolean hide(Figure figure, double change) {
        List<Part> parts = parts();
        int unknown = system.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        constraints.add(constraint(figure, parts.size(), change / figure.scale()));
        always.forEach(one -> unchanged(one, parts.size(), constraints));
        bounds(parts.size(), constraints);
        double[] objective = new double[unknown + parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            objective[unknown + i] = parts.get(i).loss();
            absolute(parts.get(i).figure(), unknown + i, parts.size(), constraints);
        }
        try {
            double[] best = FigureSystem.solve(objective, constraints, GoalType.MINIMIZE);
            parts.stream()
                    .filter(part -> Math.abs(moved(part.figure(), best)) > MOVED)
                    .forEach(part -> hidden.add(part.cell()));
            return true;
        } catch (MathIllegalStateException e) {
            return false;
        }
    }

    /** A figure of a cell that is published so far, and what a change of it by its scale costs. */
    private record Part(int cell, Figure figure, double loss) {}

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!hidden.contains(i)) {
                for (Figure figure : cells.get(i).figures()) {
                    parts.add(new Part(i, figure, cells.get(i).loss() * figure.scale()));
                }
            }
        }
        double largest = parts.stream().mapToDouble(Part::loss).max().orElse(1);
        return parts.stream()
                .map(part -> new Part(part.cell(), part.figure(), part.loss() / largest))
                .toList();
    }

    private static double moved(Figure figure, double[] changes) {
        double[] scaled = figure.scaled(0);
        return IntStream.range(0, scaled.length)
                .mapToDouble(i -> scaled[i] * changes[i])
                .sum();
    }

    private static LinearConstraint constraint(Figure figure, int more, double change) {
        return new LinearConstraint(figure.scaled(more), Relationship.EQ, change);
    }

    /** What is always published changes by no more than its tolerance. */
    private static void unchanged(Figure figure, int more, List<LinearConstraint> constraints) {
        double[] weights = figure.scaled(more);
        double tolerance = figure.scaledTolerance();
        if (tolerance == 0) {
            constraints.add(new LinearConstraint(weights, Relationship.EQ, 0));
        } else {
            constraints.add(new LinearConstraint(weights, Relationship.LEQ, tolerance));
            constraints.add(new LinearConstraint(weights, Relationship.GEQ, -tolerance));
        }
    }

    /** Numbers that can't be negative don't fall by more than they are. */
    private void bounds(int more, List<LinearConstraint> constraints) {
        for (int i = 0; i < system.size(); i++) {
            if (!system.isSigned(i)) {
                double[] weights = new double[system.size() + more];
                weights[i] = 1;
                constraints.add(new LinearConstraint(weights, Relationship.GEQ, -system.truth(i)));
            }
        }
    }

    /** The further number is at least the change of the figure without its sign. */
    private static void absolute(Figure figure, int further, int more, List<LinearConstraint> constraints) {
        double[] up = figure.scaled(more);
        double[] down = Arrays.stream(up).map(weight -> -weight).toArray();
        up[further] = -1;
        down[further] = -1;
        constraints.add(new LinearConstraint(up, Relationship.LEQ, 0));
        constraints.add(new LinearConstraint(down, Relationship.LEQ, 0));
    }

    /** Publishes suppressed cells again, those that matter most first, where everything stays protected. */
    private void publishAgain(Set<Integer> first) {
        List<Integer> secondary = hidden.stream()
                .filter(i -> !cells.get(i).isSensitive() && !first.contains(i))
                .sorted(Comparator.comparingDouble((Integer i) -> cells.get(i).loss())
                        .reversed())
                .toList();
        for (Integer cell : secondary) {
            hidden.remove(cell);
            if (!isProtected()) {
                hidden.add(cell);
            }
        }
    }
}
