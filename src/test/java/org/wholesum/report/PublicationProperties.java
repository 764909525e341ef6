package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.wholesum.costs.Agency;
import org.wholesum.costs.FinancialYear;
import org.wholesum.costs.MonthlyCosts;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.page.Section;
import org.wholesum.internal.text.Table;
import org.wholesum.problem.InvalidInputException;
import org.wholesum.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Over random pilots: nothing that is published gives away a suppressed cost, by another calculation than the library's, and
 * every table adds up.
 */
class PublicationProperties {
    private static final List<String> AGENCIES = List.of("police", "nhs", "council", "fire", "justice");
    private static final int MINIMUM = 3;

    private static final List<String> PILOTS = List.of(
            "  pilot: {method: run_rate, window: since}",
            "  pilot: {method: relative_change, of: old, changes: {police: -50%, nhs: -10%, council: -20%}}",
            "  once: {method: one_off, amounts: {police: 5000.00}, from: 2013-11, per: case}\n"
                    + "  since: {method: run_rate, window: since}\n"
                    + "  pilot: {method: plus, of: [since, once]}");

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("publication");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Pilot(StudyResult result, Map<String, long[][]> amounts) {}

    private Optional<Pilot> pilot(long seed, int cases, int agencies, String method) {
        Random random = new Random(seed);
        Map<String, long[][]> amounts = new LinkedHashMap<>();
        for (String agency : AGENCIES.subList(0, agencies)) {
            int busy = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : cases;
            amounts.put(
                    agency,
                    IntStream.range(0, cases)
                            .mapToObj(i -> i < busy
                                    ? new long[] {1000 + random.nextInt(9000), random.nextInt(3000)}
                                    : new long[2])
                            .toArray(long[][]::new));
        }
        List<String> ids = IntStream.range(0, cases).mapToObj(i -> "case" + i).toList();
        String scenario = Pilots.RUN_RATES.replace("  pilot: {method: run_rate, window: since}", method)
                + "population: {size: 500, selection: random}\n";
        try {
            return Optional.of(new Pilot(Pilots.study(folder, ids, amounts, scenario), amounts));
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageNotContaining("unknown key");
            return Optional.empty(); // a window without records
        }
    }

