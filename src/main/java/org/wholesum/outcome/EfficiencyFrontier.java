package org.wholesum.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholesum.internal.text.Shown;
import org.wholesum.internal.text.Suggestions;
import org.wholesum.internal.text.Table;

/**
 * Which of several options cost least for what they achieve (M. F. Drummond and others, <i>Methods for the Economic
 * Evaluation of Health Care Programmes</i>, 4th edition, Oxford 2015, chapters 4 and 11).
 *
 * <p>An option is dominated if another costs no more and achieves no less, and one of both is better; of the others, one is
 * extendedly dominated if a mix of two costs less for the same effect. Those that remain are the frontier: the lower convex
 * hull of cost over effect. Each has an incremental cost-effectiveness ratio (ICER), its extra cost for each extra unit of
 * effect against the option before it, which never falls along the frontier. Options of the same cost and effect have the same
 * status. One exactly on the line between two others is on the frontier. Comparisons are exact; ratios have 16 significant
 * figures.
 *
 * <pre>{@code
 * var frontier = EfficiencyFrontier.of(List.of(
 *     Option.of("usual care", 5000, 1), Option.of("A", 12000, 1.5), Option.of("B", 10000, 2)));
 * frontier.position("B").icer();      // Optional[5000]
 * frontier.position("A").status();    // DOMINATED
 * }</pre>
 */
public final class EfficiencyFrontier {
    /**
     * Where an option is.
     *
     * @param option the option
     * @param status whether it can be the best choice
     * @param icer on the frontier, its extra cost for each extra unit of effect against the option before it, in major units
     *     of the currency; empty for the first and for those that are off the frontier
     * @param others on the frontier, the option before it; off it, the one that dominates it, or the two whose mix does
     */
    public record Position(Option option, OptionStatus status, Optional<BigDecimal> icer, List<String> others) {
        /** Copies the names. */
        public Position {
            others = List.copyOf(others);
        }
    }

    private static final Comparator<Point> ORDER =
            Comparator.comparing(Point::cost).thenComparing(Point::benefit, Comparator.reverseOrder());

    /** A cost and an effect of which more is better, by value. */
    private record Point(BigDecimal cost, BigDecimal benefit) {
        Point {
            cost = plain(cost);
            benefit = plain(benefit);
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        /** Whether the line to one point is steeper than the line from there to another. */
        static boolean falls(Point from, Point middle, Point to) {
            BigDecimal before = middle.cost.subtract(from.cost).multiply(to.benefit.subtract(middle.benefit));
            BigDecimal after = to.cost.subtract(middle.cost).multiply(middle.benefit.subtract(from.benefit));
            return before.compareTo(after) > 0;
        }

        BigDecimal icer(Point before) {
            return ratio(cost.subtract(before.cost), benefit.subtract(before.benefit));
        }
    }

    private final Direction direction;
    private final List<Position> positions;

    private EfficiencyFrontier(Direction direction, List<Position> positions) {
        this.direction = direction;
        this.positions = List.copyOf(positions);
    }

    /**
     * The frontier of options of whose effect more is better.
     *
     * @param options two or more, each with a name of its own
     * @return the frontier
     * @throws IllegalArgumentException if there are fewer than two, or two have the same name
     */
    public static EfficiencyFrontier of(List<Option> options) {
        return of(options, Direction.MORE_IS_BETTER);
    }

    /**
     * The frontier of options.
     *
     * @param options two or more, each with a name of its own
     * @param direction which way their effect is better
     * @return the frontier
     * @throws IllegalArgumentException if there are fewer than two, or two have the same name
     */
    public static EfficiencyFrontier of(List<Option> options, Direction direction) {
        check(options.stream().map(Option::name).toList());
        return new Search(options, direction).frontier();
    }

    /** Checks that there are two names or more, no two the same. */
    static void check(List<String> names) {
        if (names.size() < 2) {
            throw new IllegalArgumentException(names + ": expected two options or more, as one is no choice");
        }
        Set<String> before = new HashSet<>();
        names.stream().filter(name -> !before.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("the option " + name + " is given twice, expected each once");
        });
    }

    /** A cost for each unit of an effect, to 16 significant figures, without an exponent. */
    static BigDecimal ratio(BigDecimal cost, BigDecimal effect) {
        BigDecimal ratio = cost.divide(effect, MathContext.DECIMAL64).stripTrailingZeros();
        return ratio.scale() < 0 ? ratio.setScale(0) : ratio;
    }

    /** The search for the lower convex hull. */
    private static final class Search {
        private final List<Option> options;
        private final Direction direction;
        /** The names of the options at a point. */
        private final Map<Point, List<String>> names = new HashMap<>();

