package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.report.PrintedTables.Grid;
import org.wholesum.report.PrintedTables.Line;
import org.wholesum.study.StudyResult;

/**
 * What a reader of a publication can find out about the cells that are suppressed in it, from the printed tables alone: each
 * could have other values that all printed sums of its table allow, by linear programming.
 */
class PublishedCellsProperties {
    private static final String SUPPRESSED = "c";
    private static final String TOGETHER = " marked c, together";
    private static final Set<String> COUNTS =
            Set.of("failure", "value", "unstated", "contacts", "old", "pilot", "saving", "referrals");
    /** In pounds: where the whole cost is of a few pounds, a tenth of a case's is of pennies. */
    private static final Set<String> AMOUNTS = Set.of("old", "pilot", "saving");

    private static final Set<String> SIGNED = Set.of("saving");

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("cells");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("ledger.csv"));
        Files.delete(folder);
    }

    /** Suppressed cells as unknown numbers, and the sums in which they are with what is printed. */
    private static final class Reader {
        private final Map<String, Integer> unknowns = new LinkedHashMap<>();
        private final List<Boolean> signed = new ArrayList<>();
        private final Map<String, BigDecimal> printed = new LinkedHashMap<>();
        private final List<Map<Integer, Integer>> weights = new ArrayList<>();
        private final List<BigDecimal> values = new ArrayList<>();

        void read(Grid grid) {
            for (int column = 1; column < grid.headings().size(); column++) {
                if (COUNTS.contains(grid.headings().get(column))) {
                    sum(grid, column);
                }
            }
            for (Line line : grid.lines()) {
                row(grid, line, "old", Map.of("pilot", 1, "saving", 1));
                row(grid, line, "contacts", Map.of("failure", 1, "value", 1, "unstated", 1));
            }
        }

        private void sum(Grid grid, int column) {
            Optional<Line> total = grid.total();
            Optional<Line> together = grid.parts().stream()
                    .filter(line -> line.cells().get(0).endsWith(TOGETHER))
                    .findFirst();
            Sum sum = new Sum();
            if (together.isPresent()) {
                grid.parts().stream()
                        .filter(line -> line.cells().get(column).equals(SUPPRESSED))
                        .forEach(line -> sum.add(grid, line, column, 1));
                sum.add(grid, together.get(), column, -1);
            } else if (total.isPresent()) {
                grid.parts().forEach(line -> sum.add(grid, line, column, 1));
                sum.add(grid, total.get(), column, -1);
            }
            sum.keep();
        }

        private void row(Grid grid, Line line, String whole, Map<String, Integer> parts) {
            if (grid.headings().contains(whole) && grid.headings().containsAll(parts.keySet())) {
                Sum sum = new Sum();
                sum.add(grid, line, grid.column(whole), -1);
                parts.forEach((part, weight) -> sum.add(grid, line, grid.column(part), weight));
                sum.keep();
            }
        }

        private final class Sum {
            private final Map<Integer, Integer> of = new LinkedHashMap<>();
            private BigDecimal rest = BigDecimal.ZERO;
            private boolean complete = true;

            void add(Grid grid, Line line, int column, int weight) {
                String heading = grid.headings().get(column);
                String cell = line.cells().get(column);
                String key = grid.headings() + "/" + line.cells().get(0) + "/" + heading;
                if (cell.equals(SUPPRESSED)) {
                    int unknown = unknowns.computeIfAbsent(key, name -> {
                        signed.add(SIGNED.contains(heading));
                        return signed.size() - 1;
                    });
                    of.merge(unknown, weight, Integer::sum);
                } else if (PrintedTables.number(cell).isPresent()) {
                    BigDecimal number = PrintedTables.number(cell).orElseThrow();
                    printed.put(key, number);
                    rest = rest.add(number.multiply(BigDecimal.valueOf(weight)));
                } else {
                    complete = false;
                }
            }

            void keep() {
                if (complete && !of.isEmpty()) {
                    weights.add(of);
                    values.add(rest.negate());
                }
            }
        }

        /** The least and the greatest value that an unknown number can have. */
        double width(int unknown) {
            return end(unknown, GoalType.MAXIMIZE) - end(unknown, GoalType.MINIMIZE);
        }

        private double end(int unknown, GoalType goal) {
            List<LinearConstraint> constraints = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++) {
                double[] row = new double[signed.size()];
                weights.get(i).forEach((at, weight) -> row[at] = weight);
                constraints.add(
                        new LinearConstraint(row, Relationship.EQ, values.get(i).doubleValue()));
            }
            IntStream.range(0, signed.size()).filter(i -> !signed.get(i)).forEach(i -> {
                double[] row = new double[signed.size()];
                row[i] = 1;
                constraints.add(new LinearConstraint(row, Relationship.GEQ, 0));
            });
            double[] objective = new double[signed.size()];
            objective[unknown] = 1;
            try {
                return new SimplexSolver()
                        .optimize(
                                new MaxIter(10_000),
                                new LinearObjectiveFunction(objective, 0),
                                new LinearConstraintSet(constraints),
                                new NonNegativeConstraint(false),
                                goal)
                        .getValue();
            } catch (UnboundedSolutionException e) {
                return goal == GoalType.MAXIMIZE ? 1e12 : -1e12;
            }
        }
    }

    private static Optional<Report> published(StudyResult result) {
        try {
            return Optional.of(
                    Report.forPublication(result, Disclosure.standard().minimumCount(3)));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    @Property(tries = 20)
    void no_suppressed_cell_follows_from_the_printed_tables(@ForAll long seed) {
        RandomStudy study = RandomStudy.of(seed, 5, 25);
        RandomStudy asked = study.scenario().contains("demand:")
                ? study
                : study.with(
                        "title: A study\n",
                        "title: A study\ndemand: {failure_demand: {repeat_within: 40 days},"
                                + " referral_routes: {from: ledger, within: 40 days}}\n");
        Optional<Report> report = asked.tried(folder).flatMap(PublishedCellsProperties::published);
        if (report.isEmpty()) {
            return;
        }
        String text = TextFormat.of(report.get());
        Reader reader = new Reader();
        PrintedTables.ofText(text).forEach(reader::read);
        Statistics.label("suppressed cells").collect(reader.unknowns.isEmpty() ? "none" : "some");
        reader.unknowns.forEach((cell, unknown) -> {
            assertThat(reader.printed).as("%s in\n%s", cell, text).doesNotContainKey(cell);
            double least = AMOUNTS.stream().anyMatch(heading -> cell.endsWith("/" + heading)) ? 0.05 : 1;
            assertThat(reader.width(unknown)).as("%s in\n%s", cell, text).isGreaterThanOrEqualTo(least);
        });
    }

    @Property(tries = 10)
    void no_share_or_change_is_printed_beside_a_suppressed_amount(@ForAll long seed) {
        Optional<Report> report =
                RandomStudy.of(seed, 5, 25).tried(folder).flatMap(PublishedCellsProperties::published);
        report.map(TextFormat::of).map(PrintedTables::ofText).orElse(List.of()).stream()
                .filter(grid -> grid.headings().contains("old"))
                .flatMap(grid -> grid.lines().stream())
                .filter(line -> line.cells().contains(SUPPRESSED))
                .forEach(line -> assertThat(line.cells().stream().skip(1))
                        .as(line.toString())
                        .allMatch(cell -> PrintedTables.number(cell).isEmpty() && !cell.contains("%")));
    }
}
