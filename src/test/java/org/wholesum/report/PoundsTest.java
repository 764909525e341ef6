package org.wholesum.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholesum.ExampleResults;
import org.wholesum.internal.page.Block;
import org.wholesum.internal.text.Table;
import org.wholesum.study.StudyResult;

/** The reports of the examples to the pound: every table adds up as printed, and no two amounts contradict each other. */
class PoundsTest {
    private static final Pattern AMOUNT = Pattern.compile("-?£?\\d[\\d,]*(\\.\\d\\d)?");
    private static final Pattern PENCE = Pattern.compile("-?£?\\d[\\d,]*\\.\\d\\d");

    private static StudyResult study(String scenario) {
        return ExampleResults.study(Path.of("examples").resolve(scenario + ".yaml"));
    }

    private static List<Table> tables(Report report) {
        return report.sections().stream()
                .filter(section -> !section.heading().equals("Expectations"))
                .flatMap(section -> section.blocks().stream())
                .filter(Block.TableBlock.class::isInstance)
                .map(block -> ((Block.TableBlock) block).table())
                .toList();
    }

    private static BigDecimal amount(String cell) {
        return new BigDecimal(cell.replaceAll("[£,]", ""));
    }

    private static boolean addsUp(Table table, int column) {
        return table.columns().get(column).figures()
                && !List.of("mean", "from", "to")
                        .contains(table.columns().get(column).name())
                && table.rows().stream().map(row -> row.cells().get(column)).allMatch(cell -> AMOUNT.matcher(cell)
                        .matches());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stoke/scenario",
                "stoke/appraisal",
                "stoke/failure-demand",
                "stoke/settlement",
                "stoke/published-changes",
                "case-a/scenario",
                "needs-groups/scenario",
                "city/scenario",
                "strata/scenario"
            })
    void every_table_adds_up_as_printed(String scenario) {
        for (Table table : tables(Report.of(study(scenario)))) {
            int last = table.rows().size() - 1;
            if (!table.rows().get(last).total()) {
                continue;
            }
            for (int i = 1; i < table.columns().size(); i++) {
                int column = i;
                if (addsUp(table, column)) {
                    assertThat(table.rows().stream()
                                    .limit(last)
                                    .map(row -> amount(row.cells().get(column)))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .as(table.toString())
                            .isEqualByComparingTo(
                                    amount(table.rows().get(last).cells().get(column)));
                }
            }
        }
    }

    /** A ratio is not an amount, and values of assumptions are written as in the scenario. */
    @ParameterizedTest
    @ValueSource(
            strings = {"stoke/scenario", "stoke/appraisal", "case-a/scenario", "needs-groups/scenario", "city/scenario"
            })
    void no_amount_in_a_table_has_pence(String scenario) {
        List<String> pence = tables(Report.of(study(scenario))).stream()
                .filter(table -> !table.caption().startsWith("Switching values"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.cells().get(0).equals("benefit-cost ratio"))
                .flatMap(row -> row.cells().stream().skip(1))
                .filter(cell -> PENCE.matcher(cell).matches())
                .filter(cell -> !cell.matches("-?[01]\\.\\d\\d"))
                .toList();

        assertThat(pence).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stoke/appraisal", "case-a/scenario", "needs-groups/scenario", "strata/scenario"})
    void sentences_tiles_and_charts_have_the_amounts_of_the_tables(String scenario) {
        Report report = Report.of(study(scenario));
        Table agencies = tables(report).get(0);
        Table.Row all = agencies.rows().get(agencies.rows().size() - 1);
        List<String> totals = all.cells().subList(1, 4).stream()
                .map(cell -> "£" + cell.replace("-", ""))
                .toList();

        assertThat(String.join(" ", report.headline())).contains(totals);
        assertThat(report.figures().stream().map(KeyFigure::value)).containsAll(totals);
        String words = report.sections().get(1).blocks().stream()
                .map(block -> block instanceof Block.Prose prose
                        ? prose.text()
                        : block instanceof Block.Chart chart ? chart.alternative() : "")
                .collect(Collectors.joining("\n"));
        for (Table.Row row : agencies.rows().subList(0, agencies.rows().size() - 1)) {
            String saving = row.cells().get(3);
            if (!saving.equals("0")) {
                String size = "£" + saving.replace("-", "");
                assertThat(words).contains(row.cells().get(0) + " " + size);
                assertThat(words).contains(row.cells().get(0) + (saving.startsWith("-") ? " pays " : " saves ") + size);
            }
        }
    }

    @Test
    void the_bridge_and_the_measures_of_an_appraisal_have_the_same_net_saving_as_the_headline() {
        Report report = Report.of(study("stoke/appraisal"));
        List<Table> tables = tables(report);

        assertThat(report.headline().get(0)).contains("saves £17,953 ");
        assertThat(tables)
                .filteredOn(table -> table.caption().matches("(From the|Value of|Present value|By financial|Named).*"))
                .hasSize(5)
                .allSatisfy(table -> assertThat(table.toString()).contains("17,953"));
    }
}
