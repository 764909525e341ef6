package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import org.wholesum.report.PrintedTables.Grid;
import org.wholesum.report.PrintedTables.Line;
import org.wholesum.study.StudyResult;

/** Over random studies: what is read first, in sentences and in large figures, has the amounts and the signs of the tables. */
class HeadlineProperties {
    private static final String AMOUNT = "(\u2212?£[\\d,]+(?:\\.\\d+)?(?: million| billion)?|less than £1)";
    private static final Pattern COSTS =
            Pattern.compile("the old method costs " + AMOUNT + " and the pilot " + AMOUNT + ": (.*?)\\.(?: |$)");
    private static final Pattern PRESENT =
            Pattern.compile("In present values, the pilot (saves|costs) " + AMOUNT + "( more than| compared with)");
    private static final Pattern SCALED = Pattern.compile(
            "the pilot would (save|cost a further) " + AMOUNT + ".*?: " + AMOUNT + " to " + AMOUNT + " by");
    private static final Pattern SHIFT = Pattern.compile("([a-z]+) " + AMOUNT);
    private static final Pattern WITHOUT = Pattern.compile("Without case (\\S+) the total would be " + AMOUNT);

    private Path folder = Path.of("");

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("headline");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("ledger.csv"));
        Files.delete(folder);
    }

    /** A printed report: its text without line breaks, and its tables by the words that begin their captions. */
    private record Printed(StudyResult result, String text, List<Grid> grids, Report report) {
        static Printed of(StudyResult result) {
            Report report = Report.of(result);
            String text = TextFormat.of(report);
            return new Printed(result, text.replaceAll("\\s+", " "), PrintedTables.ofText(text), report);
        }

        Grid grid(String... headings) {
            return grids.stream()
                    .filter(one -> one.headings().size() >= headings.length
                            && one.headings().subList(0, headings.length).equals(List.of(headings)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(String.join(", ", headings) + " in\n" + text));
        }

        BigDecimal total(String heading, String... headings) {
            Grid grid = grid(headings);
            return cell(grid, grid.total().orElseThrow(), heading);
        }

        MatchResult find(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
            return matcher.toMatchResult();
        }

        String tile(String label) {
            return report.figures().stream()
                    .filter(one -> one.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(label + " in " + report.figures()))
                    .value();
        }
    }

    private static BigDecimal cell(Grid grid, Line line, String heading) {
        return PrintedTables.number(line.cells().get(grid.column(heading))).orElseThrow();
    }

    /** The amount as printed is that of a table, which can be to the penny; a brief one has three figures. */
    private static void assertSame(String printed, BigDecimal inTable, Object context) {
        if (printed.startsWith("less than")) {
            assertThat(inTable.abs()).as("%s\n%s", printed, context).isLessThan(BigDecimal.ONE);
            return;
        }
        Optional<BigDecimal> exact = PrintedTables.number(printed);
        if (exact.isEmpty()) {
            BigDecimal unit = new BigDecimal(printed.endsWith("billion") ? "1e9" : "1e6");
            BigDecimal brief = new BigDecimal(printed.replaceAll("[£,]| .*", "").replace('\u2212', '-'));
            assertThat(inTable.divide(unit)
                            .setScale(brief.scale(), RoundingMode.HALF_EVEN)
                            .subtract(brief)
                            .abs())
                    .as("%s\n%s", printed, context)
                    .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(brief.scale()));
        } else if (exact.get().scale() == inTable.scale()) {
            assertThat(exact.get()).as("%s\n%s", printed, context).isEqualByComparingTo(inTable);
        } else {
            assertThat(exact.get().subtract(inTable).abs())
                    .as("%s: %s\n%s", printed, inTable, context)
                    .isLessThanOrEqualTo(BigDecimal.ONE);
        }
    }

    private Optional<Printed> printed(long seed) {
        return RandomStudy.of(seed).tried(folder).map(Printed::of);
    }

    @Property(tries = 25)
    void the_costs_and_the_saving_are_those_of_the_table_by_agency(@ForAll long seed) {
        Optional<Printed> one = printed(seed);
        if (one.isEmpty()) {
            return;
        }
        Printed printed = one.get();
        MatchResult costs = printed.find(COSTS);
        BigDecimal saving = printed.total("saving", "agency", "old", "pilot");
        assertSame(costs.group(1), printed.total("old", "agency", "old", "pilot"), printed.text());
        assertSame(costs.group(2), printed.total("pilot", "agency", "old", "pilot"), printed.text());
        assertThat(printed.tile("Old method")).isEqualTo(costs.group(1));
        assertThat(printed.tile("Pilot")).isEqualTo(costs.group(2));
        boolean saves = costs.group(3).startsWith("the pilot saves ");
        boolean more = costs.group(3).startsWith("the pilot costs ");
        int sign = printed.result().comparison().saving().getAmount().signum();
        assertThat(saves ? 1 : more ? -1 : 0).isEqualTo(sign);
        Statistics.label("sign").collect(sign);
        if (sign != 0) {
            String size = costs.group(3)
                    .replaceAll("the pilot (saves|costs) | more.*| \\(.*", "")
                    .strip();
            assertSame(size, saving.abs(), printed.text());
            assertThat(saving.signum()).isIn(0, sign);
            String label = saves ? "Saving" : "Costs more";
            assertThat(printed.tile(printed.result().appraisal().isPresent() ? label + " in cash" : label))
                    .isEqualTo(size);
        }
        assertSame(costs.group(1), printed.total("old", "financial year", "old", "pilot"), printed.text());
        assertThat(printed.total("saving", "financial year", "old", "pilot")).isEqualByComparingTo(saving);
    }

    @Property(tries = 25)
    void those_who_save_and_those_who_pay_are_those_of_the_table(@ForAll long seed) {
        Optional<Printed> one = printed(seed);
        if (one.isEmpty()) {
            return;
        }
        Printed printed = one.get();
        Map<String, String> said = new HashMap<>();
        shifts(printed.text(), "Agencies that save: ", "", said);
        shifts(printed.text(), "Agencies that pay more: ", "\u2212", said);
        Grid grid = printed.grid("agency", "old", "pilot");
        for (Line line : grid.parts()) {
            BigDecimal saving = cell(grid, line, "saving");
            String amount = said.remove(line.cells().get(0));
            if (amount == null) {
                assertThat(saving.signum()).as("%s\n%s", line, printed.text()).isZero();
            } else if (amount.contains("less than")) {
                assertThat(saving.abs()).as("%s\n%s", line, printed.text()).isLessThanOrEqualTo(BigDecimal.ONE);
            } else {
                assertSame(amount, saving, printed.text());
            }
        }
        assertThat(said).as(printed.text()).isEmpty();
    }

    private static void shifts(String text, String from, String sign, Map<String, String> to) {
        int start = text.indexOf(from);
        if (start >= 0) {
            String sentence = text.substring(start + from.length()).replaceAll("\\. .*", "");
            SHIFT.matcher(sentence).results().forEach(shift -> to.put(shift.group(1), sign + shift.group(2)));
        }
    }

    @Property(tries = 25)
    void the_present_values_are_those_of_their_tables(@ForAll long seed) {
        Optional<Printed> one =
                printed(seed).filter(some -> some.result().appraisal().isPresent());
        if (one.isEmpty()) {
            return;
        }
        Printed printed = one.get();
        BigDecimal exact =
                printed.result().appraisal().orElseThrow().netPresentSaving().getAmount();
        BigDecimal inTable = printed.total("net saving", "agency", "old", "pilot", "benefits");
        assertThat(printed.total("present value", "year", "old", "pilot")).isEqualByComparingTo(inTable);
        assertThat(printed.total("effect", "step")).isEqualByComparingTo(inTable);
        if (exact.signum() != 0) {
            MatchResult present = printed.find(PRESENT);
            assertThat(present.group(1)).isEqualTo(exact.signum() > 0 ? "saves" : "costs");
            assertSame(present.group(2), inTable.abs(), printed.text());
            assertThat(printed.tile(exact.signum() > 0 ? "Net present saving" : "Net present cost"))
                    .isEqualTo(present.group(2));
            int cash = printed.result().comparison().saving().getAmount().signum();
            assertThat(printed.report().headline().get(0).contains("although in cash it"))
                    .isEqualTo(cash != 0 && cash != exact.signum());
        }
    }

    @Property(tries = 25)
    void the_whole_population_is_that_of_its_table(@ForAll long seed) {
        Optional<Printed> one = printed(seed).filter(some -> some.result()
                .city()
                .filter(city -> city.population() > city.n())
                .isPresent());
        if (one.isEmpty()) {
            return;
        }
        Printed printed = one.get();
        MatchResult scaled = printed.find(SCALED);
        Grid grid = printed.grid("agency", "saving", "from", "to");
        Line all = grid.total().orElseThrow();
        BigDecimal saving = cell(grid, all, "saving");
        assertSame(scaled.group(2), saving.abs(), printed.text());
        assertThat(saving.signum()).isIn(0, scaled.group(1).equals("save") ? 1 : -1);
        assertSame(scaled.group(3), cell(grid, all, "from"), printed.text());
        assertSame(scaled.group(4), cell(grid, all, "to"), printed.text());
        MatchResult without = printed.find(WITHOUT);
        Grid influences = printed.grid("case", "its saving", "total without it");
        Line itsOwn = influences.lines().stream()
                .filter(line -> line.cells().get(0).equals(without.group(1)))
                .findFirst()
                .orElseThrow();
        assertSame(without.group(2), cell(influences, itsOwn, "total without it"), printed.text());
    }

    @Property(tries = 25)
    void a_pilot_pays_for_itself_where_it_has_saved_by_the_end(@ForAll long seed) {
        Optional<Printed> one = printed(seed);
        if (one.isEmpty()) {
            return;
        }
        Printed printed = one.get();
        int cash = printed.result().comparison().saving().getAmount().signum();
        Matcher said = Pattern.compile("[Tt]he pilot (costs no more than|has paid for itself|does not pay for itself)")
                .matcher(printed.text());
        assertThat(said.find()).isTrue();
        assertThat(said.group(1).equals("does not pay for itself"))
                .as(printed.text())
                .isEqualTo(cash < 0);
        printed.result().appraisal().ifPresent(worth -> {
            Matcher present = Pattern.compile("with all adjustments, it (has paid|does not pay) for itself")
                    .matcher(printed.text());
            assertThat(present.find()).isTrue();
            assertThat(present.group(1).equals("does not pay"))
                    .as(printed.text())
                    .isEqualTo(worth.netPresentSaving().isNegative());
        });
    }
}