    private static Optional<JsonNode> published(StudyResult result, Disclosure rules) {
        try {
            return Optional.of(JsonMapper.shared().readTree(JsonFormat.forPublication(result, rules)));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static Set<String> suppressed(JsonNode json, StudyResult result) {
        Set<String> suppressed = new HashSet<>();
        if (!json.at("/comparison").has("agencies")) {
            result.comparison().agencies().forEach(agency -> suppressed.add(agency.id()));
        }
        for (JsonNode agency : json.at("/comparison/agencies")) {
            if (agency.has("suppressed")) {
                suppressed.add(agency.get("agency").asString());
            }
        }
        return suppressed;
    }

    @Property(tries = 60)
    void no_suppressed_cost_follows_from_what_is_published(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 9) int cases,
            @ForAll @IntRange(min = 3, max = 5) int agencies,
            @ForAll @IntRange(max = 2) int method) {
        Optional<Pilot> pilot = pilot(seed, cases, agencies, PILOTS.get(method));
        Disclosure rules = Disclosure.standard().minimumCount(MINIMUM);
        if (pilot.isEmpty()) {
            return;
        }
        StudyResult result = pilot.get().result();
        Optional<JsonNode> json = published(result, rules);
        if (json.isEmpty()) {
            return;
        }
        Set<String> hidden = suppressed(json.get(), result);
        assertThat(hidden.size()).isNotEqualTo(1);
        boolean byYear = json.get().at("/comparison").has("financial_years");
        Statistics.label("suppressed of all, by year")
                .collect(hidden.size() + " of " + result.comparison().agencies().size() + (byYear ? ", by year" : ""));
        pilot.get().amounts().forEach((agency, byCase) -> {
            long contributors = Stream.of(byCase).filter(one -> one[0] != 0).count();
            if (contributors > 0 && contributors < MINIMUM) {
                assertThat(hidden).contains(agency);
                assertProtected(
                        result,
                        agency,
                        List.copyOf(hidden),
                        json.get().at("/comparison").has("financial_years"),
                        method);
            }
        });
        assertTogether(pilot.get(), hidden);
        for (String text : Pilots.texts(result, rules).values()) {
            for (String agency : hidden) {
                assertThat(text).doesNotContain(pounds(result, agency, true), pounds(result, agency, false));
            }
        }
    }

    private static String pounds(StudyResult result, String agency, boolean old) {
        MonthlyCosts costs =
                (old ? result.comparison().old() : result.comparison().pilot()).costs();
        BigDecimal amount = costs.total(Agency.of(agency)).getAmount();
        return amount.signum() == 0 ? "no such amount" : " " + amount.toPlainString() + " ";
    }

    /** The suppressed agencies together are of enough cases. */
    private static void assertTogether(Pilot pilot, Set<String> hidden) {
        long together = IntStream.range(0, pilot.amounts().get("police").length)
                .filter(i -> hidden.stream()
                        .filter(pilot.amounts()::containsKey)
                        .anyMatch(agency -> pilot.amounts().get(agency)[i][0] != 0))
                .count();
        assertThat(hidden.isEmpty() || together >= MINIMUM).isTrue();
    }

    /**
     * The cost of an agency is no combination of the published sums: it is not in the space that the rows of the equations
     * span, where each agency's spread over years is known, and under relative changes the pilot's cost, too.
     */
    private static void assertProtected(
            StudyResult result, String agency, List<String> hidden, boolean byYear, int method) {
        boolean ratios = method == 1;
        List<double[]> rows = new ArrayList<>();
        for (boolean old : new boolean[] {true, false}) {
            MonthlyCosts costs =
                    (old ? result.comparison().old() : result.comparison().pilot()).costs();
            List<MonthlyCosts> periods = byYear
                    ? costs.byFinancialYear().keySet().stream()
                            .map(FinancialYear::months)
                            .map(year -> costs.during(
                                    year.intersection(costs.window()).orElseThrow()))
                            .toList()
                    : List.of(costs);
            for (MonthlyCosts period : periods) {
                double[] row = new double[hidden.size() * 2];
                for (int i = 0; i < hidden.size(); i++) {
                    row[old || ratios ? i : hidden.size() + i] = period.pence(Agency.of(hidden.get(i)));
                }
                rows.add(row);
            }
        }
        double[] one = new double[hidden.size() * 2];
        one[hidden.indexOf(agency)] = 1;
        assertThat(distance(rows, one)).isGreaterThan(0.01);
    }

    /** How far a vector is from the space that the rows span; directions that only rounded pennies make are none. */
    private static double distance(List<double[]> rows, double[] vector) {
        SingularValueDecomposition values =
                new SingularValueDecomposition(new Array2DRowRealMatrix(rows.toArray(double[][]::new)));
        double[] rest = vector.clone();
        for (int i = 0; i < values.getSingularValues().length; i++) {
            if (values.getSingularValues()[i] > 1000) {
                double[] direction = values.getV().getColumn(i);
                double along = 0;
                for (int j = 0; j < vector.length; j++) {
                    along += direction[j] * vector[j];
                }
                for (int j = 0; j < rest.length; j++) {
                    rest[j] -= along * direction[j];
                }
            }
        }
        double square = 0;
        for (double part : rest) {
            square += part * part;
        }
        return Math.sqrt(square);
    }

    @Property(tries = 25)
    void every_published_table_adds_up(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 9) int cases,
            @ForAll @IntRange(min = 2, max = 5) int agencies,
            @ForAll boolean rounded) {
        Disclosure standard = Disclosure.standard().minimumCount(MINIMUM);
        Disclosure rules = rounded ? standard.roundingAmounts(new BigDecimal("100")) : standard;
        Optional<Pilot> pilot = pilot(seed, cases, agencies, PILOTS.get(0));
        if (pilot.isEmpty() || published(pilot.get().result(), rules).isEmpty()) {
            return;
        }
        for (Section section :
                Report.forPublication(pilot.get().result(), rules).sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.TableBlock some && !section.heading().equals("Parameters")) {
                    assertAddsUp(some.table(), section.heading().equals("The whole population") ? 2 : 99);
                }
            }
        }
    }

    private static void assertAddsUp(Table table, int columns) {
        for (int column = 1; column < Math.min(columns, table.columns().size()); column++) {
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal total = BigDecimal.ZERO;
            for (Table.Row row : table.rows()) {
                String cell = row.cells().get(column);
                if (!cell.contains("%") && !cell.equals("c") && !cell.equals("—") && !cell.isEmpty()) {
                    BigDecimal amount = new BigDecimal(cell.replace(",", ""));
                    sum = row.total() ? sum : sum.add(amount);
                    total = row.total() ? amount : total;
                }
            }
            assertThat(sum).as(table + "\ncolumn " + column).isEqualByComparingTo(total);
        }
    }
}