        private final List<Point> undominated = new ArrayList<>();
        private final List<Point> hull;

        Search(List<Option> options, Direction direction) {
            this.options = options;
            this.direction = direction;
            options.forEach(option -> names.computeIfAbsent(point(option), at -> new ArrayList<>())
                    .add(option.name()));
            List<Point> points = names.keySet().stream().sorted(ORDER).toList();
            for (Point point : points) {
                if (undominated.isEmpty() || point.benefit().compareTo(last().benefit()) > 0) {
                    undominated.add(point);
                }
            }
            hull = hull();
        }

        private Point last() {
            return undominated.get(undominated.size() - 1);
        }

        private List<Point> hull() {
            Deque<Point> stack = new ArrayDeque<>();
            for (Point next : undominated) {
                while (stack.size() > 1) {
                    Point middle = stack.pop();
                    if (!Point.falls(stack.element(), middle, next)) {
                        stack.push(middle);
                        break;
                    }
                }
                stack.push(next);
            }
            List<Point> rising = new ArrayList<>();
            stack.descendingIterator().forEachRemaining(rising::add);
            return rising;
        }

        private Point point(Option option) {
            return new Point(option.cost(), direction.benefit(option.effect()));
        }

        EfficiencyFrontier frontier() {
            return new EfficiencyFrontier(
                    direction, options.stream().map(this::position).toList());
        }

        private Position position(Option option) {
            Point point = point(option);
            int place = hull.indexOf(point);
            if (place == 0) {
                return new Position(option, OptionStatus.ON_FRONTIER, Optional.empty(), List.of());
            }
            if (place > 0) {
                Point before = hull.get(place - 1);
                return new Position(
                        option, OptionStatus.ON_FRONTIER, Optional.of(point.icer(before)), List.of(name(before)));
            }
            return undominated.contains(point)
                    ? new Position(option, OptionStatus.EXTENDEDLY_DOMINATED, Optional.empty(), around(point))
                    : new Position(option, OptionStatus.DOMINATED, Optional.empty(), List.of(name(better(point))));
        }

        /** The cheapest of those that dominate a point. */
        private Point better(Point point) {
            return undominated.stream()
                    .filter(other -> other.benefit().compareTo(point.benefit()) >= 0)
                    .findFirst()
                    .orElseThrow();
        }

        private List<String> around(Point point) {
            Point after = hull.stream()
                    .filter(other -> other.cost().compareTo(point.cost()) > 0)
                    .findFirst()
                    .orElseThrow();
            return List.of(name(hull.get(hull.indexOf(after) - 1)), name(after));
        }

        /** The first name in the alphabet, so that the order of options makes no difference. */
        private String name(Point point) {
            return names.getOrDefault(point, List.of()).stream()
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** {@return which way the effect is better} */
    public Direction direction() {
        return direction;
    }

    /** {@return every option with its place, in the order in which they were given} */
    public List<Position> positions() {
        return positions;
    }

    /** {@return the options on the frontier, from the cheapest} */
    public List<Position> onFrontier() {
        return positions.stream()
                .filter(position -> position.status() == OptionStatus.ON_FRONTIER)
                .sorted(Comparator.comparing(
                                (Position position) -> position.option().cost())
                        .thenComparing(position -> position.option().name()))
                .toList();
    }

    /**
     * Where an option is.
     *
     * @param name of the option
     * @return its place
     * @throws org.wholesum.problem.InvalidInputException if there is no such option
     */
    public Position position(String name) {
        return positions.stream()
                .filter(position -> position.option().name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known = positions.stream()
                            .map(position -> position.option().name())
                            .toList();
                    return Suggestions.unknown("option \"" + name + "\" is unknown", name, known);
                });
    }

    /** {@return the table as HTML, to be put into a page or a notebook} */
    public String toHtml() {
        return Shown.of(table()).toHtml();
    }

    private Table table() {
        Table.Builder table = Table.titled("Options, " + direction.inWords())
                .words("option")
                .figures("cost", "effect", "ICER")
                .words("status");
        for (Position position : positions) {
            Option option = position.option();
            table.row(
                    option.name(),
                    option.cost().toPlainString(),
                    option.effect().toPlainString(),
                    position.icer().map(BigDecimal::toPlainString).orElse(""),
                    position.status().inWords()
                            + position.others().stream()
                                    .filter(other -> position.status() != OptionStatus.ON_FRONTIER)
                                    .collect(Collectors.collectingAndThen(
                                            Collectors.joining(" and "), by -> by.isEmpty() ? "" : " by " + by)));
        }
        return table.build();
    }

    /** A table: each option with its cost, effect, ICER and status. */
    @Override
    public String toString() {
        return table().toString();
    }
}
